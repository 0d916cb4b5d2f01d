package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static press.linecaster.testing.Gazette.EDITOR;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.articles.ArticleChange.ArticleSaved;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.SettableClock;

/// What [Moments] promise.
abstract class MomentsContract {

    @Autowired
    private Moments moments;

    @Autowired
    private Articles articles;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private SettableClock clock;

    private long start;

    @BeforeEach
    void stand() {
        start = changes.head();
    }

    @Test
    void aScheduledArticleAppearsAtItsMomentOnce() {
        var article = create(Release.published(NOON.plusSeconds(60)));

        announceAt(59_999);
        assertThat(announced()).isEmpty();
        assertThat(moments.next()).contains(NOON.plusSeconds(60));

        announceAt(60_000);
        announceAt(60_001);
        assertThat(announced())
                .containsExactly(new ArticleAppeared(
                        article.id(),
                        NOON.plusSeconds(60),
                        List.of(new ListPlace(ListId.LATEST, NOON.plusSeconds(60)))));
    }

    @Test
    void anEmbargoedArticleAppearsWhenItsEmbargoEnds() {
        var article = create(Release.published(NOON).embargoed(NOON.plusSeconds(60)));

        announceAt(60_000);

        assertThat(announced()).extracting(MomentsContract::articleOf).containsExactly(article.id());
    }

    @Test
    void anExpiringArticleDisappears() {
        var article = create(Release.published(NOON).expiring(NOON.plusSeconds(60)));

        announceAt(60_000);

        assertThat(announced())
                .last()
                .isEqualTo(new ArticleDisappeared(
                        article.id(), NOON.plusSeconds(60), List.of(new ListPlace(ListId.LATEST, NOON))));
    }

    @Test
    void whatPassedWhileNobodyWatchedIsAnnouncedLaterInOrder() {
        var late = create(Release.published(NOON.plusSeconds(90)));
        var brief = create(Release.published(NOON.plusSeconds(60)).expiring(NOON.plusSeconds(120)));

        clock.advance(Duration.ofDays(3));
        moments.announceDue();

        assertThat(announced())
                .extracting(Change::getClass, MomentsContract::articleOf)
                .containsExactly(
                        tuple(ArticleAppeared.class, brief.id()),
                        tuple(ArticleAppeared.class, late.id()),
                        tuple(ArticleDisappeared.class, brief.id()));
    }

    @Test
    void whatIsSavedAfterItsMomentIsAnnouncedBySavingAlone() {
        create(Release.published(NOON.minusSeconds(60)));
        create(Release.published(NOON));

        announceAt(1_000);

        assertThat(changesAfterStart())
                .extracting(Change::getClass)
                .containsExactly(ArticleAppeared.class, ArticleAppeared.class);
    }

    /// Its moment lies between reading the clock and saving: whoever announces moments was faster.
    @Test
    void whatIsSavedForAMomentThatHasBeenAnnouncedMeanwhileAppearsBySaving() {
        announceAt(30_000);
        clock.set(NOON);

        var article = create(Release.published(NOON.plusSeconds(20)));

        assertThat(changesAfterStart()).extracting(Change::getClass).containsExactly(ArticleAppeared.class);
        assertThat(article.savedAt()).isEqualTo(NOON.plusSeconds(30));
    }

    /// So it is seen to disappear: whoever announced it has shown it.
    @Test
    void whatIsTakenBackAfterItsMomentHasBeenAnnouncedDisappearsBySaving() {
        var article = create(Release.published(NOON.plusSeconds(20)));
        announceAt(30_000);
        clock.set(NOON);
        start = changes.head();

        articles.save(article.id(), 1, article.manuscript().with(Release.DRAFT), EDITOR);

        assertThat(changesAfterStart()).extracting(Change::getClass).containsExactly(ArticleDisappeared.class);
    }

    @Test
    void aScheduleThatIsTakenBackIsNotAnnounced() {
        var article = create(Release.published(NOON.plusSeconds(60)));
        articles.save(article.id(), 1, article.manuscript().with(Release.DRAFT), EDITOR);

        announceAt(60_000);

        assertThat(announced()).isEmpty();
        assertThat(moments.next()).isEmpty();
    }

    @Test
    void manyNodesAnnounceEachMomentOnce() throws Exception {
        IntStream.range(0, 5).forEach(number -> create(Release.published(NOON.plusSeconds(60))));
        clock.set(NOON.plusSeconds(60));

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(node -> nodes.submit(moments::announceDue))
                    .toList();
            for (var task : tasks) task.get();
        }

        assertThat(announced()).hasSize(5);
    }

    private Article create(Release release) {
        var text = Text.of("Fire", SafeHtml.text("It is out."), Locale.UK);
        return articles.create(Manuscript.article(text).with(release), EDITOR);
    }

    private void announceAt(long millisAfterNoon) {
        clock.set(NOON.plusMillis(millisAfterNoon));
        moments.announceDue();
    }

    /// Without what savings of the future announce.
    private List<Change> announced() {
        return changesAfterStart().stream()
                .filter(change -> !(change instanceof ArticleSaved))
                .toList();
    }

    private List<Change> changesAfterStart() {
        return changes.after(start, 100).stream().map(Entry::change).toList();
    }

    private static ArticleId articleOf(Change change) {
        return switch (change) {
            case ArticleAppeared appeared -> appeared.article();
            case ArticleDisappeared disappeared -> disappeared.article();
            default -> throw new AssertionError(change);
        };
    }
}
