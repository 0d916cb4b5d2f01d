package press.linecaster.site;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.PageRequest;
import press.linecaster.delivery.PageSource;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.Change;

/// What delivery gets its pages from.
@Component
class Site implements PageSource {

    private final Router router;
    private final StaleKeys stale;
    private final Modules modules;
    private final SharedParts parts;
    private final TransactionTemplate reading;
    private final ReadersTime time;

    Site(
            Router router,
            StaleKeys stale,
            Modules modules,
            SharedParts parts,
            PlatformTransactionManager transactions,
            ReadersTime time) {
        this.router = router;
        this.stale = stale;
        this.modules = modules;
        this.parts = parts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.time = time;
    }

    @Override
    public Set<String> parameters(String path) {
        return Router.parameters(path);
    }

    @Override
    public Answer render(PageRequest request, Reads reads) {
        return ask(reads, archive -> router.answer(request, archive));
    }

    /// For a page that one reader alone sees, and nobody keeps.
    <T> T ask(Function<Archive, T> question) {
        return ask(new Reads(), question);
    }

    private <T> T ask(Reads reads, Function<Archive, T> question) {
        var generation = parts.generation(); // before the first query: see SharedParts
        var archive = new Archive(modules, parts, reads, time.now(), generation);
        return Objects.requireNonNull(reading.execute(status -> question.apply(archive)));
    }

    @Override
    public Set<Key> touchedBy(Change change) {
        if (change instanceof ArticleAppeared appeared) time.announced(appeared.at());
        if (change instanceof ArticleDisappeared disappeared) time.announced(disappeared.at());
        var touched = stale.touchedBy(change);
        parts.drop(touched);
        return touched;
    }

    @Override
    public void startAfresh() {
        parts.drop(Set.of(Key.EVERYTHING));
    }
}
