package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

/// Days and minutes as the paper writes them. The words come from the Unicode CLDR that the JDK brings.
class MomentTest {

    /// In Dublin still the second of the month, in Cairo already the third.
    private static final Instant LATE = Instant.parse("2026-03-02T23:05:09.5Z");

    @ParameterizedTest
    @CsvSource({
        "en-GB, long, 2 March 2026",
        "en-GB, medium, 2 Mar 2026",
        "en-GB, short, 02/03/2026",
        "en-GB, iso, 2026-03-02",
        "en-US, medium, 'Mar 2, 2026'",
        "de, long, 2. März 2026",
        "de, medium, 02.03.2026",
        "de, short, 02.03.26",
        "de, iso, 2026-03-02",
        "ar, long, 2 مارس 2026",
        "ar-EG, long, ٢ مارس ٢٠٢٦",
        "ar-EG, iso, 2026-03-02",
        "ar-SA-u-ca-islamic-umalqura, long, ١٣ رمضان ١٤٤٧ هـ"
    })
    void aDayIsWrittenAsThePaperWritesDays(String language, String dates, String people) {
        assertThat(Moment.day(LATE, paper(language, dates, "Europe/Dublin")))
                .isEqualTo(new Moment("2026-03-02T23:05:09Z", people));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, long, '2 March 2026, 23:05'",
        "en-GB, medium, '2 Mar 2026, 23:05'",
        "en-GB, iso, 2026-03-02 23:05",
        "de, long, '2. März 2026, 23:05'",
        "de, medium, '02.03.2026, 23:05'",
        "ar, long, '2 مارس 2026، 11:05 م'"
    })
    void aMinuteStandsBehindItsDay(String language, String dates, String people) {
        assertThat(Moment.exact(LATE, paper(language, dates, "Europe/Dublin")).people())
                .isEqualTo(people);
    }

    @Test
    void theDayIsThatOfThePapersZone() {
        assertThat(Moment.day(LATE, paper("en-GB", "long", "Africa/Cairo")))
                .isEqualTo(new Moment("2026-03-03T01:05:09+02:00", "3 March 2026"));
        assertThat(Moment.dayOfIssue(LATE, paper("en-GB", "iso", "Africa/Cairo"))
                        .machine())
                .isEqualTo("2026-03-03");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, iso, 'Monday, 2 March 2026'",
        "de, short, 'Montag, 2. März 2026'",
        "ar, short, 'الاثنين، 2 مارس 2026'"
    })
    void theDayOfIssueIsAlwaysWhole(String language, String dates, String people) {
        assertThat(Moment.dayOfIssue(LATE, paper(language, dates, "Europe/Dublin"))
                        .people())
                .isEqualTo(people);
    }

    @Test
    void ofTodayTheMinuteIsEnough() {
        var morning = LATE.minusSeconds(12 * 3600);

        assertThat(Moment.brief(morning, LATE, paper("en-GB", "long", "Europe/Dublin"))
                        .people())
                .isEqualTo("11:05");
        assertThat(Moment.brief(morning, LATE, paper("en-US", "iso", "Europe/Dublin"))
                        .people())
                .isEqualTo("11:05");
        assertThat(Moment.brief(morning, LATE, paper("ar-EG", "long", "Europe/Dublin"))
                        .people())
                .isEqualTo("١١:٠٥ ص");
        assertThat(Moment.brief(morning, LATE, paper("en-GB", "long", "Africa/Cairo"))
                        .people())
                .isEqualTo("2 March 2026");
    }

    private static Paper paper(String language, String dates, String zone) {
        return Settings.UNDECIDED.with(Map.of(Setting.LANGUAGE, language, Setting.DATES, dates, Setting.ZONE, zone));
    }
}
