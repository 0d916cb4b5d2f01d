package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.testing.Corpus;

/// What people type, and what comes of it.
class PlainTextTest {

    @Test
    void oneLineHasSingleSpacesAndNothingThatActsOnOthers() {
        assertThat(PlainText.line(" Ada\t\n \u00a0Byrne\u0000\u202e\ufeff ")).isEqualTo("Ada Byrne");
        assertThat(PlainText.line("Zoe\u0308")).isEqualTo("Zo\u00eb");
        assertThat(PlainText.line("\ud83d x")).isEqualTo("\ufffd x").hasSize(3);
    }

    @Test
    void linesKeepTheirBreaks() {
        assertThat(PlainText.lines("\r\n\r\none  \rtwo\u2028three\n \n\n\nfour\t\n"))
                .isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void whatScriptsNeedStays() {
        for (var text : new String[] {
            "می\u200cخواهم", "क्\u200dष", "👩\u200d👩\u200d👧", "שלום\u200f!", "🏴\udb40\udc67\udb40\udc7f"
        }) assertThat(PlainText.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u200d", "\u3164", "\u2800 \u2800", "\u0007", "\u202e"})
    void whatShowsNothingIsNothing(String typed) {
        assertThat(PlainText.line(typed)).isEmpty();
        assertThat(PlainText.lines(typed)).isEmpty();
        assertThat(SafeHtml.paragraphs(PlainText.lines(typed))).isEqualTo(SafeHtml.EMPTY);
    }

    @Test
    void paragraphsShowWhateverIsTypedAsItIs() {
        assertThat(SafeHtml.paragraphs("a <b>\nc & d\n\ne").html())
                .isEqualTo("<p>a &lt;b&gt;<br>c &amp; d</p><p>e</p>");
        for (var naughty : Corpus.json("strings/naughty-strings.json").get("strings")) {
            var text = PlainText.lines(naughty.asString());
            var html = SafeHtml.paragraphs(text);

            assertThat(SafeHtml.clean(html.html())).isEqualTo(html);
            assertThat(Jsoup.parseBodyFragment(html.html()).body().select(":not(body, p, br)"))
                    .isEmpty();
            assertThat(PlainText.lines(text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mara@example.org", " a.b+c@mail.example.co.uk ", "用户@例子.广告", "o'neil@xn--fsq.example"})
    void whatLooksLikeAnEmailAddressIsOne(String typed) {
        assertThat(EmailAddress.parse(typed)).hasValue(new EmailAddress(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mara",
                "mara@",
                "@example.org",
                "mara@example",
                "a b@example.org",
                "a@b@example.org",
                "mara@example..org",
                "mara@-example.org",
                "mara@192.168.1.1",
                "mara@[::1]",
                "<mara@example.org>",
                "mara@example.org, olof@example.org"
            })
    void whatDoesNotIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void aWebsiteIsPublic() {
        assertThat(WebAddress.written("Example.org:8080/a b")).isEmpty();
        assertThat(WebAddress.written("Example.org:8080/a")).hasValue("https://example.org:8080/a");
        assertThat(WebAddress.written("http://bücher.example?q=1#x")).hasValue("http://xn--bcher-kva.example/?q=1");
        for (var odd :
                new String[] {"javascript:alert(1)", "mailto:a@b.example", "10.0.0.1", "https://u:p@b.example", "x"})
            assertThat(WebAddress.written(odd)).as(odd).isEmpty();
    }

    @Test
    void anIdHasOneSpellingInAddresses() {
        for (var id : new long[] {1, 35, 36, Long.MAX_VALUE})
            assertThat(Ids.parseAddress(Ids.inAddress(id))).hasValue(id);
        for (var odd : new String[] {"", "0", "01", "Z", "-1", "zzzzzzzzzzzzz", "1y2p0ij32e8e8", "a b"})
            assertThat(Ids.parseAddress(odd)).as(odd).isEmpty();
    }
}
