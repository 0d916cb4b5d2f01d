package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;
import press.linecaster.delivery.Answer;
import press.linecaster.sections.Menu;
import press.linecaster.testing.SettableClock;

/// What may not be shown is in no output at all, and nobody is told that it is there.
class HiddenArticlesTest extends SitePagesTest {

    private static final Instant NOON = SettableClock.NOON;
    private static final String HEADLINE = "Nobody May Read This Yet";

    private static final List<String> OUTPUTS = List.of(
            "/",
            "/latest",
            "/2026/",
            "/2026/03/",
            "/politics/",
            "/author/ada-byrne",
            "/tag/ferries",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/politics/feed.xml",
            "/author/ada-byrne/atom.xml",
            "/tag/ferries/feed.json",
            "/sitemap.xml",
            "/sitemap-" + SitemapPeriod.of(NOON).number() + "-1.xml",
            "/sitemap-" + SitemapPeriod.of(NOON.plus(Duration.ofDays(1))).number() + "-1.xml",
            "/-/not-found");

    @Autowired
    SettableClock clock;

    /// Every way of being hidden.
    enum Hidden {
        DRAFT,
        SCHEDULED,
        EMBARGOED,
        EXPIRED,
        PRIVATE,
        PASSWORD,
        WITHDRAWN_BEFORE_ITS_TIME,
        WITHDRAWN_IN_PRIVATE;

        Release release() {
            return switch (this) {
                case DRAFT -> Release.DRAFT;
                case SCHEDULED -> Release.published(NOON.plusSeconds(1));
                case EMBARGOED -> Release.published(NOON.minusSeconds(60)).embargoed(NOON.plusSeconds(1));
                case EXPIRED -> Release.published(NOON.minusSeconds(60)).expiring(NOON);
                case PRIVATE -> published(Access.PRIVATE);
                case PASSWORD -> published(Access.PASSWORD);
                case WITHDRAWN_BEFORE_ITS_TIME ->
                    Release.published(NOON.plusSeconds(60)).withdrawn("never mind");
                case WITHDRAWN_IN_PRIVATE -> published(Access.PRIVATE).withdrawn("never mind");
            };
        }

        private static Release published(Access access) {
            return new Release(Stage.PUBLISHED, access, NOON.minusSeconds(60), null, null, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInNoOutput(Hidden hidden) {
        gazette.lateCount();
        var article = gazette.released(HEADLINE, hidden.release());
        showEverywhere(article);

        for (var output : OUTPUTS)
            assertThat(
                            reader.answer(output) instanceof Answer.Page page
                                    ? new String(page.body(), java.nio.charset.StandardCharsets.UTF_8)
                                    : "")
                    .as(output)
                    .doesNotContain(HEADLINE, "nobody-may-read-this-yet");
    }

    @ParameterizedTest
    @EnumSource
    void isMissingUnderWhateverAddress(Hidden hidden) {
        var article = gazette.released(HEADLINE, hidden.release());
        var addresses = gazette.bean(press.linecaster.addresses.Addresses.class);
        var target = new Target(Target.Kind.ARTICLE, article.id().value());
        addresses.redirect("/?p=7", target);
        addresses.redirect("/old", target);

        assertThat(reader.answer("/?p=7")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/old")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/old/amp")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/old/2")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/?feed=rss2&p=7")).isEqualTo(new Answer.Missing());
        addresses.of(target).ifPresent(address -> {
            assertThat(reader.answer(address)).isEqualTo(new Answer.Missing());
            assertThat(reader.answer(address + "/")).isEqualTo(new Answer.Missing());
            assertThat(reader.answer(address + "?after=1")).isEqualTo(new Answer.Missing());
            assertThat(reader.answer(address + "?p=8")).isEqualTo(new Answer.Missing());
            assertThat(reader.answer(address + "/feed.xml")).isEqualTo(new Answer.Missing());
            assertThat(reader.answer(address + "/feed")).isEqualTo(new Answer.Missing());
            assertThat(reader.answer(address + "/2")).isEqualTo(new Answer.Missing());
        });
    }

    @Test
    void appearsEverywhereAtItsMoment() {
        var article = gazette.released(HEADLINE, Hidden.EMBARGOED.release());
        var shown = Map.of(NOON, false, NOON.plusSeconds(1), true, NOON.plusSeconds(2), true);

        shown.forEach((moment, isShown) -> {
            clock.set(moment);
            reader.forget();
            for (var output : List.of("/", "/latest", "/politics/", "/feed.xml", "/tag/ferries/atom.xml"))
                assertThat(reader.text(output).contains(HEADLINE))
                        .as("%s at %s", output, moment)
                        .isEqualTo(isShown);
            assertThat(reader.answer(gazette.address(article)) instanceof Answer.Page)
                    .isEqualTo(isShown);
        });
    }

    /// On fronts and in menus, which editors fill by hand.
    private void showEverywhere(Article article) {
        gazette.pick(article);
        gazette.menu(
                Menu.Place.HEADER,
                new Menu.Entry(
                        HEADLINE,
                        new Menu.Destination.Thing(
                                new Target(Target.Kind.ARTICLE, article.id().value())),
                        List.of()));
    }
}
