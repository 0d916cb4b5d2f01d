package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.DeskRow.Returned;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Text.Label;
import press.linecaster.articles.db.tables.records.ArticleRecord;
import press.linecaster.kernel.Cursor;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// What lies on the newsroom's desk: all articles, in whatever state. For those who may see drafts.
@Service
@Transactional(readOnly = true)
public class Desk {

    /// How far [#counts] counts.
    public static final int MOST_COUNTED = 1_000;

    private static final Condition IS_ARTICLE = ARTICLE.FORM.eq(Form.ARTICLE.name());

    private static final List<SelectField<?>> COLUMNS = List.of(
            ARTICLE.ID,
            ARTICLE.HEADLINE,
            ARTICLE.STAGE,
            ARTICLE.LABEL,
            ARTICLE.WORD_COUNT,
            ARTICLE.SAVED_AT,
            ARTICLE.PUBLISHED_AT,
            ARTICLE.LISTED_FROM_AT,
            ARTICLE.STAGED_AT,
            ARTICLE.RETURNED_AT,
            ARTICLE.RETURNED_BY,
            ARTICLE.RETURNED_BECAUSE,
            ARTICLE.ASSIGNED_TO,
            ARTICLE.OFFERED_AT,
            ARTICLE.DUE_AT,
            ARTICLE.PLAN);

    private final DSLContext db;

    Desk(DSLContext db) {
        this.db = db;
    }

    /// The articles that a filter lets through at `now`. Three queries, by the index of the order; with words it reads
    /// on until it has found enough.
    /// @param after only what comes after this place in this order; null from the top
    /// @param limit 1 to 200
    public List<DeskRow> list(DeskFilter filter, DeskOrder order, @Nullable Cursor after, int limit, Instant now) {
        return rows(DeskConditions.of(filter, now).and(beyond(order, after)), order, limit);
    }

    /// Last saved first.
    public List<DeskRow> list(DeskFilter filter, int limit, Instant now) {
        return list(filter, DeskOrder.SAVED, null, limit, now);
    }

    /// Of what a filter lets through, the first that are not with readers yet.
    /// @param limit 1 to 200
    public List<DeskRow> underWay(DeskFilter filter, DeskOrder order, int limit, Instant now) {
        var condition = DeskConditions.of(filter, now).and(beyond(order, null)).and(DeskConditions.isUnderWay());
        return rows(condition, order, limit);
    }

    /// The place of a row in an order: from there on a list continues.
    public static Cursor place(DeskRow row, DeskOrder order) {
        var at = switch (order) {
            case SAVED -> row.savedAt();
            case DUE -> row.assignment().due();
            case PUBLICATION -> row.publishedAt();
        };
        return new Cursor(
                Objects.requireNonNull(at, "not in this order"), row.id().value());
    }

