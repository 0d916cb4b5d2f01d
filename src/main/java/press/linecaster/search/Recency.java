package press.linecaster.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/// The score of a match times how new it is, see [Plan].
final class Recency extends DoubleValuesSource {

    static final double MOST_ADDED = 0.5;
    static final Duration HALF_LIFE = Duration.ofDays(365);

    private final long agedFrom;

    /// @param agedFrom in epoch milliseconds
    Recency(long agedFrom) {
        this.agedFrom = agedFrom;
    }

    static double of(long age) {
        return 1 + MOST_ADDED * Math.exp(Math.log(0.5) * Math.max(0, age) / HALF_LIFE.toMillis());
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        var moments = DocValues.getNumeric(leaf.reader(), LuceneFields.FROM);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return scores.doubleValue() * of(agedFrom - moments.longValue());
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                return moments.advanceExact(document) && scores.advanceExact(document);
            }
        };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document, Explanation score) throws IOException {
        var moments = DocValues.getNumeric(leaf.reader(), LuceneFields.FROM);
        if (!moments.advanceExact(document)) return score;
        var recency = of(agedFrom - moments.longValue());
        return Explanation.match(score.getValue().doubleValue() * recency, "times recency " + recency, score);
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recency recency && recency.agedFrom == agedFrom;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(agedFrom);
    }

    @Override
    public String toString() {
        return "recency from " + agedFrom;
    }
}
