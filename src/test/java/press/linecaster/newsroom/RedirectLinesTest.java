package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.newsroom.RedirectLines.Line;

class RedirectLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a,/b",
                "/a, /b",
                " /a ; /b ",
                "/a\t/b",
                "/a /b",
                "/a -> /b",
                "/a → /b",
                "/a => /b",
                "\"/a\",\"/b\"",
                "\"/a\";/b",
                "/a,/b,",
                "/a,/b\r"
            })
    void aLineSaysFromWhereAndWhereTo(String line) {
        assertThat(RedirectLines.of(line)).containsExactly(new Line(1, "/a", "/b"));
    }

    @Test
    void commasStandInQuotes() {
        assertThat(RedirectLines.of("\"/a,b\",\"https://x.example/c,d?e=f g\""))
                .containsExactly(new Line(1, "/a,b", "https://x.example/c,d?e=f g"));
    }

    @Test
    void whatSaysOnlyOneThingSaysNotWhereTo() {
        assertThat(RedirectLines.of("/a\n\"/b\"\n,/c"))
                .extracting(Line::number, Line::to)
                .containsExactly(tuple(1, null), tuple(2, null), tuple(3, null));
    }

    @Test
    void headingsAndEmptyLinesAreNone() {
        assertThat(RedirectLines.of("Source URL,Target URL\n\n/a,/b\nfrom,to"))
                .containsExactly(new Line(3, "/a", "/b"), new Line(4, "from", "to"));
    }

    @Test
    void aLineOfGreatLengthIsReadAtOnce() {
        assertThat(RedirectLines.of(" ".repeat(50_000) + "/a" + " ,".repeat(50_000)))
                .hasSize(1);
        assertThat(RedirectLines.of("/" + "a".repeat(100_000) + " ".repeat(100_000) + "\""))
                .hasSize(1);
    }

    @Test
    void aLineLongerThanTwoAddressesIsTakenForNone() {
        var lines = RedirectLines.of("/a /b" + ",".repeat(1_000_000) + ",, x\n/c,/d");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().to()).isNull();
        assertThat(lines.getLast()).isEqualTo(new Line(2, "/c", "/d"));
    }
}
