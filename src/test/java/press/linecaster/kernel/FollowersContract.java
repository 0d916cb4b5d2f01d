package press.linecaster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.kernel.db.Tables.CHANGE_ENTRY;
import static press.linecaster.kernel.db.Tables.CHANGE_HEAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What [Followers] promise.
abstract class FollowersContract {

    @Autowired
    private ChangeLog changes;

    @Autowired
    private Commits commits;

    @Autowired
    private NodeName node;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext db;

    private final List<Followers> started = new ArrayList<>();
    private long start;

    @BeforeEach
    void stand() {
        start = changes.head();
    }

    @AfterEach
    void stop() {
        started.forEach(Followers::stop);
    }

    @Test
    void aCommitReturnsWhenTheFollowersOfItsNodeHavePassedIt() {
        var one = new Recorder("one", start);
        var two = new Recorder("two", start);
        follow(one, two);

        for (var number = 0; number < 20; number++) {
            append(note(number));

            assertThat(one.seen).hasSize(number + 1).endsWith(note(number));
            assertThat(two.seen).isEqualTo(one.seen);
        }
    }

    /// The committing thread waits without holding its connection. Holding it would stop a follower that
    /// writes on SQLite, and any follower once every connection of the pool belongs to somebody who waits.
    @Test
    void followersMayUseTheDatabaseWhileManyCommitsWaitForThem() {
        var recorder = new Recorder("writer", start) {
            @Override
            public void follow(List<Entry> entries) {
                changes.passed("writer", entries.getLast().position());
                super.follow(entries);
            }
        };
        follow(recorder);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 24)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (var number = 0; number < 5; number++) {
                            var mine = new Noted(writer, number, 0, 1);
                            append(mine);
                            assertThat(recorder.seen).contains(mine);
                        }
                    }))
                    .toList();
            writers.forEach(FollowersContract::await);
        }

        assertThat(recorder.positions).isEqualTo(positions(120)).doesNotHaveDuplicates();
    }

    @Test
    void eachOfManyCommitsFindsItsOwnChangePassed() {
        var recorder = new Recorder("recorder", start);
        follow(recorder);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(() -> {
                        var random = new Random(writer);
                        for (var number = 0; number < 25; number++) {
                            var last = new Noted(writer, number, 1, 2);
                            var isRolledBack = random.nextInt(4) == 0;
                            transaction.executeWithoutResult(status -> {
                                changes.append(new Noted(last.writer(), last.transaction(), 0, 2));
                                changes.append(last);
                                if (isRolledBack) status.setRollbackOnly();
                            });
                            assertThat(recorder.seen.contains(last)).isNotEqualTo(isRolledBack);
                        }
                    }))
                    .toList();
            writers.forEach(FollowersContract::await);
        }

        assertThat(recorder.positions).isEqualTo(positions(recorder.positions.size()));
    }

    @Test
    void whatAnotherProcessCommitsIsFoundByThePoll() throws Exception {
        var recorder = new Recorder("recorder", start);
        follow(recorder);

        appendLikeAnotherProcess("{\"writer\":0,\"transaction\":7,\"index\":0,\"of\":1}", "Noted");

        assertThat(recorder.next()).isEqualTo(note(7));
    }

    @Test
    void aFollowerContinuesWhereItSaysThatItStands() {
        append(note(0), note(1), note(2));

        var recorder = new Recorder("recorder", start + 1);
        follow(recorder);
        append(note(3));

        assertThat(recorder.seen).containsExactly(note(1), note(2), note(3));
    }

    @Test
    void whatAFollowerCouldNotTakeIsOfferedAgain() throws Exception {
        var failures = new AtomicInteger(2);
        var recorder = new Recorder("recorder", start, entry -> {
            var left = failures.getAndDecrement();
            if (left == 2) throw new IllegalStateException("not yet");
            if (left == 1) throw new StackOverflowError("not yet either");
        });
        follow(recorder);

        append(note(0), note(1));

        assertThat(recorder.next()).isEqualTo(note(0));
        assertThat(recorder.next()).isEqualTo(note(1));
        assertThat(failures).hasNegativeValue();
    }

    @Test
    void aFollowerInTroubleHoldsNoCommitUpAndNoOtherFollower() {
        var broken = new Recorder("broken", start, entry -> {
            throw new IllegalStateException("never");
        });
        var sound = new Recorder("sound", start);
        var followers = follow(broken, sound);
        assertThat(followers.areWell()).isTrue();

        append(note(0));
        append(note(1));

        assertThat(sound.seen).containsExactly(note(0), note(1));
        assertThat(broken.seen).isEmpty();
        assertThat(followers.areWell()).isFalse();
    }

    @Test
    void anUnknownKindStopsAFollowerUntilItIsKnown() throws Exception {
        append(note(0));
        appendLikeAnotherProcess("{}", "FromTheFuture");
        append(note(1));

        var recorder = new Recorder("recorder", start);
        follow(recorder);

        append(note(2));
        assertThat(recorder.seen).isEmpty();
        db.update(CHANGE_ENTRY)
                .set(CHANGE_ENTRY.KIND, "Noted")
                .set(CHANGE_ENTRY.BODY_JSON, "{\"writer\":0,\"transaction\":9,\"index\":0,\"of\":1}")
                .where(CHANGE_ENTRY.POSITION.eq(start + 2))
                .execute();
        assertThat(List.of(recorder.next(), recorder.next(), recorder.next(), recorder.next()))
                .containsExactly(note(0), note(9), note(1), note(2));
    }

    @Test
    void whoStandsWhereTheLogHasBeenTrimmedStartsAfreshAtItsHead() {
        append(note(0), note(1), note(2));
        db.deleteFrom(CHANGE_ENTRY).where(CHANGE_ENTRY.POSITION.le(start + 2)).execute();

        var behind = new Recorder("behind", start);
        var near = new Recorder("near", start + 2);
        follow(behind, near);
        append(note(3));

        assertThat(behind.startedAfreshAt).containsExactly(start + 3);
        assertThat(behind.seen).containsExactly(note(3));
        assertThat(near.startedAfreshAt).isEmpty();
        assertThat(near.seen).containsExactly(note(2), note(3));
    }

    @Test
    void whoHasSeenMoreThanTheLogHoldsStartsAfresh() {
        append(note(0));

        var recorder = new Recorder("recorder", start + 100);
        follow(recorder);
        append(note(1));

        assertThat(recorder.startedAfreshAt).containsExactly(start + 1);
        assertThat(recorder.seen).containsExactly(note(1));
    }

    @Test
    void nothingIsToldAfterStoppingAndNobodyWaits() {
        var recorder = new Recorder("recorder", start);
        var followers = follow(recorder);

        followers.stop();
        append(note(0));

        assertThat(recorder.seen).isEmpty();
        assertThat(followers.isRunning()).isFalse();
    }

    @Test
    void followersThatAreStartedAgainMissNothing() {
        var recorder = new Recorder("recorder", start);
        var followers = follow(recorder);
        append(note(0));
        followers.stop();
        append(note(1));

        followers.start();
        append(note(2));

        assertThat(recorder.seen).containsExactly(note(0), note(1), note(2));
    }

    private Followers follow(Follower... followers) {
        var following = new Followers(changes, commits, node, List.of(followers));
        started.add(following);
        following.start();
        return following;
    }

    private void append(Change... appended) {
        transaction.executeWithoutResult(status -> Stream.of(appended).forEach(changes::append));
    }

    /// Past the [ChangeLog] of this process, so that nobody here is woken.
    private void appendLikeAnotherProcess(String body, String kind) {
        transaction.executeWithoutResult(status -> {
            db.update(CHANGE_HEAD)
                    .set(CHANGE_HEAD.POSITION, CHANGE_HEAD.POSITION.plus(1))
                    .execute();
            db.insertInto(CHANGE_ENTRY)
                    .set(
                            CHANGE_ENTRY.POSITION,
                            db.select(CHANGE_HEAD.POSITION)
                                    .from(CHANGE_HEAD)
                                    .fetchSingle()
                                    .value1())
                    .set(CHANGE_ENTRY.KIND, kind)
                    .set(CHANGE_ENTRY.BODY_JSON, body)
                    .set(CHANGE_ENTRY.MADE_AT, Instant.EPOCH)
                    .execute();
        });
    }

    private List<Long> positions(int count) {
        return Stream.iterate(start + 1, position -> position + 1).limit(count).toList();
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Noted note(int number) {
        return new Noted(0, number, 0, 1);
    }

    /// Keeps what it is told.
    private static class Recorder implements Follower {

        final List<Change> seen = new CopyOnWriteArrayList<>();
        final List<Long> positions = new CopyOnWriteArrayList<>();
        final List<Long> startedAfreshAt = new CopyOnWriteArrayList<>();
        private final String name;
        private final Consumer<Entry> meanwhile;
        private final BlockingQueue<Change> arrivals = new LinkedBlockingQueue<>();
        private volatile long position;

        Recorder(String name, long position) {
            this(name, position, entry -> {});
        }

        Recorder(String name, long position, Consumer<Entry> meanwhile) {
            this.name = name;
            this.position = position;
            this.meanwhile = meanwhile;
        }

        /// The next change that arrives, or has arrived without being asked for.
        Change next() throws InterruptedException {
            var next = arrivals.poll(20, TimeUnit.SECONDS);
            assertThat(next).describedAs("nothing arrived").isNotNull();
            return Objects.requireNonNull(next);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long startAt(long head) {
            return position;
        }

        @Override
        public void follow(List<Entry> entries) {
            for (var entry : entries) {
                meanwhile.accept(entry);
                seen.add(entry.change());
                positions.add(entry.position());
                position = entry.position();
                arrivals.add(entry.change());
            }
        }

        @Override
        public void startAfresh(long head) {
            startedAfreshAt.add(head);
            position = head;
        }
    }
}
