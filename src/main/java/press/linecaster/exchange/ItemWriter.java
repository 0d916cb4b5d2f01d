package press.linecaster.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleIntake;
import press.linecaster.articles.ArticleIntake.Arrival;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.SaveOutcome.Saved;
import press.linecaster.articles.Saving;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.Manuscripts.Made;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.kernel.Ids;

/// Writes what has been made of items: new ones in a batch, known ones that have changed one by one, and
/// their comments.
@Component
class ItemWriter {

    private static final Saving SAVING = Saving.by("import");

    /// An item and what is to be done with it.
    ///
    /// @param made absent for one that has not changed
    /// @param entry absent for a new one
    record Work(
            Wxr.Item item, @Nullable Made made, @Nullable Entry entry) {}

    private final Ledger ledger;
    private final ArticleIntake intake;
    private final Articles articles;
    private final Addresses addresses;
    private final Threads threads;

    ItemWriter(Ledger ledger, ArticleIntake intake, Articles articles, Addresses addresses, Threads threads) {
        this.ledger = ledger;
        this.intake = intake;
        this.articles = articles;
        this.addresses = addresses;
        this.threads = threads;
    }

    /// One short transaction.
    @Transactional
    public void write(List<Work> batch, OldSite site, ReportBuilder report) {
        var targets = new HashMap<String, ArticleId>();
        var arrivals = new ArrayList<Arrival>();
        var entries = new ArrayList<Entry>();
        var parents = parents(batch, site);
        for (var work : batch) {
            var made = work.made();
            var entry = work.entry();
            if (entry != null) {
                targets.put(entry.key(), new ArticleId(entry.target()));
                report.count(
                        kindOf(work.item()),
                        made == null ? Fate.UNCHANGED : update(made, entry, parents, site, report));
            } else if (made != null) {
                var id = new ArticleId(Ids.next());
                targets.put(made.key(), id);
                parents.put(made.key(), id);
                arrivals.add(arrival(id, made, parents));
                entries.add(new Entry(
                        Kind.ARTICLE,
                        made.key(),
                        id.value(),
                        made.sha256(),
                        made.earlier().size() + 1));
                report.count(kindOf(work.item()), Fate.ADDED);
            }
        }
        intake.takeIn(arrivals, SAVING);
        ledger.add(site.source(), entries);
        threads.add(batch.stream().map(Work::item).toList(), targets, site, report);
    }

    /// The standing pages above those of a batch that are here already.
    private Map<String, ArticleId> parents(List<Work> batch, OldSite site) {
        var keys = new HashSet<String>();
        for (var work : batch) {
            var made = work.made();
            if (made != null && made.parent() != null) keys.add(made.parent());
        }
        return ledger.find(site.source(), Kind.ARTICLE, keys).values().stream()
                .collect(Collectors.toMap(
                        Entry::key, entry -> new ArticleId(entry.target()), (a, b) -> a, HashMap::new));
    }

    private static Arrival arrival(ArticleId id, Made made, Map<String, ArticleId> parents) {
        return new Arrival(
                id,
                underParent(made, parents),
                made.createdAt(),
                made.changedAt(),
                made.earlier(),
                made.addresses(),
                made.former());
    }

    private static Manuscript underParent(Made made, Map<String, ArticleId> parents) {
        var manuscript = made.manuscript();
        if (manuscript.form() != Form.PAGE || made.parent() == null) return manuscript;
        return manuscript.withParent(parents.get(made.parent()), manuscript.position());
    }

    private Fate update(Made made, Entry entry, Map<String, ArticleId> parents, OldSite site, ReportBuilder report) {
        var id = new ArticleId(entry.target());
        var here = articles.find(id);
        if (here.isEmpty() || here.get().revision() != entry.revision()) {
            report.note(
                    Note.Kind.CONFLICT,
                    made.item().line(),
                    "\"%s\" has changed over there and was edited here since: ours was kept"
                            .formatted(Words.shortened(made.item().title())));
            return Fate.CONFLICT;
        }
        if (!(articles.save(id, entry.revision(), underParent(made, parents), SAVING) instanceof Saved saved))
            return Fate.CONFLICT;
        keepAddress(made, id);
        ledger.update(
                site.source(),
                new Entry(
                        Kind.ARTICLE,
                        entry.key(),
                        entry.target(),
                        made.sha256(),
                        saved.article().revision()));
        return Fate.UPDATED;
    }

    private void keepAddress(Made made, ArticleId id) {
        if (made.addresses().isEmpty()) return;
        var target = new Target(Target.Kind.ARTICLE, id.value());
        addresses.move(target, made.addresses().getFirst());
        made.former().forEach(path -> addresses.redirect(path, target));
    }

    static String kindOf(Wxr.Item item) {
        return switch (PostTypes.of(item.type())) {
            case ARTICLE -> "articles";
            case PAGE ->
                item.type().equals("page") ? "standing pages" : "standing pages (" + Words.shortened(item.type()) + ")";
            default -> Words.shortened(item.type());
        };
    }
}
