package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.articles.Visibility.Reason;
import press.linecaster.kernel.SafeHtml;

/// Every rule against every output, one second before its moment, at it, and one second after.
class VisibilityTest {

    private static final Instant T = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LONG_AGO = T.minusSeconds(86_400);
    private static final Instant FAR_OFF = T.plusSeconds(86_400);

    /// Outputs that show one article after the other, where standing pages have no place.
    private static final Set<Output> FOR_ARTICLES_ONLY =
            Set.of(Output.TEASER, Output.FEED, Output.NEWS_SITEMAP, Output.MAIL);

    private record Rule(String name, Release release, Reason before, Reason at, Reason after) {}

    private static final List<Rule> RULES = List.of(
            rule("published", release(LONG_AGO, null, null), Reason.SHOWN, Reason.SHOWN, Reason.SHOWN),
            rule("scheduled", release(T, null, null), Reason.SCHEDULED, Reason.SHOWN, Reason.SHOWN),
            rule("embargoed", release(LONG_AGO, T, null), Reason.EMBARGOED, Reason.SHOWN, Reason.SHOWN),
            rule(
                    "embargoed beyond its schedule",
                    release(T, FAR_OFF, null),
                    Reason.EMBARGOED,
                    Reason.EMBARGOED,
                    Reason.EMBARGOED),
            rule(
                    "scheduled beyond its embargo",
                    release(FAR_OFF, T, null),
                    Reason.EMBARGOED,
                    Reason.SCHEDULED,
                    Reason.SCHEDULED),
            rule("expiring", release(LONG_AGO, null, T), Reason.SHOWN, Reason.EXPIRED, Reason.EXPIRED),
            rule("expiring as it appears", release(T, null, T), Reason.SCHEDULED, Reason.EXPIRED, Reason.EXPIRED));

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsShownBetweenItsMoments(Output output) {
        for (var rule : RULES) {
            assertReason(rule.name(), rule.release(), output, T.minusSeconds(1), rule.before());
            assertReason(rule.name(), rule.release(), output, T, rule.at());
            assertReason(rule.name(), rule.release(), output, T.plusSeconds(1), rule.after());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPublishedIsNeverShown(Output output) {
        for (var stage : Stage.values()) {
            if (stage == Stage.PUBLISHED) continue;
            var reason = stage == Stage.WITHDRAWN ? Reason.WITHDRAWN : Reason.NOT_PUBLISHED;
            for (var rule : RULES) assertNeverShown(with(rule.release(), stage, Access.OPEN), output, reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPrivateOrBehindAPasswordIsNeverShownNotEvenAsWithdrawn(Output output) {
        for (var rule : RULES)
            for (var stage : List.of(Stage.PUBLISHED, Stage.WITHDRAWN)) {
                assertNeverShown(with(rule.release(), stage, Access.PRIVATE), output, Reason.PRIVATE);
                assertNeverShown(with(rule.release(), stage, Access.PASSWORD), output, Reason.PASSWORD);
            }
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatWeMayOnlyQuoteAPassageIsShown(Output output) {
        for (var rights : Rights.values()) {
            var expected = rights == Rights.EXCERPT ? Extent.EXCERPT : Extent.EVERYTHING;
            assertThat(Visibility.of(manuscript(Form.ARTICLE, Release.published(T), rights), output, T))
                    .isEqualTo(new Visibility(expected, Reason.SHOWN));
        }
    }

    @Test
    void nothingIsShownOutsideItsWindowAndEverythingInside() {
        var random = new Random(7);
        for (var trial = 0; trial < 20_000; trial++) {
            var release = Releases.random(random, T);
            var now = Releases.momentNear(random, T);
            var window = Visibility.window(release);

            for (var output : Output.values())
                assertThat(Visibility.of(manuscript(Form.ARTICLE, release, Rights.OWN), output, now)
                                .isShown())
                        .describedAs("%s at %s as %s", release, now, output)
                        .isEqualTo(window.isPresent() && window.get().contains(now));
        }
    }

    @Test
    void everyReasonIsReachedByTheRules() {
        var reached = new ArrayList<Reason>();
        for (var output : Output.values())
            for (var stage : Stage.values())
                for (var access : Access.values())
                    for (var rule : RULES)
                        for (var form : Form.values())
                            for (var second = -1; second <= 1; second++)
                                reached.add(Visibility.of(
                                                manuscript(form, with(rule.release(), stage, access), Rights.OWN),
                                                output,
                                                T.plusSeconds(second))
                                        .reason());

        assertThat(reached).contains(Reason.values());
    }

    private static void assertReason(String rule, Release release, Output output, Instant now, Reason expected) {
        for (var form : Form.values()) {
            var isOutOfPlace = form == Form.PAGE && FOR_ARTICLES_ONLY.contains(output) && expected == Reason.SHOWN;
            var visibility = Visibility.of(manuscript(form, release, Rights.OWN), output, now);

            assertThat(visibility.reason())
                    .describedAs("%s %s as %s at %s", rule, form, output, now)
                    .isEqualTo(isOutOfPlace ? Reason.NOT_FOR_THIS_OUTPUT : expected);
            assertThat(visibility.isShown()).isEqualTo(visibility.reason() == Reason.SHOWN);
        }
    }

    private static void assertNeverShown(Release release, Output output, Reason reason) {
        for (var second = -1; second <= 1; second++)
            assertReason("never", release, output, T.plusSeconds(second), reason);
    }

    private static Rule rule(String name, Release release, Reason before, Reason at, Reason after) {
        return new Rule(name, release, before, at, after);
    }

    private static Release release(Instant published, @Nullable Instant embargo, @Nullable Instant expires) {
        return new Release(Stage.PUBLISHED, Access.OPEN, published, embargo, expires, null);
    }

    private static Release with(Release release, Stage stage, Access access) {
        return new Release(
                stage, access, release.publishedAt(), release.embargoedUntil(), release.expiresAt(), "a court said so");
    }

    private static Manuscript manuscript(Form form, Release release, Rights rights) {
        var text = Text.of("Fire", SafeHtml.text("It is out."), Locale.UK);
        return (form == Form.ARTICLE ? Manuscript.article(text) : Manuscript.page(text))
                .with(release)
                .with(new Source(null, null, null, rights, null, null));
    }
}
