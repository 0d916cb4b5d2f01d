package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.articles.db.Tables.ARTICLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.testing.ChildJvm;
import press.linecaster.testing.SettableClock;
import press.linecaster.testing.TestDatabase;

/// What remains of articles whose writer is killed in the middle.
abstract class ArticlesCrashContract {

    private static final int KILLS = 3;

    @Autowired
    private Articles articles;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private DSLContext db;

    @Autowired
    private Environment environment;

    @Test
    void whatWasSavedIsWholeAndWhatWasNotIsNotThereAtAll() throws Exception {
        var start = changes.head();
        var random = new Random();
        var saved = new TreeSet<Long>();

        for (var kill = 0; kill < KILLS; kill++)
            try (var child = ChildJvm.start(WritingProcess.class, TestDatabase.settingsOf(environment))) {
                for (var left = random.nextInt(1, 100); left > 0; left--) saved.add(Long.valueOf(child.awaitLine()));
                child.kill();
            }

        var appeared = appearedAfter(start);
        var listed = articles.list(ListId.LATEST, null, 1_000, SettableClock.NOON);
        assertThat(appeared).containsAll(saved).doesNotHaveDuplicates();
        assertThat(listed).extracting(summary -> summary.id().value()).containsExactlyInAnyOrderElementsOf(appeared);
        for (var id : appeared) {
            assertThat(articles.revisions(new ArticleId(id))).hasSize(1);
            assertThat(addresses.of(new Target(Target.Kind.ARTICLE, id))).isPresent();
        }
        assertThat(db.fetchCount(ARTICLE)).isEqualTo(appeared.size());
        if (db.dialect() == SQLDialect.SQLITE)
            assertThat(db.fetchValue("pragma integrity_check")).isEqualTo("ok");
    }

    private List<Long> appearedAfter(long position) {
        var ids = new ArrayList<Long>();
        for (var at = position; at < changes.head(); at += 500)
            for (var entry : changes.after(at, 500))
                ids.add(((ArticleAppeared) entry.change()).article().value());
        return ids;
    }
}
