package press.linecaster.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each setting can be.
class SettingTest {

    private static final Paper PAPER = Settings.UNDECIDED;

    @Test
    void whatIsNotDecidedAnewStays() {
        var dense = PAPER.with(Map.of(Setting.DENSITY, "dense", Setting.ACCENT, "1D4F91"));

        var named = dense.with(Map.of(Setting.NAME, " The Harbour Gazette "));

        assertThat(named.name()).isEqualTo("The Harbour Gazette");
        assertThat(named.look().density()).isEqualTo(Look.Density.DENSE);
        assertThat(named.look().accent()).hasToString("#1d4f91");
        assertThat(named.with(Map.of(Setting.NAME, "", Setting.DENSITY, "", Setting.ACCENT, " ")))
                .isEqualTo(PAPER);
    }

    @Test
    void everySettingIsReadAsItIsWritten() {
        var decided = Map.ofEntries(
                Map.entry(Setting.NAME, "صحيفة الميناء"),
                Map.entry(Setting.TAGLINE, "Tides, trade and talk"),
                Map.entry(Setting.ADDRESS, "https://gazette.example:8443"),
                Map.entry(Setting.LANGUAGE, "ar-EG"),
                Map.entry(Setting.ZONE, "Africa/Cairo"),
                Map.entry(Setting.PERMALINKS, "/{section}/{slug}/"),
                Map.entry(Setting.ABOUT, "Two\nlines"),
                Map.entry(Setting.NOTICE, "A demonstration"),
                Map.entry(Setting.ARTICLES_PER_PAGE, "100"),
                Map.entry(Setting.LOGO, "17"),
                Map.entry(Setting.ACCENT, "#005a9c"),
                Map.entry(Setting.TYPEFACE, "tabloid"),
                Map.entry(Setting.DENSITY, "compact"),
                Map.entry(Setting.DATES, "iso"),
                Map.entry(Setting.FEEDS, "full"),
                Map.entry(Setting.ADS, "example.com, 1, DIRECT\r\n# a comment\twith a tab"),
                Map.entry(Setting.HOT_HALF_LIFE, "6"),
                Map.entry(Setting.HOT_WINDOW, "336"),
                Map.entry(Setting.HOT_EXCLUDED, "sport, politics/elections"),
                Map.entry(Setting.HOT_MINIMUM, "50"),
                Map.entry(Setting.STAGES, "idea: Pitch, ready: For the chief"),
                Map.entry(Setting.FOUR_EYES, "politics, sport/football"),
                Map.entry(Setting.SIGN_IN, "two_steps"));

        var paper = PAPER.with(decided);

        for (var setting : Setting.values())
            assertThat(setting.of(paper)).as(setting.title()).isEqualTo(decided.get(setting));
    }

    @Test
    void aSettingIsFoundByWhatItIsCalled() {
        for (var setting : Setting.values())
            assertThat(Setting.called(setting.title())).contains(setting);
        assertThat(Setting.called("NAME")).isEmpty();
    }

    @Test
    void whatASettingMeansNamesAllThatItCanBe() {
        assertThat(Setting.TYPEFACE.meaning()).contains(words(Look.Typeface.values()));
        assertThat(Setting.DENSITY.meaning()).contains(words(Look.Density.values()));
        assertThat(Setting.DATES.meaning()).contains(words(DateStyle.values()));
        assertThat(Setting.FEEDS.meaning()).contains(words(FeedContent.values()));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 200", "TAGLINE, 300", "ABOUT, 2000", "NOTICE, 300", "ADS, 500000"})
    void wordsHaveALimit(Setting setting, int longest) {
        assertThat(setting.of(PAPER.with(Map.of(setting, "x".repeat(longest))))).hasSize(longest);
        refused(
                setting,
                "x".repeat(longest + 1),
                "must have " + longest + " characters or fewer, has " + (longest + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "TAGLINE", "NOTICE"})
    void someWordsAreOneLine(Setting setting) {
        refused(setting, "Two\nlines", "must be one line");
        refused(setting, "Two\rlines", "must be one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "TAGLINE", "ABOUT", "NOTICE", "ADS"})
    void wordsHaveNoControlCharacters(Setting setting) {
        refused(setting, "a\u0000b", "contains U+0000");
        refused(setting, "a\u001bb", "contains U+001B");
        refused(setting, "a\ud800b", "contains U+D800");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gazette.example",
                "ftp://gazette.example",
                "https://gazette.example/",
                "https://gazette.example/paper",
                "https://gazette.example?a",
                "https://gazette.example#a",
                "https://ada@gazette.example",
                "https://",
                "a b"
            })
    void anAddressIsSchemeAndHost(String address) {
        refused(Setting.ADDRESS, address, "https://paper.example; was " + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "en_US", "-", "de-", "und", "x-mine", "e"})
    void aLanguageIsAWellFormedTag(String tag) {
        refused(Setting.LANGUAGE, tag, "the setting language: a language is named as in en, pt-BR or ar; was " + tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt-BR", "zh-Hant-TW", "ckb", "ar-EG-u-nu-latn"})
    void aLanguageMayHaveAllThatATagCanSay(String tag) {
        assertThat(PAPER.with(Map.of(Setting.LANGUAGE, tag)).language()).isEqualTo(Locale.forLanguageTag(tag));
    }

    @Test
    void aTimeZoneIsOneThatIsKnown() {
        refused(Setting.ZONE, "Dublin", "the setting zone: a time zone is named as in Europe/Dublin; was Dublin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/{slug}?x", "/a b/{slug}", "/{slug}#x", "/{slug}/%zz", "//{slug}", "/../{slug}", "/{{slug}"})
    void aPatternOfPermalinksIsAPath(String pattern) {
        refused(Setting.PERMALINKS, pattern, "a permalink pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "101", "99999999999"})
    void articlesPerPageHaveBounds(String number) {
        refused(Setting.ARTICLES_PER_PAGE, number, "articles per page must be 5 to 100");
    }

    @Test
    void numbersAreWholeOnes() {
        refused(Setting.ARTICLES_PER_PAGE, "ten", "the setting articles-per-page: it is a whole number; was ten");
        refused(Setting.LOGO, "logo.svg", "the setting logo: it is a whole number; was logo.svg");
        refused(Setting.LOGO, "0", "no picture has the number 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#a11d2g", "##a11d21", "a11d21ff"})
    void aColourIsSixDigits(String colour) {
        refused(Setting.ACCENT, colour, "the setting accent: a colour is # and six digits");
    }

    @ParameterizedTest
    @CsvSource({
        "TYPEFACE, 'broadsheet, tabloid, modern, system'",
        "DENSITY, 'spacious, regular, compact, dense'",
        "DATES, 'long, medium, short, iso'",
        "FEEDS, 'summary, full'"
    })
    void aChoiceIsOneOfAFew(Setting setting, String words) {
        refused(setting, "other", "the setting " + setting.title() + ": it is one of " + words + "; was other");
        var first = words.split(",")[0];
        assertThat(setting.of(PAPER.with(Map.of(setting, first.toUpperCase(Locale.ROOT)))))
                .isEqualTo(first);
    }

    private static void refused(Setting setting, String text, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAPER.with(Map.of(setting, text)))
                .withMessageContaining(words);
    }

    private static String[] words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
