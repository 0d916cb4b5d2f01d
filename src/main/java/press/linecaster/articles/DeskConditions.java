package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import press.linecaster.articles.DeskFilter.Assignee;
import press.linecaster.articles.DeskFilter.Own;
import press.linecaster.articles.DeskFilter.Span;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.PlainText;

/// A [DeskFilter] as SQL. What is somebody's is looked up by their own indices first: whoever has written ten of a
/// hundred thousand articles does not wait until all of them have been looked at.
final class DeskConditions {

    private static final List<String> UNDER_WAY =
            DeskStage.UNDER_WAY.stream().map(Stage::name).toList();

    private DeskConditions() {}

    static Condition of(DeskFilter filter, Instant now) {
        var condition = form(filter);
        var stage = filter.stage();
        if (stage != null) condition = condition.and(at(stage, now));
        var section = filter.section();
        if (section != null)
            condition = condition.and(ARTICLE.ID.in(DSL.select(ARTICLE_SECTION.ARTICLE_ID)
                    .from(ARTICLE_SECTION)
                    .where(ARTICLE_SECTION.SECTION_ID.eq(section.value()))));
        var own = filter.own();
        if (own != null) condition = condition.and(own(own));
        var assignee = filter.assignee();
        if (assignee != null) condition = condition.and(assigned(assignee));
        var due = filter.due();
        if (due != null) condition = condition.and(due(due));
        var label = filter.label();
        if (label != null) condition = condition.and(ARTICLE.LABEL.eq(label.name()));
        return filter.words().isBlank() ? condition : condition.and(says(filter.form(), filter.words()));
    }

    /// By a query of its own, which reads an index of headlines and no long rows.
    private static Condition says(Form form, String words) {
        var says = ARTICLE.FORM.eq(form.name());
        for (var word : words.strip().split("\\s+"))
            says = says.and(ARTICLE.HEADLINE_LOWER.contains(PlainText.lower(word)));
        return ARTICLE.ID.in(DSL.select(ARTICLE.ID).from(ARTICLE).where(says));
    }

    /// The indices of articles all begin with the form. What is somebody's shall be found by its numbers alone.
    private static Condition form(DeskFilter filter) {
        var form = filter.form().name();
        return filter.own() == null
                ? ARTICLE.FORM.eq(form)
                : DSL.coalesce(ARTICLE.FORM, DSL.inline("")).eq(form);
    }

    static Condition at(DeskStage stage, Instant now) {
        return switch (stage) {
            case IDEA, DRAFT, EDITED, READY, WITHDRAWN, SPIKED -> ARTICLE.STAGE.eq(stage.name());
            case SCHEDULED -> ARTICLE.STAGE.eq(Stage.PUBLISHED.name()).and(ARTICLE.LISTED_FROM_AT.gt(now));
            case PUBLISHED ->
                ARTICLE.STAGE
                        .eq(Stage.PUBLISHED.name())
                        .and(ARTICLE.LISTED_FROM_AT.isNull().or(ARTICLE.LISTED_FROM_AT.le(now)));
            case OVERDUE -> due(new Span(null, now));
        };
    }

    private static Condition due(Span span) {
        var from = span.from();
        var condition = isUnderWay().and(ARTICLE.DUE_AT.lt(span.until()));
        return from == null ? condition : condition.and(ARTICLE.DUE_AT.ge(from));
    }

    static Condition isUnderWay() {
        return ARTICLE.STAGE.in(UNDER_WAY);
    }

    static Condition own(Own own) {
        var given = DSL.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.FORM.eq(Form.ARTICLE.name()))
                .and(ARTICLE.ASSIGNED_TO.eq(own.account().value()));
        var author = own.author();
        if (author == null) return ARTICLE.ID.in(given);
        return ARTICLE.ID.in(given.unionAll(DSL.select(ARTICLE_BYLINE.ARTICLE_ID)
                .from(ARTICLE_BYLINE)
                .where(ARTICLE_BYLINE.AUTHOR_ID.eq(author.value()))));
    }

    private static Condition assigned(Assignee assignee) {
        var account = assignee.account();
        return account == null ? ARTICLE.ASSIGNED_TO.isNull() : ARTICLE.ASSIGNED_TO.eq(account.value());
    }
}
