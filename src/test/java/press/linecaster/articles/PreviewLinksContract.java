package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.articles.db.Tables.ARTICLE_PREVIEW_LINK;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.people.AccountId;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [PreviewLinks] promise.
abstract class PreviewLinksContract {

    private static final Saving BY_NORA = new Saving("Nora Quill", null, new AccountId(7));

    @Autowired
    private PreviewLinks links;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    private ArticleId fire;
    private ArticleId opera;

    @BeforeEach
    void write() {
        var gazette = Gazette.in(context);
        fire = gazette.harbourFire().id();
        opera = gazette.operaReview().id();
    }

    private String made() {
        return links.make(fire, null, Duration.ofDays(1), BY_NORA);
    }

    @Test
    void aLinkShowsItsArticle() {
        var secret = links.make(fire, 1, Duration.ofDays(7), BY_NORA);

        assertThat(links.shown(secret)).hasValueSatisfying(link -> {
            assertThat(link.article()).isEqualTo(fire);
            assertThat(link.revision()).isEqualTo(1);
            assertThat(link.madeBy()).isEqualTo("Nora Quill");
            assertThat(link.account()).isEqualTo(BY_NORA.account());
            assertThat(link.endsAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
            assertThat(links.isGood(link)).isTrue();
            assertThat(links.of(fire)).containsExactly(link);
        });
        assertThat(links.of(opera)).isEmpty();
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = made();

        assertThat(db.selectFrom(ARTICLE_PREVIEW_LINK).fetch().formatCSV()).doesNotContain(secret);
        assertThat(made()).isNotEqualTo(secret);
    }

    @Test
    void aLinkEndsWithItsTime() {
        var secret = made();
        clock.advance(Duration.ofDays(1));

        assertThat(links.isGood(links.shown(secret).orElseThrow())).isFalse();
        assertThat(links.of(fire)).isEmpty();
    }

    @Test
    void aLinkIsEndedByItsArticleAlone() {
        var secret = made();
        var other = made();
        var link = links.shown(secret).orElseThrow();

        assertThat(links.end(opera, link.id())).isFalse();
        assertThat(links.end(fire, link.id())).isTrue();
        assertThat(links.end(fire, link.id())).as("again").isFalse();

        assertThat(links.isGood(links.shown(secret).orElseThrow())).isFalse();
        assertThat(links.isGood(links.shown(other).orElseThrow())).isTrue();
    }

    @Test
    void whatWasNeverMadeIsNothing() {
        assertThat(links.shown("a".repeat(43))).isEmpty();
        assertThat(links.shown("guessed")).isEmpty();
    }
}
