package press.linecaster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    /// As version 12 of Lighthouse writes it, shortened.
    private static final String REPORT = """
            {
              "categories": {
                "performance": {"score": 0.99}, "accessibility": {"score": 1},
                "best-practices": {"score": 0.96}, "seo": {"score": 1}
              },
              "audits": {
                "largest-contentful-paint": {"numericValue": 1522.5},
                "cumulative-layout-shift": {"numericValue": 0.045},
                "network-requests": {"details": {"items": [
                  {"resourceType": "Document", "transferSize": 12114},
                  {"resourceType": "Stylesheet", "transferSize": 8907},
                  {"resourceType": "Image", "transferSize": 23790}
                ]}}
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theSampleIsTheSameEveryTimeAndSoundXml() throws IOException, XMLStreamException {
        var one = folder.resolve("one.xml");
        var other = folder.resolve("other.xml");

        SampleExport.write(one);
        SampleExport.write(other);

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        var names = names(one);
        assertThat(names).filteredOn("item"::equals).hasSize(SampleExport.ARTICLES);
        assertThat(names).filteredOn("author"::equals).hasSize(60);
        assertThat(names).filteredOn("tag"::equals).hasSize(300);
        assertThat(names).filteredOn("cat_name"::equals).hasSize(40);
    }

    @Test
    void aPaperToFindInHasAsManyWordsAsALanguage() throws IOException, XMLStreamException {
        var file = folder.resolve("large.xml");
        var words = new Vocabulary(new Random(1));

        var written = SampleExport.write(file, 1_000, words);

        assertThat(names(file)).filteredOn("item"::equals).hasSize(1_000);
        assertThat(written.headlines()).hasSize(1_000).first().asString().contains(" ");
        assertThat(written.textBytes()).isBetween(2_000_000L, 4_000_000L).isLessThan(Files.size(file));
        var drawn = new Random(2);
        var thousand =
                IntStream.range(0, 10_000).mapToObj(_ -> words.draw(drawn)).toList();
        assertThat(thousand).filteredOn("the"::equals).hasSizeBetween(150, 350);
        assertThat(new HashSet<>(thousand)).hasSizeGreaterThan(3_000);
    }

    @Test
    void noQuestionIsAskedTwice() {
        var questions = new Questions(new Vocabulary(new Random(1)), List.of("Brana ste krone liff mou tain"));

        var first = questions.searches(50);
        var more = questions.searches(50);
        assertThat(first)
                .hasSize(50)
                .doesNotContainAnyElementsOf(more)
                .allMatch(path -> path.matches("/search\\?q=[A-Za-z]+(\\+[A-Za-z]+){0,2}"));
        assertThat(questions.suggestions(10)).allMatch(path -> path.matches(".*[A-Za-z]{3,}"));
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Bench.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        var oneToHundred = new ArrayList<Double>();
        IntStream.rangeClosed(1, 100).forEach(number -> oneToHundred.add((double) number));

        assertThat(Bench.percentile(oneToHundred, 99)).isEqualTo(99.0);
        assertThat(Bench.percentile(List.of(7.0), 99)).isEqualTo(7.0);
    }

    @Test
    void aRowSaysWhetherItsYardstickIsReached() {
        assertThat(Figure.atLeast("import", 2_500, "articles/s", 2_000, "").row())
                .contains("2,500", "≥ 2,000", "reached");
        assertThat(Figure.atMost("start", 1.71, "s", 1.5, "").row()).contains("1.71", "≤ 1.50", "MISSED");
        assertThat(Figure.only("requests", 9, "/s", "").isReached()).isTrue();
    }

    @Test
    void whatLighthouseReportsIsRead() {
        var verdict = Lighthouse.read(REPORT, "/");

        assertThat(verdict.scores()).containsExactly(99, 100, 96, 100);
        assertThat(verdict.lowestScore()).isEqualTo(96);
        assertThat(verdict.largestPaintSeconds()).isEqualTo(1.5225);
        assertThat(verdict.bytes()).isEqualTo(12_114 + 8_907);
        var rows = OnAPhone.figures("article", "/", List.of(verdict), List.of(verdict));
        assertThat(rows).extracting(Figure::isReached).containsExactly(false, true, false, false, true);
    }

    @Test
    void aPageThatLighthouseCouldNotJudgeIsNoFigure() {
        assertThatThrownBy(() -> Lighthouse.read("{\"runtimeError\": {\"message\": \"NO_FCP\"}}", "/lost"))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("/lost")
                .hasMessageContaining("NO_FCP");
        assertThatThrownBy(() -> Lighthouse.read("{}", "/")).hasMessageContaining("score for performance");
    }

    private static List<String> names(Path file) throws IOException, XMLStreamException {
        var names = new ArrayList<String>();
        try (var bytes = Files.newInputStream(file)) {
            var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(bytes);
            while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) names.add(xml.getLocalName());
        }
        return names;
    }
}
