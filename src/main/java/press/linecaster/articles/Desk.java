package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Cursor;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// What lies on the newsroom's desk: all articles, in whatever state. For those who may see drafts.
@Service
@Transactional(readOnly = true)
public class Desk {

    private final DSLContext db;

    Desk(DSLContext db) {
        this.db = db;
    }

    /// The articles that a filter lets through, last saved first. Three queries; with words or a section it reads on
    /// until it has found enough.
    /// @param after only what comes after this place; null from the top
    /// @param limit 1 to 200
    public List<DeskRow> list(DeskFilter filter, @Nullable Cursor after, int limit) {
        var rows = db.select(
                        ARTICLE.ID,
                        ARTICLE.HEADLINE,
                        ARTICLE.STAGE,
                        ARTICLE.WORD_COUNT,
                        ARTICLE.SAVED_AT,
                        ARTICLE.LISTED_FROM_AT)
                .from(ARTICLE)
                .where(condition(filter))
                .and(beyond(after))
                .orderBy(ARTICLE.SAVED_AT.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch();
        var ids = rows.map(row -> row.value1());
        var sections = sections(ids);
        var bylines = bylines(ids);
        return rows.map(row -> new DeskRow(
                new ArticleId(row.value1()),
                row.value2(),
                Stage.valueOf(row.value3()),
                sections.get(row.value1()),
                bylines.getOrDefault(row.value1(), List.of()),
                row.value4(),
                row.value5(),
                row.value6()));
    }

    private static Condition condition(DeskFilter filter) {
        var condition = ARTICLE.FORM.eq(filter.form().name());
        var stage = filter.stage();
        if (stage != null) condition = condition.and(ARTICLE.STAGE.eq(stage.name()));
        var section = filter.section();
        if (section != null)
            condition = condition.and(DSL.exists(DSL.selectOne()
                    .from(ARTICLE_SECTION)
                    .where(ARTICLE_SECTION.SECTION_ID.eq(section.value()))
                    .and(ARTICLE_SECTION.ARTICLE_ID.eq(ARTICLE.ID))));
        var author = filter.author();
        if (author != null)
            condition = condition.and(DSL.exists(DSL.selectOne()
                    .from(ARTICLE_BYLINE)
                    .where(ARTICLE_BYLINE.AUTHOR_ID.eq(author.value()))
                    .and(ARTICLE_BYLINE.ARTICLE_ID.eq(ARTICLE.ID))));
        for (var word : filter.words().split("\\s+"))
            if (!word.isEmpty()) condition = condition.and(ARTICLE.HEADLINE.containsIgnoreCase(word));
        return condition;
    }

    private static Condition beyond(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return ARTICLE.SAVED_AT
                .le(after.at())
                .and(ARTICLE.SAVED_AT.lt(after.at()).or(ARTICLE.ID.lt(after.id())));
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
