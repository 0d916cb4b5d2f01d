package press.linecaster.search;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.Follower;

/// Keeps the index of this node in step with the change log, and makes it anew beside the old one when it
/// has to be: at the first start, after an update, when it is damaged, when somebody asks for it. While one
/// is being made, what happens is written to both, and readers get what the old one finds, or what there is
/// so far.
///
/// What was written is kept every few seconds, with the position in the change log that it holds; after a
/// crash the log tells the rest again.
final class Indexer implements Follower, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final Duration KEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int BATCH = 100;
    /// Articles between two moments at which what an unfinished index holds can be found.
    private static final int SHOWN_EVERY = 10_000;
    /// Who is further behind than that is not waited for.
    private static final int NEARLY_THERE = 50;

    private final Supplier<Indices> opening;
    private final Catalogue catalogue;
    private final Names names;
    private final ReentrantLock writing = new ReentrantLock();
    /// Apart from the one for writing: who waits must not hold up who writes, nor wait for what that waits
    /// for.
    private final ReentrantLock passing = new ReentrantLock();
    private final Condition passedOn = passing.newCondition();
    private @Nullable Indices indices;
    private volatile @Nullable SearchIndex current;
    private volatile @Nullable SearchIndex inTheMaking;
    private volatile long passed = -1;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int of;
    private volatile String trouble = "";
    private volatile String failure = "";
    private volatile boolean isClosed;
    private boolean isDirty;
    /// How often it was to be made anew, and how often of that it was.
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile int made;
    private @Nullable Thread maker;
    private @Nullable Thread keeper;

    /// @param opening called once, when the node begins to follow
    Indexer(Supplier<Indices> opening, Catalogue catalogue, Names names) {
        this.opening = opening;
        this.catalogue = catalogue;
        this.names = names;
    }

    /// What can be asked; empty until this node follows the change log.
    Optional<SearchIndex> index() {
        var whole = current;
        var part = whole == null ? inTheMaking : whole;
        return Optional.ofNullable(part == null ? current : part); // it may have become the current one meanwhile
    }

    /// Likewise; while the node starts and nothing is wrong, it is waited for.
    Optional<SearchIndex> awaitIndex(Duration atMost) {
        await(() -> index().isPresent() || !trouble.isEmpty(), atMost);
        return index();
    }

    IndexState state() {
        var whole = current;
        var wrong = failure.isEmpty() ? trouble : failure;
        return new IndexState(isComplete(), isBeingMade(), done.get(), whole == null ? of : of(whole), wrong);
    }

    /// As [#state] says, without counting what the index has.
    boolean isComplete() {
        return current != null;
    }

    /// Likewise.
    boolean isBeingMade() {
        return made != wanted.get();
    }

    /// Why the index could not be made when that was tried last; empty where it was not tried, or worked.
    String failure() {
        return failure;
    }

    private static long of(SearchIndex whole) {
        try {
            return whole.size();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /// Up to where in the change log it has taken in what happened; -1 before it follows.
    long passed() {
        return passed;
    }

    /// Waits until the index holds what had happened at a position of the change log, unless that would
    /// take long.
    /// @return whether it does
    boolean awaitPassed(long position, Duration atMost) {
        if (passed < 0 || position - passed > NEARLY_THERE) return false;
        await(() -> passed >= position, atMost);
        return passed >= position;
    }

    /// Until it is so, or time is up, or the server ends; not at all where it is so already.
    private void await(BooleanSupplier isSo, Duration atMost) {
        if (isSo.getAsBoolean()) return;
        passing.lock();
        try {
            var left = atMost.toNanos();
            while (!isSo.getAsBoolean() && left > 0 && !isClosed) left = passedOn.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            passing.unlock();
        }
    }

    private void pass(long position) {
        passing.lock();
        try {
            passed = position;
            passedOn.signalAll();
        } finally {
            passing.unlock();
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean isAwaited() {
        return false;
    }

    @Override
    public long startAt(long head) {
        writing.lock();
        try {
            var found = opened();
            current = found.orElse(null);
            pass(found.map(SearchIndex::position).orElse(head));
            if (current != null) Objects.requireNonNull(indices).tidy();
            if (keeper == null)
                keeper = Thread.ofPlatform().daemon().name("search keeper").start(this::keepInTime);
            if (found.isEmpty()) makeAnew();
            return passed;
        } finally {
            writing.unlock();
        }
    }

    private Optional<SearchIndex> opened() {
        try {
            if (indices == null) indices = opening.get();
            var found = indices.current();
            trouble = indices.trouble();
            return found;
        } catch (RuntimeException e) {
            trouble = "The search index cannot be opened: " + e.getMessage();
            pass(passed); // nobody needs to wait for it
            throw e;
        }
    }

    @Override
    public void follow(List<Entry> entries) {
        var touched = Touched.by(entries);
        if (touched.hasNames()) names.forget(entries.getLast().position());
        writing.lock();
        try {
            if (current != null) write(touched, current);
            if (inTheMaking != null) writeToNew(touched, inTheMaking);
            pass(entries.getLast().position());
            isDirty = true;
            if (touched.everything()) makeAnew();
        } catch (IndexLost e) {
            lost();
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /// Takes the index that has come in place of the one that is gone, or makes one. In the making none is
    /// left alone: whoever makes it finds out by itself.
    private void lost() {
        if (current == null || indices == null) return;
        current = indices.current().orElse(null);
        if (current == null || current.position() < passed) makeAnew(); // what it has lost is not told again
    }

    /// The one that readers ask goes on, whatever becomes of the new one.
    private void writeToNew(Touched touched, SearchIndex index) {
        try {
            write(touched, index);
        } catch (UncheckedIOException e) {
            inTheMaking = null; // whoever makes it begins again
            log.atWarn().setCause(e).log("the search index in the making cannot be written");
        }
    }

    private void write(Touched touched, SearchIndex index) {
        var ids = new LinkedHashSet<>(touched.articles());
        if (!touched.marks().isEmpty()) {
            index.refresh();
            for (var mark : touched.marks()) index.marked(mark).forEach(number -> ids.add(new ArticleId(number)));
        }
        if (ids.isEmpty()) return;
        write(ids, index);
        index.refresh();
    }

    private void write(Collection<ArticleId> ids, SearchIndex index) {
        for (var batch : batches(ids)) {
            var page = catalogue.page(batch);
            index.write(page.entries(), page.gone(), page.position());
        }
    }

    private static List<List<ArticleId>> batches(Collection<ArticleId> ids) {
        var all = List.copyOf(ids);
        var batches = new ArrayList<List<ArticleId>>();
        for (var from = 0; from < all.size(); from += BATCH)
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        return batches;
    }

    @Override
    public void startAfresh(long head) {
        writing.lock();
        try {
            names.forget(head);
            makeAnew();
            pass(head);
        } finally {
            writing.unlock();
        }
    }

    /// Begins to, in the background; from the beginning once more where it is at it already.
    private void makeAnew() {
        wanted.incrementAndGet();
        if (maker == null || !maker.isAlive())
            maker = Thread.ofPlatform().daemon().name("search index").start(this::makeUntilDone);
    }

    private void makeUntilDone() {
        while (!isClosed) {
            try {
                if (make()) return;
            } catch (RuntimeException | Error e) {
                if (isClosed) return;
                failure = "The search index cannot be made: " + e.getMessage();
                log.atWarn().setCause(e).log("the search index cannot be made, trying again every few seconds");
                if (!pause()) return;
            }
        }
    }

    /// @return whether it was made of all that there is
    private boolean make() {
        var asked = begin();
        log.atInfo().addKeyValue("articles", of).log("the search index is being made");
        var last = new ArticleId(0);
        for (var ids = catalogue.next(last, BATCH); !ids.isEmpty(); ids = catalogue.next(last, BATCH)) {
            if (isClosed) return true;
            take(ids);
            last = ids.getLast();
        }
        return finish(asked);
    }

    private int begin() {
        writing.lock();
        try {
            if (isClosed) throw new IllegalStateException("the server ends");
            done.set(0);
            inTheMaking = null;
            of = catalogue.size();
            inTheMaking = Objects.requireNonNull(indices).create();
            pass(passed);
            return wanted.get();
        } finally {
            writing.unlock();
        }
    }

    /// What changes is written either before these are read, or after they were written.
    private void take(List<ArticleId> ids) {
        writing.lock();
        try {
            var index = inTheMaking;
            if (index == null) throw new IllegalStateException("it could not be written");
            write(ids, index);
            var before = done.getAndAdd(ids.size());
            if (current == null && done.get() / SHOWN_EVERY > before / SHOWN_EVERY) index.refresh();
        } finally {
            writing.unlock();
        }
    }

    private boolean finish(int asked) {
        writing.lock();
        try {
            if (isClosed) return true;
            if (asked != wanted.get()) return false;
            var index = inTheMaking;
            if (index == null || indices == null) throw new IllegalStateException("it could not be written");
            index.refresh();
            index.commit(passed);
            indices.makeCurrent(index);
            var before = current;
            current = index;
            inTheMaking = null;
            trouble = "";
            failure = "";
            maker = null;
            made = asked;
            if (before != null) closeOld(before);
            indices.tidy();
            log.atInfo().addKeyValue("articles", done.get()).log("the search index is complete");
            return true;
        } finally {
            writing.unlock();
        }
    }

    private static void closeOld(SearchIndex index) {
        try {
            index.close();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("the old search index could not be closed");
        }
    }

    private void keepInTime() {
        while (!isClosed) {
            try {
                Thread.sleep(KEEP_EVERY);
                keep();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                if (!isClosed) log.atWarn().setCause(e).log("what the search index holds cannot be kept, trying again");
            }
        }
    }

    /// Keeps what was written so far, if there is anything. Not while it is to be made anew: after a crash
    /// the change log must say so again.
    void keep() {
        writing.lock();
        try {
            if (current == null || isBeingMade() || !isDirty && !current.hasTidied()) return;
            current.refresh();
            current.commit(passed);
            isDirty = false;
        } catch (IndexLost e) {
            lost();
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (isClosed) return;
            keep();
            isClosed = true;
            pass(passed);
            if (keeper != null) keeper.interrupt();
        } catch (UncheckedIOException e) {
            log.atWarn().setCause(e).log("what the search index holds was not kept; the change log tells it again");
        } finally {
            isClosed = true;
            if (indices != null) indices.close();
            writing.unlock();
        }
    }

    /// Articles and marks that changes touch; marks stand for everything that carries them.
    private record Touched(Set<ArticleId> articles, Set<String> marks, boolean hasNames, boolean everything) {

        static Touched by(List<Entry> entries) {
            var changes = new TouchedArticles();
            entries.forEach(entry -> changes.add(entry.change()));
            return new Touched(changes.articles, changes.marks, changes.hasNames, changes.everything);
        }
    }
}
