package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.audience.Verdict.BOT;
import static press.linecaster.audience.Verdict.CAPPED;
import static press.linecaster.audience.Verdict.COUNTED;
import static press.linecaster.audience.Verdict.EDITOR;
import static press.linecaster.audience.Verdict.PREFETCH;
import static press.linecaster.audience.Verdict.REPEAT;
import static press.linecaster.audience.Visits.FIREFOX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.testing.SettableClock;

/// What counts as a read.
class GatekeeperTest {

    private static final long STORY = 7;
    private static final String HERE = "93.184.216.34";
    private static final String THERE = "93.184.216.35";

    private final Readership readership = new Readership();
    private final Gatekeeper gatekeeper = new Gatekeeper(ReaderNetworks.BY_DEFAULT, readership);
    private Instant now = SettableClock.NOON;

    @Test
    void aReaderCountsOnceUntilTheyHaveBeenAway() {
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(COUNTED);
        after(Duration.ofMinutes(9));
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(REPEAT);
        after(Duration.ofMinutes(9));
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(REPEAT);
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY + 1))).isEqualTo(COUNTED);
        assertThat(judge(Visits.by(THERE, FIREFOX, STORY))).isEqualTo(COUNTED);
        after(Duration.ofMinutes(10));
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(COUNTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2) Chrome/120 Safari/537.36",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
                "Mozilla/5.0 (compatible; Yahoo! Slurp)",
                "facebookexternalhit/1.1 (something long enough)",
                "curl/8.5.0 on a machine with a long name",
                "python-requests/2.32.3 and then some more",
                "Java-http-client/25 and then some more words",
                "NetNewsWire/6.1.9 (Macintosh; a reader of feeds)"
            })
    void programsDoNotCount(String agent) {
        assertThat(judge(Visits.by(HERE, agent, STORY))).isEqualTo(BOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 14; CUBOT X90) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
                "Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18"
            })
    void browsersCount(String agent) {
        assertThat(judge(Visits.by(HERE, agent, STORY))).isEqualTo(COUNTED);
    }

    @Test
    void whoAsksInNoLanguageAndForNoPageIsAProgram() {
        var fields = HttpFields.build().put("User-Agent", FIREFOX).put("Accept", "*/*");

        assertThat(judge(new Visit(STORY, Visits.at(HERE), fields))).isEqualTo(BOT);
        fields.put("Accept-Language", "de");
        assertThat(judge(new Visit(STORY, Visits.at(HERE), fields))).isEqualTo(COUNTED);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch;prerender",
        "Sec-Purpose, prefetch",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch"
    })
    void whatIsFetchedAheadDoesNotCount(String name, String value) {
        assertThat(judge(Visits.with(HERE, STORY, name, value))).isEqualTo(PREFETCH);
    }

    @ParameterizedTest
    @CsvSource({"Cookie, linecaster=abc", "Cookie, other=1; linecaster-session=abc", "Authorization, Bearer lc_abc"})
    void whoMakesThePaperDoesNotCount(String name, String value) {
        assertThat(judge(Visits.with(HERE, STORY, name, value))).isEqualTo(EDITOR);
    }

    @Test
    void aCookieOfSomebodyElseMakesNoEditor() {
        assertThat(judge(Visits.with(HERE, STORY, "Cookie", "notlinecaster=1; linecasterly=2")))
                .isEqualTo(COUNTED);
    }

    @Test
    void aProxyNearbySaysWhoReads() {
        assertThat(judge(Visits.with("127.0.0.1", STORY, "X-Forwarded-For", HERE)))
                .isEqualTo(COUNTED);
        assertThat(judge(Visits.with("127.0.0.1", STORY, "X-Forwarded-For", THERE)))
                .isEqualTo(COUNTED);
        assertThat(judge(Visits.with("127.0.0.1", STORY, "X-Forwarded-For", "1.2.3.4, " + HERE)))
                .isEqualTo(REPEAT);
    }

    @Test
    void aProxyOnThePublicInternetSaysWhoReadsWhereItIsTrusted() {
        var edge = "151.101.1.69";
        assertThat(judge(Visits.with(edge, STORY, "X-Forwarded-For", HERE))).isEqualTo(COUNTED);
        assertThat(judge(Visits.with(edge, STORY, "X-Forwarded-For", THERE))).isEqualTo(REPEAT);

        var behindEdges = new Gatekeeper(ReaderNetworks.trusting(List.of("151.101.0.0/16")), readership);
        assertThat(Visits.with(edge, STORY, "X-Forwarded-For", HERE).judgedBy(behindEdges, now))
                .isEqualTo(COUNTED);
        assertThat(Visits.with(edge, STORY, "X-Forwarded-For", THERE).judgedBy(behindEdges, now))
                .isEqualTo(COUNTED);
        assertThat(Visits.with(edge, STORY, "X-Forwarded-For", THERE + ", " + HERE)
                        .judgedBy(behindEdges, now))
                .isEqualTo(REPEAT);
    }

    @Test
    void whatIsKeptOfARequestTellsNobodyWhoItWas() {
        var visit = Visits.by(HERE, FIREFOX, STORY);
        assertThat(visit.judgedBy(gatekeeper, now)).isEqualTo(COUNTED);
        var sighting = gatekeeper.look(visit.article(), visit.peer(), visit.fields());
        var elsewhere = new Gatekeeper(ReaderNetworks.BY_DEFAULT, readership);
        var other = elsewhere.look(visit.article(), visit.peer(), visit.fields());

        assertThat(sighting.network()).isNotEqualTo(other.network());
        assertThat(sighting.browser()).isNotEqualTo(other.browser());
        assertThat(gatekeeper.look(visit.article(), visit.peer(), visit.fields()))
                .isEqualTo(sighting);

        after(Duration.ofDays(1));
        gatekeeper.keepTime(now);
        assertThat(gatekeeper
                        .look(visit.article(), visit.peer(), visit.fields())
                        .network())
                .as("the key of yesterday is forgotten")
                .isNotEqualTo(sighting.network());
    }

    @Test
    void oneNetworkAddsLittleToAStoryHoweverManyNamesItHas() {
        assertThat(countedOf(1_000, HERE, STORY)).isEqualTo(Gatekeeper.NETWORK_PER_HOUR);
        assertThat(countedOf(1_000, THERE, STORY)).isEqualTo(Gatekeeper.NETWORK_PER_HOUR);
        after(Duration.ofHours(1));
        assertThat(countedOf(1_000, HERE, STORY)).isEqualTo(Gatekeeper.NETWORK_PER_HOUR);
        var day = 2 * Gatekeeper.NETWORK_PER_HOUR;
        for (var hour = 0; hour < 9; hour++) {
            after(Duration.ofHours(1));
            day += countedOf(1_000, HERE, STORY);
        }
        assertThat(day).isEqualTo(Gatekeeper.NETWORK_PER_DAY);
    }

    @Test
    void whereAStoryIsLargeAnOfficeCountsAsWhatItIs() {
        readership.add(ArticleHour.of(STORY, now), 5_000);

        assertThat(countedOf(40, HERE, STORY)).isEqualTo(40);
        assertThat(countedOf(1_000, THERE, STORY)).isEqualTo((int) Math.ceil(Gatekeeper.SHARE * 5_000));
    }

    @Test
    void whoReadsEverythingReadsNothing() {
        var counted = 0;
        for (var story = 0; story < 5_000; story++) if (judge(Visits.by(HERE, FIREFOX, story)) == COUNTED) counted++;

        assertThat(counted).isEqualTo(Gatekeeper.READER_PER_HOUR);
        assertThat(judge(Visits.by(HERE, FIREFOX, 9_999))).isEqualTo(CAPPED);
        assertThat(judge(Visits.by(HERE, FIREFOX + " X", 9_999))).isEqualTo(COUNTED);
    }

    @Test
    void oneNetworkAddsLittleToThePaperHoweverManyNamesItHas() {
        var counted = 0;
        for (var story = 0; story < 5_000; story++)
            if (judge(Visits.by(HERE, FIREFOX + story, story)) == COUNTED) counted++;

        assertThat(counted).isEqualTo(Gatekeeper.NETWORK_ALL_PER_HOUR);
    }

    @Test
    void whatIsRememberedIsForgottenWithTheDay() {
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(COUNTED);
        now = Instant.parse("2026-03-02T23:59:00Z");
        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(COUNTED);
        after(Duration.ofMinutes(2));

        assertThat(judge(Visits.by(HERE, FIREFOX, STORY))).isEqualTo(COUNTED);
    }

    private int countedOf(int readings, String network, long story) {
        var counted = 0;
        for (var i = 0; i < readings; i++)
            if (judge(Visits.by(network, FIREFOX + " " + i, story)) == COUNTED) counted++;
        return counted;
    }

    private Verdict judge(Visit visit) {
        return visit.judgedBy(gatekeeper, now);
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