    /// Those of `ids` that there are, in their order.
    public List<DeskRow> find(Collection<ArticleId> ids) {
        if (ids.isEmpty()) return List.of();
        var found = new HashMap<ArticleId, DeskRow>();
        var numbers = ids.stream().map(ArticleId::value).toList();
        rows(ARTICLE.ID.in(numbers), DeskOrder.SAVED, numbers.size()).forEach(row -> found.put(row.id(), row));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /// How many a filter lets through at each place, whatever place it names itself, counted up to [#MOST_COUNTED].
    /// Each is counted in an index, and what is somebody's in one pass; not for filters with words, which
    /// would read all headlines for each.
    public Map<DeskStage, Integer> counts(DeskFilter filter, Instant now) {
        if (filter.own() != null) return countsInOnePass(filter, now);
        var counts = new EnumMap<DeskStage, Integer>(DeskStage.class);
        for (var stage : DeskStage.values())
            if (stage != DeskStage.PUBLISHED) counts.put(stage, count(filter.with(stage), now));
        counts.put(DeskStage.PUBLISHED, countPublished(filter, counts.getOrDefault(DeskStage.SCHEDULED, 0), now));
        return counts;
    }

    private Map<DeskStage, Integer> countsInOnePass(DeskFilter filter, Instant now) {
        var stages = DeskStage.values();
        var found = db.select(Arrays.stream(stages)
                        .map(stage -> DSL.count().filterWhere(DeskConditions.at(stage, now)))
                        .toList())
                .from(ARTICLE)
                .where(DeskConditions.of(filter.with((DeskStage) null), now))
                .fetchSingle();
        var counts = new EnumMap<DeskStage, Integer>(DeskStage.class);
        for (var i = 0; i < stages.length; i++)
            counts.put(stages[i], Math.min(MOST_COUNTED, found.get(i, Integer.class)));
        return counts;
    }

    /// Those that have been scheduled too, and less these: an index has that, and not who sees what already.
    private int countPublished(DeskFilter filter, int scheduled, Instant now) {
        var both = db.fetchCount(DSL.select(DSL.one().as("one"))
                .from(ARTICLE)
                .where(DeskConditions.of(filter.with((DeskStage) null), now))
                .and(ARTICLE.STAGE.eq(Stage.PUBLISHED.name()))
                .limit(MOST_COUNTED + scheduled));
        return both - scheduled;
    }

    /// How many a filter lets through at `now`, counted up to [#MOST_COUNTED].
    public int count(DeskFilter filter, Instant now) {
        return db.fetchCount(DSL.select(DSL.one().as("one"))
                .from(ARTICLE)
                .where(DeskConditions.of(filter, now))
                .limit(MOST_COUNTED));
    }

    /// What is scheduled, the next to go out first.
    public List<DeskRow> goingOut(DeskFilter filter, int limit, Instant now) {
        return rows(
                DeskConditions.of(filter.with(DeskStage.SCHEDULED), now),
                List.of(ARTICLE.LISTED_FROM_AT.asc(), ARTICLE.ID.asc()),
                limit);
    }

    /// Ideas that whoever writes here may take, offered last first.
    public List<DeskRow> forTheTaking(int limit) {
        return rows(
                IS_ARTICLE.and(ARTICLE.OFFERED_AT.isNotNull()).and(ARTICLE.STAGE.eq(Stage.IDEA.name())),
                List.of(ARTICLE.OFFERED_AT.desc(), ARTICLE.ID.desc()),
                limit);
    }

    /// What was sent back since a moment, of what is somebody's, last first.
    public List<DeskRow> returned(DeskFilter.Own own, Instant since, int limit) {
        return rows(
                IS_ARTICLE.and(ARTICLE.RETURNED_AT.gt(since)).and(DeskConditions.own(own)),
                List.of(ARTICLE.RETURNED_AT.desc(), ARTICLE.ID.desc()),
                limit);
    }

    /// Who has sent an article back to where it is, and why; empty where nobody has.
    public Optional<Returned> returned(ArticleId article) {
        return db.select(ARTICLE.RETURNED_AT, ARTICLE.RETURNED_BY, ARTICLE.RETURNED_BECAUSE)
                .from(ARTICLE)
                .where(ARTICLE.ID.eq(article.value()))
                .fetchOptional(Desk::returned);
    }

    private List<DeskRow> rows(Condition condition, DeskOrder order, int limit) {
        var sorted = switch (order) {
            case SAVED -> List.of(ARTICLE.SAVED_AT.desc(), ARTICLE.ID.desc());
            case DUE -> List.of(ARTICLE.DUE_AT.asc(), ARTICLE.ID.asc());
            case PUBLICATION -> List.of(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc());
        };
        return rows(condition, sorted, limit);
    }

    private List<DeskRow> rows(Condition condition, List<? extends SortField<?>> order, int limit) {
        var rows = db.select(COLUMNS)
                .from(ARTICLE)
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .fetch();
        var ids = rows.map(row -> row.get(ARTICLE.ID));
        var sections = sections(ids);
        var bylines = bylines(ids);
        return rows.map(row ->
                row(row, sections.get(row.get(ARTICLE.ID)), bylines.getOrDefault(row.get(ARTICLE.ID), List.of())));
    }

    private static DeskRow row(Record row, @Nullable SectionId section, List<AuthorId> bylines) {
        return new DeskRow(
                new ArticleId(row.get(ARTICLE.ID)),
                row.get(ARTICLE.HEADLINE),
                Stage.valueOf(row.get(ARTICLE.STAGE)),
                Label.valueOf(row.get(ARTICLE.LABEL)),
                section,
                bylines,
                row.get(ARTICLE.WORD_COUNT),
                row.get(ARTICLE.SAVED_AT),
                row.get(ARTICLE.PUBLISHED_AT),
                row.get(ARTICLE.LISTED_FROM_AT),
                row.get(ARTICLE.STAGED_AT),
                returned(row),
                new Assignment(
                        ArticleStore.account(row.get(ARTICLE.ASSIGNED_TO)),
                        row.get(ARTICLE.OFFERED_AT) != null,
                        row.get(ARTICLE.DUE_AT),
                        ArticleStore.plan(row.get(ARTICLE.PLAN))));
    }

    private static @Nullable Returned returned(Record row) {
        var at = row.get(ARTICLE.RETURNED_AT);
        if (at == null) return null;
        var because = row.get(ARTICLE.RETURNED_BECAUSE);
        return new Returned(at, row.get(ARTICLE.RETURNED_BY), because == null ? "" : because);
    }

    /// What has no place in an order is not in it.
    private static Condition beyond(DeskOrder order, @Nullable Cursor after) {
        return switch (order) {
            case SAVED -> after == null ? DSL.noCondition() : older(ARTICLE.SAVED_AT, after);
            case PUBLICATION -> after == null ? ARTICLE.PUBLISHED_AT.isNotNull() : older(ARTICLE.PUBLISHED_AT, after);
            case DUE ->
                after == null
                        ? ARTICLE.DUE_AT.isNotNull()
                        : ARTICLE.DUE_AT
                                .ge(after.at())
                                .and(ARTICLE.DUE_AT.gt(after.at()).or(ARTICLE.ID.gt(after.id())));
        };
    }

    private static Condition older(TableField<ArticleRecord, Instant> moment, Cursor after) {
        return moment.le(after.at()).and(moment.lt(after.at()).or(ARTICLE.ID.lt(after.id())));
    }

    private Map<Long, SectionId> sections(List<Long> ids) {
        return db.select(ARTICLE_SECTION.ARTICLE_ID, ARTICLE_SECTION.SECTION_ID)
                .from(ARTICLE_SECTION)
                .where(ARTICLE_SECTION.ARTICLE_ID.in(ids))
                .and(ARTICLE_SECTION.POSITION.eq(0))
                .fetchMap(ARTICLE_SECTION.ARTICLE_ID, row -> new SectionId(row.value2()));
    }

    private Map<Long, List<AuthorId>> bylines(List<Long> ids) {
        return db.select(ARTICLE_BYLINE.ARTICLE_ID, ARTICLE_BYLINE.AUTHOR_ID)
                .from(ARTICLE_BYLINE)
                .where(ARTICLE_BYLINE.ARTICLE_ID.in(ids))
                .orderBy(ARTICLE_BYLINE.ARTICLE_ID, ARTICLE_BYLINE.POSITION)
                .fetchGroups(ARTICLE_BYLINE.ARTICLE_ID, row -> new AuthorId(row.value2()));
    }
}
