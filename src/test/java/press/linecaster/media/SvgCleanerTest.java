package press.linecaster.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import press.linecaster.testing.Corpus;

class SvgCleanerTest {

    /// Files that hold no drawing, or one that never stops.
    private static final Set<String> REFUSED = Set.of("xss.rdf", "xss.svgz", "xss.xhtml", "useDosTestTwo.svg.gz");

    private static final Pattern LEADS_OUT = Pattern.compile("(?i)url\\s*\\(\\s*['\"]?[^#'\"\\s]|@import|javascript:");

    @TestFactory
    Stream<DynamicTest> theCollectionIsLeftHarmlessAndWellFormed() {
        return Corpus.files("svg", "").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws Exception {
        var name = file.getFileName().toString();
        if (REFUSED.contains(name)) {
            assertThatThrownBy(() -> SvgCleaner.clean(Corpus.bytes(file))).isInstanceOf(Refusal.class);
            return;
        }

        var cleaned = SvgCleaner.clean(Corpus.bytes(file)).svg();

        assertHarmless(cleaned);
        assertThat(SvgCleaner.clean(cleaned.getBytes(UTF_8)).svg()).isEqualTo(cleaned);
    }

    private static void assertHarmless(String svg) throws Exception {
        assertThat(svg).doesNotContain("<!", "<?");
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
        while (reader.hasNext()) if (reader.next() == XMLStreamConstants.START_ELEMENT) assertHarmless(reader);
    }

    private static void assertHarmless(XMLStreamReader element) {
        assertThat(element.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(SvgVocabulary.ELEMENTS).contains(element.getLocalName());
        for (var i = 0; i < element.getAttributeCount(); i++) {
            var name = element.getAttributeLocalName(i);
            var value = element.getAttributeValue(i);
            assertThat(name).doesNotStartWithIgnoringCase("on");
            assertThat(LEADS_OUT.matcher(value).find()).as(value).isFalse();
            if (name.equals("href")) assertThat(value).matches("(?s)#.*|data:image/(png|jpeg|gif|webp);base64,.*");
        }
    }

    @Test
    void whatDrawsIsStillThere() throws Exception {
        var check = SvgCleaner.clean(Corpus.bytes(Corpus.at("svg/harmless/check.svg")));
        var pictures = SvgCleaner.clean(Corpus.bytes(Corpus.at("svg/harmless/struct-image-04-t.svg")));

        assertThat(check.svg()).contains("<path", "fill=\"green\"", "viewBox=\"0 0 100 100\"");
        assertThat(check.size()).isEqualTo(new Decoder.Size(100, 100));
        assertThat(pictures.svg()).contains("data:image/jpeg;base64,", "data:image/png;base64,");
    }

    @Test
    void stylesStayUnlessTheyLeadOut() throws Exception {
        assertThat(clean("<style>.a{fill:#f00;filter:url(#b)}</style>")).contains("fill:#f00");
        assertThat(clean("<style>.a{fill:url(https://x.example/)}</style>")).doesNotContain("x.example");
        assertThat(clean("<style>@import 'https://x.example/'</style>")).doesNotContain("x.example");
        assertThat(clean("<style>.a{fill:u\\72l(https://x.example/)}</style>")).doesNotContain("x.example");
        assertThat(clean("<g style='fill:URL( \"//x.example/\" )'/>")).doesNotContain("x.example");
    }

    @Test
    void aDrawingThatMultipliesOrRefersToItselfIsRefused() {
        var doubling = new StringBuilder("<g id='a0'><path d='M0 0'/></g>");
        for (var i = 1; i < 40; i++)
            doubling.append("<g id='a%d'><use href='#a%d'/><use href='#a%d'/></g>".formatted(i, i - 1, i - 1));

        assertThatThrownBy(() -> clean(doubling.toString())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> clean("<g id='a'><use href='#a'/></g>")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> clean("<g>".repeat(100_000))).isInstanceOf(Refusal.class);
    }

    private static String clean(String content) throws Refusal {
        return SvgCleaner.clean(("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>").getBytes(UTF_8))
                .svg();
    }
}
