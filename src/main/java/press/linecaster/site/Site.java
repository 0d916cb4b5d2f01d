package press.linecaster.site;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.audience.AudienceProperties;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.PageRequest;
import press.linecaster.delivery.PageSource;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.Change;

/// What delivery gets its pages from.
@Component
class Site implements PageSource {

    /// SQLite has four connections for reading.
    static final int UNCACHED_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_OF_TYPISTS = Duration.ofMillis(500);

    private final Semaphore uncached = new Semaphore(UNCACHED_AT_ONCE, true);
    private final Semaphore typing = new Semaphore(UNCACHED_AT_ONCE, true);
    private final Router router;
    private final StaleKeys stale;
    private final Modules modules;
    private final SharedParts parts;
    private final TransactionTemplate reading;
    private final ReadersTime time;
    private final AudienceProperties audience;

    Site(
            Router router,
            StaleKeys stale,
            Modules modules,
            SharedParts parts,
            PlatformTransactionManager transactions,
            ReadersTime time,
            AudienceProperties audience) {
        this.router = router;
        this.stale = stale;
        this.modules = modules;
        this.parts = parts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.time = time;
        this.audience = audience;
    }

    @Override
    public Set<String> parameters(String path) {
        return Router.parameters(path);
    }

    @Override
    public Optional<Duration> wait(PageRequest request, Supplier<String> network) {
        return router.wait(request, network);
    }

    @Override
    public Answer render(PageRequest request, Reads reads) {
        return ask(reads, archive -> router.answer(request, archive));
    }

    /// For a page that one reader alone sees, and nobody keeps. Few at a time, so that those who ask for pages that
    /// are kept find a connection. Not from within another question.
    /// @throws TooManyAtOnce when its turn does not come soon
    <T> T ask(Function<Archive, T> question) {
        return ask(uncached, PATIENCE, question);
    }

    /// For what a reader may mean who is still typing: they ask often, and whoever sends something does not wait for
    /// them.
    /// @throws TooManyAtOnce when its turn does not come soon
    <T> T askWhileTyping(Function<Archive, T> question) {
        return ask(typing, PATIENCE_OF_TYPISTS, question);
    }

    private <T> T ask(Semaphore turns, Duration patience, Function<Archive, T> question) {
        if (!isTurn(turns, patience)) throw new TooManyAtOnce();
        try {
            return ask(new Reads(), question);
        } finally {
            turns.release();
        }
    }

    private static boolean isTurn(Semaphore turns, Duration patience) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T ask(Reads reads, Function<Archive, T> question) {
        var generation = parts.generation(); // before the first query: see SharedParts
        var archive = new Archive(modules, parts, reads, time.now(), generation);
        return Objects.requireNonNull(reading.execute(status -> question.apply(archive)));
    }

    @Override
    public Set<Key> touchedBy(List<Change> changes) {
        for (var change : changes) {
            if (change instanceof ArticleAppeared appeared) time.announced(appeared.at());
            if (change instanceof ArticleDisappeared disappeared) time.announced(disappeared.at());
        }
        var touched = stale.touchedBy(changes);
        parts.drop(touched);
        return touched;
    }

    /// Pages with a beacon are others than those without.
    @Override
    public int makeUp() {
        return audience.countedBy() == AudienceProperties.CountedBy.BEACON ? 1 : 0;
    }

    @Override
    public void startAfresh() {
        parts.drop(Set.of(Key.EVERYTHING));
    }
}
