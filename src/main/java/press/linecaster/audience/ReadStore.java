package press.linecaster.audience;

import static org.jooq.impl.DSL.excluded;
import static press.linecaster.audience.db.Tables.ARTICLE_READ;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hourly rows.
@Component
class ReadStore {

    /// @param reads on all nodes, as far as they have been stored
    record Row(ArticleHour where, int reads) {}

    private static final int BATCH = 1_000;

    private final DSLContext db;

    ReadStore(DSLContext db) {
        this.db = db;
    }

    /// Adds to what is stored. One prepared statement, in batches; all of it or nothing.
    @Transactional
    public void add(Map<ArticleHour, Integer> reads, Instant now) {
        if (reads.isEmpty()) return;
        var insert = db.insertInto(
                        ARTICLE_READ,
                        ARTICLE_READ.ARTICLE_ID,
                        ARTICLE_READ.HOUR_AT,
                        ARTICLE_READ.READS,
                        ARTICLE_READ.COUNTED_AT)
                .values((Long) null, null, null, null)
                .onConflict(ARTICLE_READ.ARTICLE_ID, ARTICLE_READ.HOUR_AT)
                .doUpdate()
                .set(ARTICLE_READ.READS, ARTICLE_READ.READS.plus(excluded(ARTICLE_READ.READS)))
                .set(ARTICLE_READ.COUNTED_AT, excluded(ARTICLE_READ.COUNTED_AT));
        var batch = db.batch(insert);
        for (var each : new TreeMap<>(reads).entrySet()) {
            batch = batch.bind(each.getKey().article(), each.getKey().hour(), each.getValue(), now);
            if (batch.size() < BATCH) continue;
            batch.execute();
            batch = db.batch(insert);
        }
        if (batch.size() > 0) batch.execute();
    }

    /// What was read in the hours since one, as far as it was counted since a moment. By `article_read_counted_idx`:
    /// as many rows as were counted since then, a thousand at a time.
    @Transactional(readOnly = true)
    public void countedSince(Instant moment, Instant firstHour, Consumer<Row> taker) {
        try (var rows = db.select(ARTICLE_READ.ARTICLE_ID, ARTICLE_READ.HOUR_AT, ARTICLE_READ.READS)
                .from(ARTICLE_READ)
                .where(ARTICLE_READ.COUNTED_AT.ge(moment))
                .and(ARTICLE_READ.HOUR_AT.ge(firstHour))
                .fetchSize(BATCH)
                .fetchLazy()) {
            for (var row : rows) taker.accept(new Row(new ArticleHour(row.value1(), row.value2()), row.value3()));
        }
    }
}
