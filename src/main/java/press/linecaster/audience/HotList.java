package press.linecaster.audience;

import static press.linecaster.audience.db.Tables.HOT_LIST;
import static press.linecaster.audience.db.Tables.HOT_STORY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.ArticleId;
import press.linecaster.audience.AudienceChange.HotChanged;
import press.linecaster.kernel.ChangeLog;

/// The list as all nodes show it. To read it costs as much as it has places, whatever has been read.
@Component
class HotList {

    /// @param version counts up; 0 before the first
    record State(long version, @Nullable Instant madeAt, List<ArticleId> stories) {

        State {
            stories = List.copyOf(stories);
        }
    }

    private static final short ONLY = 1;

    private final DSLContext db;
    private final ChangeLog changes;

    HotList(DSLContext db, ChangeLog changes) {
        this.db = db;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public List<ArticleId> stories() {
        return db.select(HOT_STORY.ARTICLE_ID)
                .from(HOT_STORY)
                .orderBy(HOT_STORY.PLACE)
                .fetch(row -> new ArticleId(row.value1()));
    }

    @Transactional(readOnly = true)
    public State state() {
        return db.select(HOT_LIST.VERSION, HOT_LIST.MADE_AT)
                .from(HOT_LIST)
                .fetchOptional(row -> new State(row.value1(), row.value2(), stories()))
                .orElseGet(() -> new State(0, null, List.of()));
    }

    /// Why it is as it is, as JSON; empty before there was any.
    @Transactional(readOnly = true)
    public Optional<String> explained() {
        return db.select(HOT_LIST.EXPLAINED_JSON).from(HOT_LIST).fetchOptional(HOT_LIST.EXPLAINED_JSON);
    }

    /// Puts another list in place of the one that was seen, with the change that tells of it where the order is
    /// another.
    /// @return false when somebody has been faster
    @Transactional
    public boolean replace(State seen, List<ArticleId> stories, String explained, Instant now) {
        if (!claim(seen, explained, now)) return false;
        if (stories.equals(seen.stories())) return true;
        db.deleteFrom(HOT_STORY).execute();
        var place = 0;
        for (var story : stories)
            db.insertInto(HOT_STORY, HOT_STORY.PLACE, HOT_STORY.ARTICLE_ID)
                    .values(++place, story.value())
                    .execute();
        changes.append(new HotChanged(stories.size()));
        return true;
    }

    private boolean claim(State seen, String explained, Instant now) {
        if (seen.version() == 0)
            return db.insertInto(HOT_LIST, HOT_LIST.ID, HOT_LIST.VERSION, HOT_LIST.MADE_AT, HOT_LIST.EXPLAINED_JSON)
                            .values(ONLY, 1L, now, explained)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        return db.update(HOT_LIST)
                        .set(HOT_LIST.VERSION, seen.version() + 1)
                        .set(HOT_LIST.MADE_AT, now)
                        .set(HOT_LIST.EXPLAINED_JSON, explained)
                        .where(HOT_LIST.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }
}
