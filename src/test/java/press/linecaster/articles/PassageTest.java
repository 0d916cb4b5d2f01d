package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final List<String> TEXT =
            List.of("The ferry left at six.", "Nobody had a spare pile. The ferry waited.", "The ferry runs again.");

    @Test
    void aPassageKnowsWhatStandsAroundItAndItsParagraph() {
        assertThat(Passage.of(" spare\n  pile ", null, TEXT))
                .isEqualTo(new Passage(
                        "spare pile",
                        "The ferry left at six. Nobody had a ",
                        ". The ferry waited. The ferry runs again.",
                        1));
    }

    @Test
    void ofSeveralTheOneInTheParagraphIsMeant() {
        assertThat(Passage.of("The ferry", 2, TEXT).paragraph()).isEqualTo(2);
        assertThat(Passage.of("The ferry", 0, TEXT).paragraph()).isZero();
        assertThat(Passage.of("The ferry", 1, TEXT).after()).startsWith(" waited");
    }

    @Test
    void aPassageIsFoundAfterParagraphsHaveComeAndGone() {
        var passage = Passage.of("The ferry", 1, TEXT);
        var edited = List.of(
                "A new beginning.", "The ferry left at six.", "More.", "Nobody had a pile. The ferry waited long.");

        assertThat(passage.in(edited)).hasValue(3);
    }

    @Test
    void aPassageMayReachOverParagraphs() {
        var passage = Passage.of("waited.\n\nThe ferry runs", null, TEXT);

        assertThat(passage.in(TEXT)).hasValue(1);
        assertThat(passage.before()).endsWith("The ferry ");
    }

    @Test
    void whatIsGoneIsGone() {
        var passage = Passage.of("spare pile", null, TEXT);

        assertThat(passage.in(List.of("Nobody had a spare nail."))).isEmpty();
        assertThat(passage.in(List.of())).isEmpty();
    }

    @Test
    void whatWasNeverThereHasNothingAroundIt() {
        assertThat(Passage.of("a tram", 2, TEXT)).isEqualTo(new Passage("a tram", "", "", 2));
        assertThat(Passage.of("a tram", null, List.of())).isEqualTo(new Passage("a tram", "", "", 0));
    }

    @Test
    void aPassageHasWordsAndNotTooMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> Passage.of(" \n", null, TEXT));
        assertThat(Passage.of("word ".repeat(1_000), null, TEXT).words()).hasSizeLessThanOrEqualTo(Passage.LONGEST);
    }
}
