package press.linecaster.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// How many of all that was found have which mark, and how old they are. Marks are counted by their place
/// in the list of each segment, and named only once, at the segment's end.
record LuceneCounts(Map<String, Integer> marks, Map<Period, Integer> periods) {

    static final LuceneCounts NOTHING = new LuceneCounts(Map.of(), Map.of());

    /// Each one holds those before it.
    private static final List<Period> PERIODS = List.of(Period.values());

    /// Collects counts.
    static final class Manager implements CollectorManager<Counter, LuceneCounts> {

        private final Instant now;

        Manager(Instant now) {
            this.now = now;
        }

        @Override
        public Counter newCollector() {
            return new Counter(now);
        }

        @Override
        public LuceneCounts reduce(Collection<Counter> counters) throws IOException {
            var marks = new HashMap<String, Integer>();
            var periods = new EnumMap<Period, Integer>(Period.class);
            for (var counter : counters) {
                counter.finish();
                counter.marks.forEach((mark, count) -> marks.merge(mark, count, Integer::sum));
                for (var i = 0; i < PERIODS.size(); i++)
                    if (counter.inPeriod[i] > 0) periods.merge(PERIODS.get(i), counter.inPeriod[i], Integer::sum);
            }
            return new LuceneCounts(marks, periods);
        }
    }

    /// Counts in one segment after the other.
    static final class Counter implements Collector {

        private final long[] starts = new long[PERIODS.size()];
        private final int[] inPeriod = new int[starts.length];
        private final Map<String, Integer> marks = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] counts = {};

        Counter(Instant now) {
            for (var i = 0; i < starts.length; i++)
                starts[i] = PERIODS.get(i).start(now).toEpochMilli();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            finish();
            values = DocValues.getSortedSet(leaf.reader(), LuceneFields.MARKS);
            counts = new int[Math.toIntExact(values.getValueCount())];
            var moments = DocValues.getNumeric(leaf.reader(), LuceneFields.FROM);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (values.advanceExact(document))
                        for (var i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
                    countPeriods(document, moments);
                }
            };
        }

        private void countPeriods(int document, NumericDocValues moments) throws IOException {
            if (!moments.advanceExact(document)) return;
            var moment = moments.longValue();
            for (var i = starts.length - 1; i >= 0 && moment >= starts[i]; i--) inPeriod[i]++;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private void finish() throws IOException {
            for (var i = 0; i < counts.length; i++)
                if (counts[i] > 0) marks.merge(values.lookupOrd(i).utf8ToString(), counts[i], Integer::sum);
            counts = new int[0];
        }
    }
}
