package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static press.linecaster.kernel.db.Tables.CHANGE_ENTRY;
import static press.linecaster.kernel.db.Tables.CHANGE_FOLLOWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.testing.SettableClock;

/// What [ChangeLog] promises.
abstract class ChangeLogContract {

    @Autowired
    private ChangeLog changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    private long start;

    @BeforeEach
    void stand() {
        start = changes.head();
        db.deleteFrom(CHANGE_FOLLOWER).execute();
    }

    @Test
    void whatATransactionAppendsIsReadInItsOrder() {
        append(note(0), note(1), note(2));
        append(note(3));

        assertThat(changes.after(start, 100))
                .containsExactly(
                        new Entry(start + 1, note(0)),
                        new Entry(start + 2, note(1)),
                        new Entry(start + 3, note(2)),
                        new Entry(start + 4, note(3)));
        assertThat(changes.head()).isEqualTo(start + 4);
        assertThat(changes.after(start + 1, 2)).extracting(Entry::position).containsExactly(start + 2, start + 3);
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNothingAndNoGap() {
        transaction.executeWithoutResult(status -> {
            changes.append(note(0));
            status.setRollbackOnly();
        });
        append(note(1));

        assertThat(changes.after(start, 100)).containsExactly(new Entry(start + 1, note(1)));
    }

    @Test
    void nothingIsAppendedOutsideATransactionThatWrites() {
        assertThatIllegalStateException().isThrownBy(() -> changes.append(note(0)));

        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatIllegalStateException()
                .isThrownBy(() -> reading.executeWithoutResult(status -> changes.append(note(0))));
    }

    @Test
    void aKindThatNobodyAnnouncesIsRefused() {
        record Unannounced() implements Change {}

        assertThatIllegalStateException()
                .isThrownBy(() -> append(new Unannounced()))
                .withMessageContaining("no ChangeKinds announces");
    }

    @Test
    void anEntryOfAnUnknownKindIsNamedWithItsPosition() {
        append(note(0));
        db.update(CHANGE_ENTRY)
                .set(CHANGE_ENTRY.KIND, "FromTheFuture")
                .where(CHANGE_ENTRY.POSITION.eq(start + 1))
                .execute();

        assertThatIllegalStateException()
                .isThrownBy(() -> changes.after(start, 1))
                .withMessage("entry " + (start + 1)
                        + " of the change log is a FromTheFuture, which this version does not know");
    }

    @Test
    void theLogIsTrimmedBehindTheSlowestFollower() {
        append(note(0), note(1), note(2), note(3));
        changes.passed("fast", start + 4);
        changes.passed("slow", start + 2);

        changes.trim(1, Duration.ofDays(1));

        assertThat(oldest()).isEqualTo(start + 3);
    }

    @Test
    void theNewestEntriesStayInAnyCase() {
        append(note(0), note(1), note(2), note(3));
        changes.passed("fast", start + 4);

        changes.trim(3, Duration.ofDays(1));

        assertThat(oldest()).isEqualTo(start + 2);
    }

    @Test
    void aFollowerThatNoLongerReportsHoldsNothingUp() {
        append(note(0), note(1), note(2), note(3));
        changes.passed("gone", start);
        clock.advance(Duration.ofHours(25));
        changes.passed("here", start + 4);

        changes.trim(1, Duration.ofDays(1));

        assertThat(oldest()).isEqualTo(start + 4);
    }

    /// Writers on many threads append in transactions of random length, some of which are rolled back, while
    /// readers follow. On PostgreSQL this fails at once when positions come from a sequence.
    @Test
    void whoeverFollowsWhileManyWriteSkipsRepeatsAndReordersNothing() throws Exception {
        var committed = new ConcurrentLinkedQueue<Noted>();
        var isWriting = new AtomicBoolean(true);
        List<List<Entry>> seen;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 3)
                    .mapToObj(reader -> threads.submit(() -> followUntilEnd(new Random(reader), isWriting)))
                    .toList();
            var writers = IntStream.range(0, 12)
                    .mapToObj(writer -> threads.submit(() -> write(writer, new Random(writer), committed)))
                    .toList();
            for (var writer : writers) writer.get();
            isWriting.set(false);
            seen = new ArrayList<>();
            for (var reader : readers) seen.add(reader.get());
        }

        for (var each : seen) {
            assertThat(each).extracting(Entry::position).isEqualTo(positions(each.size()));
            assertThat(each).extracting(Entry::change).containsExactlyInAnyOrderElementsOf(committed);
            assertTransactionsAreWhole(each);
            assertWritersKeepTheirOrder(each);
        }
    }

    private List<Entry> followUntilEnd(Random random, AtomicBoolean isWriting) {
        var seen = new ArrayList<Entry>();
        while (true) {
            var wasWriting = isWriting.get();
            var entries = changes.after(start + seen.size(), random.nextInt(1, 50));
            seen.addAll(entries);
            if (entries.isEmpty() && !wasWriting) return seen;
            LockSupport.parkNanos(100_000); // a virtual thread that only reads never gives way on its own
        }
    }

    private void write(int writer, Random random, ConcurrentLinkedQueue<Noted> committed) {
        for (var number = 0; number < 60; number++) {
            var count = random.nextInt(1, 6);
            var isRolledBack = random.nextInt(5) == 0;
            var own = number;
            var notes = IntStream.range(0, count)
                    .mapToObj(index -> new Noted(writer, own, index, count))
                    .toList();
            transaction.executeWithoutResult(status -> {
                notes.forEach(changes::append);
                if (isRolledBack) status.setRollbackOnly();
            });
            if (!isRolledBack) committed.addAll(notes);
        }
    }

    private List<Long> positions(int count) {
        return Stream.iterate(start + 1, position -> position + 1).limit(count).toList();
    }

    private static void assertTransactionsAreWhole(List<Entry> entries) {
        for (var at = 0; at < entries.size(); ) {
            var first = (Noted) entries.get(at).change();
            for (var index = 0; index < first.of(); index++)
                assertThat(entries.get(at++).change())
                        .isEqualTo(new Noted(first.writer(), first.transaction(), index, first.of()));
        }
    }

    private static void assertWritersKeepTheirOrder(List<Entry> entries) {
        var newest = new HashMap<Integer, Integer>();
        for (var entry : entries) {
            var note = (Noted) entry.change();
            assertThat(note.transaction()).isGreaterThanOrEqualTo(newest.getOrDefault(note.writer(), 0));
            newest.put(note.writer(), note.transaction());
        }
    }

    private void append(Change... appended) {
        transaction.executeWithoutResult(status -> Stream.of(appended).forEach(changes::append));
    }

    private static Noted note(int number) {
        return new Noted(0, number, 0, 1);
    }

    private long oldest() {
        return db.fetchValue("select min(position) from change_entry") instanceof Number position
                ? position.longValue()
                : -1;
    }
}
