package press.linecaster.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import press.linecaster.search.Found.Match;
import press.linecaster.search.Question.Order;

/// Asks a Lucene index.
final class LuceneSearch {

    /// Longer than any question takes that a reader would wait for.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final SortField NEWEST_NUMBER = new SortField(LuceneFields.NUMBER, SortField.Type.LONG, true);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST_NUMBER);
    private static final Sort BY_DATE =
            new Sort(LongField.newSortField(LuceneFields.FROM, true, SortedNumericSelector.Type.MAX), NEWEST_NUMBER);

    private LuceneSearch() {}

    static Found find(IndexSearcher shared, Plan plan) throws IOException {
        var searcher = withTimeLimit(shared);
        var query = LuceneQueries.of(plan);
        var exactUpTo = plan.isCounted() ? Integer.MAX_VALUE : plan.limit();
        var top = new TopFieldCollectorManager(
                plan.order() == Order.DATE ? BY_DATE : BY_RELEVANCE, plan.limit(), after(plan), exactUpTo);
        TopFieldDocs documents;
        var counts = LuceneCounts.NOTHING;
        if (plan.isCounted()) {
            var both = searcher.search(query, new MultiCollectorManager(top, new LuceneCounts.Manager(plan.now())));
            documents = (TopFieldDocs) both[0];
            counts = (LuceneCounts) both[1];
        } else {
            documents = searcher.search(query, top);
        }
        return new Found(
                documents.totalHits.value(),
                matches(searcher, documents, plan.order()),
                counts.marks(),
                counts.periods(),
                searcher.timedOut());
    }

    /// The newest that are met, by number.
    static List<Long> newest(IndexSearcher shared, Query query, int limit) throws IOException {
        var searcher = withTimeLimit(shared);
        var numbers = new ArrayList<Long>();
        for (var document : searcher.search(query, limit, BY_DATE).scoreDocs)
            numbers.add((Long) ((FieldDoc) document).fields[1]);
        return numbers;
    }

    /// All that are met, by number, however long it takes: for who follows, not for who asks.
    static List<Long> all(IndexSearcher searcher, Query query) throws IOException {
        var count = searcher.count(query);
        if (count == 0) return List.of();
        var numbers = new ArrayList<Long>(count);
        for (var document : searcher.search(query, count, new Sort(NEWEST_NUMBER)).scoreDocs)
            numbers.add((Long) ((FieldDoc) document).fields[0]);
        return numbers;
    }

    static void onlyVisible(BooleanQuery.Builder query, Instant now) {
        var moment = now.toEpochMilli();
        query.add(LuceneFields.between(LuceneFields.FROM, Long.MIN_VALUE, moment), Occur.FILTER);
        query.add(LuceneFields.between(LuceneFields.UNTIL, moment + 1, Long.MAX_VALUE), Occur.FILTER);
    }

    static Query mark(String mark) {
        return new org.apache.lucene.search.TermQuery(new Term(LuceneFields.MARK, mark));
    }

    /// One of its own: others ask through the shared one at the same time.
    private static IndexSearcher withTimeLimit(IndexSearcher shared) {
        var searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setQueryCache(shared.getQueryCache());
        var until = System.nanoTime() + PATIENCE.toNanos();
        searcher.setTimeout(() -> System.nanoTime() - until > 0);
        return searcher;
    }

    private static @org.jspecify.annotations.Nullable FieldDoc after(Plan plan) {
        var place = plan.after();
        if (place == null) return null;
        return plan.order() == Order.DATE
                ? new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {place.at().toEpochMilli(), place.id()})
                : new FieldDoc(Integer.MAX_VALUE, place.score(), new Object[] {place.score(), place.id()});
    }

    private static List<Match> matches(IndexSearcher searcher, TopFieldDocs documents, Order order) throws IOException {
        var places = documents.scoreDocs.clone();
        Arrays.sort(places, (one, other) -> Integer.compare(one.doc, other.doc)); // values are read forwards only
        var found = new java.util.HashMap<Integer, Match>();
        for (var leaf : searcher.getIndexReader().leaves()) read(leaf, places, order, found);
        return Arrays.stream(documents.scoreDocs)
                .map(each -> found.get(each.doc))
                .toList();
    }

    private static void read(LeafReaderContext leaf, ScoreDoc[] places, Order order, Map<Integer, Match> found)
            throws IOException {
        var numbers = DocValues.getNumeric(leaf.reader(), LuceneFields.NUMBER);
        var moments = DocValues.getNumeric(leaf.reader(), LuceneFields.FROM);
        var fingerprints = DocValues.getBinary(leaf.reader(), LuceneFields.FINGERPRINT);
        for (var place : places) {
            var document = place.doc - leaf.docBase;
            if (document < 0 || document >= leaf.reader().maxDoc()) continue;
            if (!numbers.advanceExact(document) || !moments.advanceExact(document)) continue;
            if (!fingerprints.advanceExact(document)) continue;
            var bytes = fingerprints.binaryValue();
            var score = order == Order.DATE ? 0 : (Float) ((FieldDoc) place).fields[0];
            found.put(
                    place.doc,
                    new Match(
                            numbers.longValue(),
                            score,
                            Instant.ofEpochMilli(moments.longValue()),
                            Fingerprint.of(bytes.bytes, bytes.offset)));
        }
    }
}
