package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.audience.AudienceChange.HotChanged;
import press.linecaster.audience.AudienceProperties.CountedBy;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.sections.Sections;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What becomes of what is counted, on one node and on several.
abstract class HotListContract {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReadStore store;

    @Autowired
    private HotList hot;

    @Autowired
    private Audience audience;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private Settings settings;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private Gazette gazette;
    private List<Article> stories;
    private long start;

    @BeforeEach
    void layOut() {
        gazette = Gazette.in(context);
        stories = new ArrayList<>(gazette.archive(5));
        stories.add(gazette.harbourFire()); // in the section Harbour
        stories.add(gazette.lateCount()); // in Elections, beneath Politics
        start = changes.head();
    }

    @Test
    void whatIsReadMostIsHottest() {
        var node = new Node();
        read(node, 0, 4);
        read(node, 1, 9);
        read(node, 2, 6);

        node.desk.work(false);

        assertThat(audience.hot()).containsExactly(id(1), id(2), id(0));
        assertThat(announced()).containsExactly(new HotChanged(3));
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void twoNodesCountTogetherAndAgree() {
        var one = new Node();
        var other = new Node();
        read(one, 0, 5);
        read(one, 1, 4);
        read(one, 2, 3);
        read(other, 1, 4);

        one.desk.work(false);
        other.desk.work(true);
        one.desk.rank(true);

        assertThat(audience.hot()).containsExactly(id(1), id(0), id(2));
        assertThat(rows()).isEqualTo(3);
        assertThat(one.readership()).isEqualTo(other.readership());
    }

    @Test
    void aNodeThatStartsAgainKnowsWhatWasStored() {
        var before = new Node();
        read(before, 0, 5);
        read(before, 1, 4);
        read(before, 2, 3);
        before.desk.store();
        clock.advance(Duration.ofHours(30));

        var after = new Node();
        after.desk.work(false);

        assertThat(after.readership()).isEqualTo(before.readership());
        assertThat(audience.hot()).containsExactly(id(0), id(1), id(2));
    }

    @Test
    void whatCannotBeStoredIsStoredTheNextTime() {
        var isAway = new boolean[] {true};
        var node = new Node(new ReadStore(db) {
            @Override
            public void add(Map<ArticleHour, Integer> reads, Instant now) {
                if (isAway[0]) throw new DataAccessResourceFailureException("away");
                store.add(reads, now);
            }
        });
        read(node, 0, 3);
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> node.desk.work(false));
        read(node, 0, 2);
        read(node, 1, 4);
        isAway[0] = false;

        node.desk.work(false);
        node.desk.work(false);

        assertThat(node.reads(id(0))).isEqualTo(5);
        assertThat(new Node().learnt().reads(id(0))).isEqualTo(5);
    }

    @Test
    void whatIsNoArticleIsNotStored() {
        var node = new Node();
        node.read(4_711, 3);
        read(node, 0, 3);
        var withdrawn = stories.get(1).id();
        gazette.articles().withdraw(withdrawn, "It was wrong.", Gazette.EDITOR);
        node.read(withdrawn.value(), 3);

        node.desk.work(false);

        assertThat(rows()).isEqualTo(1);
        assertThat(node.meters.of(Verdict.UNKNOWN)).isEqualTo(6);
        assertThat(node.reads(new ArticleId(4_711))).isZero();
    }

    @Test
    void theListStaysForAWhileUnlessTheEditorWantsAnother() {
        var node = new Node();
        for (var story = 0; story < 3; story++) read(node, story, 5 - story);
        node.desk.work(false);
        read(node, 2, 10);

        node.desk.work(false);
        assertThat(audience.hot()).containsExactly(id(0), id(1), id(2));

        clock.advance(HotDesk.LIST_STAYS);
        node.desk.work(false);
        assertThat(audience.hot()).containsExactly(id(2), id(0), id(1));

        settings.decide(Map.of(Setting.HOT_MINIMUM, "6"));
        node.desk.work(true);
        assertThat(audience.hot()).isEmpty();
        assertThat(announced()).containsExactly(new HotChanged(3), new HotChanged(3), new HotChanged(0));
    }

