package press.linecaster.kernel;

import static press.linecaster.kernel.db.Tables.CHANGE_ENTRY;
import static press.linecaster.kernel.db.Tables.CHANGE_FOLLOWER;
import static press.linecaster.kernel.db.Tables.CHANGE_HEAD;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.db.tables.records.ChangeEntryRecord;
import tools.jackson.databind.json.JsonMapper;

/// The one nervous system: what happened to the paper, written in the same transaction as the rows that it is
/// about, and read in order of commit.
///
/// On PostgreSQL a sequence would hand out positions in another order than commits become visible, and a
/// reader would skip what commits late. So positions come from one row whose lock is held until the commit,
/// and they are taken as the last thing before it, all at once, which keeps that lock short. SQLite has a
/// single writer anyway; the same code serves both.
@Component
public class ChangeLog {

    private final DSLContext db;
    private final Clock clock;
    private final Commits commits;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Class<? extends Change>> kinds = new HashMap<>();

    ChangeLog(DSLContext db, Clock clock, Commits commits, List<ChangeKinds> kinds) {
        this.db = db;
        this.clock = clock;
        this.commits = commits;
        for (var module : kinds)
            for (var kind : module.kinds())
                if (this.kinds.put(kind.getSimpleName(), kind) != null)
                    throw new IllegalStateException("two changes are called " + kind.getSimpleName());
    }

    /// Appends a change to the log when the transaction of the caller commits, and not at all if it does not.
    /// @throws IllegalStateException outside a transaction that writes, or for a kind that
    /// no [ChangeKinds] announces
    public void append(Change change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly())
            throw new IllegalStateException("a change is appended in the transaction that makes it: " + change);
        if (kinds.get(change.getClass().getSimpleName()) != change.getClass())
            throw new IllegalStateException("no ChangeKinds announces " + change.getClass());
        pending().changes.add(change);
    }

    /// The newest position; 0 when nothing has ever happened.
    @Transactional(readOnly = true)
    public long head() {
        return db.select(CHANGE_HEAD.POSITION).from(CHANGE_HEAD).fetchSingle().value1();
    }

    /// The entries after a position, in order. One query, by the primary key.
    /// @param limit 1 to 1,000
    @Transactional(readOnly = true)
    public List<Entry> after(long position, int limit) {
        return db.select(CHANGE_ENTRY.POSITION, CHANGE_ENTRY.KIND, CHANGE_ENTRY.BODY_JSON)
                .from(CHANGE_ENTRY)
                .where(CHANGE_ENTRY.POSITION.gt(position))
                .orderBy(CHANGE_ENTRY.POSITION)
                .limit(limit)
                .fetch(row -> read(row.value1(), row.value2(), row.value3()));
    }

    /// Notes how far a follower has come, so that the log is not trimmed before it.
    @Transactional
    public void passed(String follower, long position) {
        db.insertInto(CHANGE_FOLLOWER, CHANGE_FOLLOWER.NAME, CHANGE_FOLLOWER.POSITION, CHANGE_FOLLOWER.SEEN_AT)
                .values(follower, position, clock.instant())
                .onConflict(CHANGE_FOLLOWER.NAME)
                .doUpdate()
                .set(CHANGE_FOLLOWER.POSITION, position)
                .set(CHANGE_FOLLOWER.SEEN_AT, clock.instant())
                .execute();
    }

    /// Removes what every follower has passed, and followers that have not reported for `patience`; they
    /// start afresh.
    /// @param keep how many of the newest entries stay in any case
    /// @return how many entries went
    @Transactional
    public int trim(int keep, Duration patience) {
        db.deleteFrom(CHANGE_FOLLOWER)
                .where(CHANGE_FOLLOWER.SEEN_AT.lt(clock.instant().minus(patience)))
                .execute();
        var slowest = db.select(DSL.min(CHANGE_FOLLOWER.POSITION))
                .from(CHANGE_FOLLOWER)
                .fetchSingle()
                .value1();
        var head = head();
        var upTo = Math.min(slowest == null ? head : slowest, head - keep);
        return db.deleteFrom(CHANGE_ENTRY).where(CHANGE_ENTRY.POSITION.le(upTo)).execute();
    }

    private Pending pending() {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Pending pending && pending.log().equals(this)) return pending;
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private Entry read(long position, String kind, String body) {
        var type = kinds.get(kind);
        if (type == null)
            throw new IllegalStateException(
                    "entry " + position + " of the change log is a " + kind + ", which this version does not know");
        return new Entry(position, json.readValue(body, type));
    }

    /// @return the position of the last
    private long write(List<Change> changes) {
        long last = db.update(CHANGE_HEAD)
                .set(CHANGE_HEAD.POSITION, CHANGE_HEAD.POSITION.plus(changes.size()))
                .returningResult(CHANGE_HEAD.POSITION)
                .fetchSingle()
                .value1();
        var entries = new ArrayList<ChangeEntryRecord>(changes.size());
        for (var change : changes)
            entries.add(new ChangeEntryRecord(
                    last - changes.size() + entries.size() + 1,
                    change.getClass().getSimpleName(),
                    json.writeValueAsString(change),
                    clock.instant()));
        db.batchInsert(entries).execute();
        return last;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();
        private long last;

        ChangeLog log() {
            return ChangeLog.this;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE; // after everything else that writes before the commit
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            last = write(changes);
        }

        @Override
        public void afterCommit() {
            commits.made(last);
        }
    }
}
