package press.linecaster.exchange;

import static press.linecaster.exchange.db.Tables.IMPORTED;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.exchange.db.tables.records.ImportedRecord;
import press.linecaster.kernel.BulkInsert;
import press.linecaster.people.Authors;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tags;

/// What was made out of which thing of which source. Written in the same transaction as the thing itself,
/// so that an import that was interrupted goes on where it stopped.
@Repository
class Ledger {

    enum Kind {
        AUTHOR,
        SECTION,
        TAG,
        MEDIA,
        ARTICLE,
        COMMENT,
        MENU,
        PICKS
    }

    /// @param target id of what it became here
    /// @param sha256 of what was read
    /// @param revision of an article as we left it; otherwise 0
    record Entry(Kind kind, String key, long target, String sha256, int revision) {}

    private static final int MAX_KEY_LENGTH = 300;
    private static final int QUERY_PARAMETERS = 500;

    private final DSLContext db;
    private final Clock clock;

    Ledger(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A key that fits the column, whatever the thing is called over there.
    static String key(String text) {
        return text.length() <= MAX_KEY_LENGTH ? text : Fingerprint.of(text);
    }

    /// What is known of these things, by key. One query for each 500, by the primary key.
    @Transactional(readOnly = true)
    public Map<String, Entry> find(String source, Kind kind, Collection<String> keys) {
        var found = new HashMap<String, Entry>();
        var rest = List.copyOf(keys);
        for (var start = 0; start < rest.size(); start += QUERY_PARAMETERS)
            db.select(IMPORTED.FOREIGN_KEY, IMPORTED.TARGET_ID, IMPORTED.SHA256, IMPORTED.REVISION)
                    .from(IMPORTED)
                    .where(IMPORTED.SOURCE.eq(source))
                    .and(IMPORTED.KIND.eq(kind.name()))
                    .and(IMPORTED.FOREIGN_KEY.in(rest.subList(start, Math.min(rest.size(), start + QUERY_PARAMETERS))))
                    .forEach(row -> found.put(
                            row.value1(), new Entry(kind, row.value1(), row.value2(), row.value3(), row.value4())));
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(String source, Kind kind, String key) {
        return Optional.ofNullable(find(source, kind, List.of(key)).get(key));
    }

    /// Notes new things. In the transaction of the caller.
    void add(String source, Collection<Entry> entries) {
        var now = clock.instant();
        var rows = new ArrayList<ImportedRecord>(entries.size());
        for (var entry : entries)
            rows.add(new ImportedRecord(
                    source, entry.kind().name(), entry.key(), entry.target(), entry.sha256(), entry.revision(), now));
        BulkInsert.into(db, IMPORTED, rows);
    }

    /// Notes what has become of a thing that is known. In the transaction of the caller.
    void update(String source, Entry entry) {
        db.update(IMPORTED)
                .set(IMPORTED.TARGET_ID, entry.target())
                .set(IMPORTED.SHA256, entry.sha256())
                .set(IMPORTED.REVISION, entry.revision())
                .set(IMPORTED.IMPORTED_AT, clock.instant())
                .where(IMPORTED.SOURCE.eq(source))
                .and(IMPORTED.KIND.eq(entry.kind().name()))
                .and(IMPORTED.FOREIGN_KEY.eq(entry.key()))
                .execute();
    }

    /// What has been merged: the next import finds what it was made of in what it has become.
    @EventListener
    void on(Sections.SectionMerged merged) {
        follow(Kind.SECTION, merged.section().value(), merged.into().value());
    }

    @EventListener
    void on(Tags.TagMerged merged) {
        follow(Kind.TAG, merged.tag().value(), merged.into().value());
    }

    @EventListener
    void on(Authors.AuthorMerged merged) {
        follow(Kind.AUTHOR, merged.author().value(), merged.into().value());
    }

    /// What has been removed: the next import makes it again.
    @EventListener
    void on(Sections.SectionRemoved removed) {
        forget(Kind.SECTION, removed.section().value());
    }

    @EventListener
    void on(Tags.TagRemoved removed) {
        forget(Kind.TAG, removed.tag().value());
    }

    @EventListener
    void on(Authors.AuthorRemoved removed) {
        forget(Kind.AUTHOR, removed.author().value());
    }

    private void follow(Kind kind, long from, long into) {
        db.update(IMPORTED)
                .set(IMPORTED.TARGET_ID, into)
                .where(IMPORTED.KIND.eq(kind.name()))
                .and(IMPORTED.TARGET_ID.eq(from))
                .execute();
    }

    private void forget(Kind kind, long target) {
        db.deleteFrom(IMPORTED)
                .where(IMPORTED.KIND.eq(kind.name()))
                .and(IMPORTED.TARGET_ID.eq(target))
                .execute();
    }
}
