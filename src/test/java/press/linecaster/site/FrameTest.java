package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.linecaster.paper.Settings;

class FrameTest {

    private static final Link FERRIES = new Link("Ferries", "/harbour/ferries/");
    private static final Link HARBOUR = new Link("Harbour", "/harbour/", List.of(FERRIES));
    private static final Link HOME = new Link("Home", "/");

    @Test
    void aMenuWithEverySectionNeedsNoOtherListBesideIt() {
        assertThat(frame(List.of(HARBOUR), List.of(HOME, HARBOUR)).leadsThroughSections())
                .isTrue();
        assertThat(frame(List.of(HARBOUR), List.of(HOME, new Link("The port", "/harbour/"), FERRIES))
                        .leadsThroughSections())
                .isTrue();
        assertThat(frame(List.of(HARBOUR), List.of(HOME, FERRIES)).leadsThroughSections())
                .isFalse();
        assertThat(frame(List.of(), List.of(HOME)).leadsThroughSections()).isTrue();
    }

    @Test
    void theDrawerNamesNoSectionTwice() {
        var about = new Link("About", "/about");

        assertThat(frame(List.of(HARBOUR), List.of(HOME, HARBOUR)).drawer()).containsExactly(HOME, HARBOUR);
        assertThat(frame(List.of(HARBOUR), List.of(HOME, new Link("Port", "/harbour/"), about))
                        .drawer())
                .containsExactly(HOME, about);
    }

    @Test
    void theFootHoldsFewSectionsWholeAndOfManyTheFirst() {
        var many = IntStream.range(0, 40)
                .mapToObj(number -> new Link("Desk " + number, "/desk-" + number + "/", List.of(FERRIES)))
                .toList();

        assertThat(frame(many.subList(0, 20), List.of()).footerSections()).isEqualTo(many.subList(0, 20));
        assertThat(frame(many, List.of()).footerSections())
                .hasSize(20)
                .startsWith(new Link("Desk 0", "/desk-0/"))
                .allMatch(link -> link.children().isEmpty());
    }

    private static Frame frame(List<Link> sections, List<Link> navigation) {
        return new Frame(
                Settings.UNDECIDED,
                sections,
                navigation,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                "",
                "/site.css",
                List.of(),
                "/site.js",
                "/icons.svg",
                new Frame.SearchAssets("/search.js", "/search.css"),
                Phrases.in(Locale.ENGLISH));
    }
}
