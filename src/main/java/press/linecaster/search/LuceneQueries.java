package press.linecaster.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import press.linecaster.search.Plan.Clause;
import press.linecaster.search.Question.Order;

/// Makes Lucene's queries of a [Plan].
final class LuceneQueries {

    private static final Map<String, Float> WEIGHTS = Map.of(
            LuceneFields.HEADLINE, Plan.IN_HEADLINE,
            LuceneFields.STANDFIRST, Plan.IN_STANDFIRST,
            LuceneFields.NAMES, Plan.IN_NAMES,
            LuceneFields.BODY, 1f);

    private static final Map<String, Float> IN_BODY = Map.of(LuceneFields.BODY, 1f);

    private LuceneQueries() {}

    static Query of(Plan plan) {
        var query = new BooleanQuery.Builder();
        query.add(wanted(plan), plan.order() == Order.DATE ? Occur.FILTER : Occur.MUST);
        plan.preferred()
                .forEach((mark, weight) -> query.add(
                        new BoostQuery(new ConstantScoreQuery(LuceneSearch.mark(mark)), weight), Occur.SHOULD));
        for (var clause : plan.without()) query.add(of(clause), Occur.MUST_NOT);
        for (var mark : plan.marks()) query.add(LuceneSearch.mark(mark), Occur.FILTER);
        if (plan.since() != null || plan.before() != null) query.add(published(plan), Occur.FILTER);
        if (!plan.excluded().isEmpty()) query.add(numbered(plan.excluded()), Occur.MUST_NOT);
        LuceneSearch.onlyVisible(query, plan.now());
        return plan.order() == Order.DATE ? query.build() : newer(query.build(), plan.agedFrom());
    }

    private static Query wanted(Plan plan) {
        if (plan.clauses().isEmpty()) return MatchAllDocsQuery.INSTANCE;
        if (plan.clauses().size() == 1) return of(plan.clauses().getFirst());
        var all = plan.least() >= plan.clauses().size();
        var query = new BooleanQuery.Builder();
        for (var clause : plan.clauses()) query.add(of(clause), all ? Occur.MUST : Occur.SHOULD);
        if (!all) query.setMinimumNumberShouldMatch(plan.least());
        return query.build();
    }

    private static Query of(Clause clause) {
        var ways = new ArrayList<Query>();
        var fields = clause.inBody() ? IN_BODY : WEIGHTS;
        for (var form : clause.forms()) fields.forEach((field, weight) -> ways.add(boosted(of(field, form), weight)));
        return boosted(new DisjunctionMaxQuery(ways, Plan.TIE_BREAKER), clause.weight());
    }

    private static Query of(String field, List<String> form) {
        return form.size() == 1
                ? new TermQuery(new Term(field, form.getFirst()))
                : new PhraseQuery(field, form.toArray(String[]::new));
    }

    private static Query boosted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    private static Query published(Plan plan) {
        var since = plan.since();
        var before = plan.before();
        return LuceneFields.between(
                LuceneFields.FROM,
                since == null ? Long.MIN_VALUE : since.toEpochMilli(),
                before == null ? Long.MAX_VALUE : before.toEpochMilli() - 1);
    }

    private static Query numbered(List<Long> ids) {
        return new TermInSetQuery(
                LuceneFields.ID,
                ids.stream().map(id -> new BytesRef(LuceneFields.id(id))).toList());
    }

    /// What is new counts more, see [Plan].
    private static Query newer(Query query, Instant agedFrom) {
        return new FunctionScoreQuery(query, new Recency(agedFrom.toEpochMilli()));
    }
}