    @Test
    void nothingIsAnnouncedWhereTheOrderIsTheSame() {
        var node = new Node();
        for (var story = 0; story < 3; story++) read(node, story, 5 - story);
        node.desk.work(false);
        clock.advance(HotDesk.LIST_STAYS);
        read(node, 0, 2);

        node.desk.work(false);

        assertThat(announced()).hasSize(1);
        assertThat(hot.explained().orElseThrow()).contains("\"reads\":7");
    }

    @Test
    void whatIsExcludedOrNotShownIsPassedOverAndTheEditorIsTold() {
        var node = new Node();
        for (var story = 0; story < stories.size(); story++) read(node, story, 10 + story);
        read(node, 0, 2);
        node.desk.store();
        settings.decide(
                Map.of(Setting.HOT_EXCLUDED, "politics/elections, harbour, gardening", Setting.HOT_MINIMUM, "12"));
        gazette.articles().withdraw(id(4), "It was wrong.", Gazette.EDITOR);

        node.desk.rank(true);

        var shown = audience.hot();
        assertThat(shown).doesNotContain(id(4), id(5), id(6), id(1)).contains(id(0), id(2), id(3));
        assertThat(hot.explained().orElseThrow())
                .contains(
                        "the section politics/elections is excluded",
                        "the section harbour is excluded",
                        "readers do not see it",
                        "it was read less than 12 times",
                        "\"unknown\":[\"gardening\"]");
    }

    @Test
    void ofTooFewStoriesThereIsNoList() {
        var node = new Node();
        read(node, 0, 9);
        read(node, 1, 9);

        node.desk.work(false);

        assertThat(audience.hot()).isEmpty();
        assertThat(announced()).isEmpty();
        assertThat(hot.explained().orElseThrow())
                .contains("the latest stand in its place: 2 of at least 3 stories were read 3 times or more");
    }

    @Test
    void whatWasReadBeforeTheWindowDoesNotCount() {
        var node = new Node();
        for (var story = 0; story < 3; story++) read(node, story, 9);
        node.desk.work(false);
        clock.advance(Duration.ofHours(74));

        node.desk.work(false);

        assertThat(audience.hot()).isEmpty();
        assertThat(node.counting.look(Readership::size)).isZero();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void readsThatWereCountedElsewhereAreTakenIn() {
        var reads = new LinkedHashMap<ArticleId, Map<Instant, Integer>>();
        for (var story = 0; story < 4; story++)
            reads.put(id(story), Map.of(NOON.minusSeconds(5), 10 * (story + 1), NOON.minusSeconds(4_000), 1));

        audience.add(reads);

        assertThat(audience.hot()).containsExactly(id(3), id(2), id(1), id(0));
    }

    /// A server, as far as this is concerned.
    private final class Node {

        final Meters meters = new Meters();
        final Counting counting =
                new Counting(new AudienceProperties(CountedBy.SERVER), ReaderNetworks.BY_DEFAULT, meters, clock);
        final HotDesk desk;
        private int readers;

        Node() {
            this(store);
        }

        Node(ReadStore store) {
            desk = new HotDesk(
                    counting,
                    store,
                    hot,
                    context.getBean(Articles.class),
                    context.getBean(Sections.class),
                    settings,
                    clock);
        }

        void read(long article, int times) {
            for (var i = 0; i < times; i++) {
                readers++;
                var reader = Visits.by("93.1." + readers / 250 + "." + readers % 250, Visits.FIREFOX, article);
                counting.read(article, reader.peer(), reader.fields());
            }
        }

        Node learnt() {
            desk.rank(false);
            return this;
        }

        Map<Long, List<HourReads>> readership() {
            return counting.look(readership -> readership.since(NOON.minus(Duration.ofDays(1))));
        }

        int reads(ArticleId article) {
            return counting.look(readership -> readership.thisHour(article.value(), clock.instant()));
        }
    }

    private void read(Node node, int story, int times) {
        node.read(id(story).value(), times);
    }

    private ArticleId id(int story) {
        return stories.get(story).id();
    }

    private int rows() {
        return db.fetchCount(db.selectFrom(press.linecaster.audience.db.Tables.ARTICLE_READ));
    }

    private List<Change> announced() {
        return changes.after(start, 100).stream()
                .map(Entry::change)
                .filter(HotChanged.class::isInstance)
                .toList();
    }
}
