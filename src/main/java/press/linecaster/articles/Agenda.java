package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.db.tables.records.ArticleRecord;

/// What happens to articles when: what goes out or went out, what is due, which embargoes end, what expires. For those
/// who may see drafts.
@Service
@Transactional(readOnly = true)
public class Agenda {

    public enum Kind {
        /// readers see it from then on
        OUT,
        DUE,
        EMBARGO,
        EXPIRY
    }

    /// @param headline as it was typed; may be empty
    /// @param publishedAt its moment of publication, if one was chosen; an embargo may hold it longer
    public record Entry(
            ArticleId article,
            Kind kind,
            Instant at,
            String headline,
            Stage stage,
            @Nullable Instant publishedAt) {}

    /// As `article_out_idx` has it.
    private static final Condition OUT = ARTICLE.STAGE.eq(Stage.PUBLISHED.name());

    private final DSLContext db;

    Agenda(DSLContext db) {
        this.db = db;
    }

    /// What is due, ends and expires from a moment on until just before another, in its order. Three queries, each by
    /// the index of its moment.
    /// @param filter whose and where; what it says of stages and due times counts too
    /// @param limit of each kind
    public List<Entry> moments(DeskFilter filter, Instant from, Instant until, int limit) {
        return Stream.of(
                        entries(filter, Kind.DUE, ARTICLE.DUE_AT, from, until, limit).stream()
                                .filter(entry -> DeskStage.UNDER_WAY.contains(entry.stage())),
                        entries(filter, Kind.EMBARGO, ARTICLE.EMBARGO_AT, from, until, limit).stream(),
                        entries(filter, Kind.EXPIRY, ARTICLE.EXPIRES_AT, from, until, limit).stream())
                .flatMap(found -> found)
                .sorted(java.util.Comparator.comparing(Entry::at))
                .toList();
    }

    /// What readers see for the first time from a moment on until just before another, in its order. One query, by
    /// `article_out_idx`.
    public List<Entry> out(DeskFilter filter, Instant from, Instant until, int limit) {
        return entries(filter, Kind.OUT, ARTICLE.LISTED_FROM_AT, from, until, limit);
    }

    /// How many those are. Counts rows.
    public int countOut(DeskFilter filter, Instant from, Instant until) {
        return db.fetchCount(DSL.select(DSL.one().as("one"))
                .from(ARTICLE)
                .where(DeskConditions.of(filter, from))
                .and(OUT)
                .and(ARTICLE.LISTED_FROM_AT.ge(from))
                .and(ARTICLE.LISTED_FROM_AT.lt(until)));
    }

    private List<Entry> entries(
            DeskFilter filter,
            Kind kind,
            TableField<ArticleRecord, Instant> moment,
            Instant from,
            Instant until,
            int limit) {
        return db.select(ARTICLE.ID, moment, ARTICLE.HEADLINE, ARTICLE.STAGE, ARTICLE.PUBLISHED_AT)
                .from(ARTICLE)
                .where(DeskConditions.of(filter, from))
                .and(kind == Kind.OUT ? OUT : DSL.noCondition())
                .and(moment.ge(from))
                .and(moment.lt(until))
                .orderBy(moment.asc(), ARTICLE.ID.asc())
                .limit(limit)
                .fetch(row -> new Entry(
                        new ArticleId(row.value1()),
                        kind,
                        row.value2(),
                        row.value3(),
                        Stage.valueOf(row.value4()),
                        row.value5()));
    }
}
