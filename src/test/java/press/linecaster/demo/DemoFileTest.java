package press.linecaster.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.linecaster.demo.DemoFile.Remark;

class DemoFileTest {

    @Test
    void headersBodyAndCommentsAreToldApart() {
        var file = DemoFile.parse("harbour", """
                Headline: Harbour: a fire
                Tags: fires, harbour , night
                Correction: PT2H | It was Tuesday.

                <p>Body.</p>

                <p>More: body.</p>

                === comments
                [1] Ada · PT4H
                First.

                Second paragraph.

                [2 < 1] Ben of Leith · PT3H · pending
                Answer.
                """);

        assertThat(file.required("Headline")).isEqualTo("Harbour: a fire");
        assertThat(file.list("Tags")).containsExactly("fires", "harbour", "night");
        assertThat(file.body()).isEqualTo("<p>Body.</p>\n\n<p>More: body.</p>");
        assertThat(file.remarks())
                .containsExactly(
                        new Remark(1, null, "Ada", Duration.ofHours(4), "approved", "First.\n\nSecond paragraph."),
                        new Remark(2, 1, "Ben of Leith", Duration.ofHours(3), "pending", "Answer."));
    }

    @Test
    void whatIsNoHeaderIsRefusedWithTheFileAndTheLine() {
        assertThatThrownBy(() -> DemoFile.parse("harbour", "Headline Harbour\n\n<p>Body.</p>"))
                .hasMessage("harbour: not a header: Headline Harbour");
    }

    @Test
    void whatIsNoCommentIsRefusedWithTheFileAndTheLine() {
        assertThatThrownBy(() -> DemoFile.parse("harbour", "A: b\n\n<p>Body.</p>\n=== comments\nAda said so\nText"))
                .hasMessage("harbour: not a comment: Ada said so");
    }

    @Test
    void aMissingHeaderIsNamed() {
        assertThatThrownBy(
                        () -> DemoFile.parse("harbour", "A: b\n\n<p>Body.</p>").required("Headline"))
                .hasMessage("harbour has no header Headline");
    }
}
