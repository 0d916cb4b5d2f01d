package press.linecaster.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ItemWriter.Work;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.PostTypes.Meaning;
import press.linecaster.exchange.ReportBuilder.Fate;

/// The second pass over an export: makes manuscripts of articles and standing pages, in batches. What has
/// not changed since it was last read is not made again. A standing page waits until the one above it has
/// gone ahead.
///
/// Making them is most of the work of an import, and is shared by all processors.
final class ItemPass implements Conveyor.Source<Work> {

    /// How many items are written in one transaction: some tens of milliseconds.
    static final int BATCH = 200;

    /// In UTF-16 units; long items make small batches.
    private static final int BATCH_LENGTH = 4_000_000;

    /// Standing pages that wait; what comes after so many does not wait.
    private static final int MAX_WAITING = 5_000;

    private record Making(Work work, ItemFindings findings) {}

    private final Path file;
    private final OldSite site;
    private final Ledger ledger;
    private final Manuscripts manuscripts;
    private final ReportBuilder report;
    private final List<Wxr.Item> read = new ArrayList<>();
    private final Map<String, Work> waiting = new LinkedHashMap<>();
    private final Numbers numbers = new Numbers();
    private final Set<String> gone = new HashSet<>();
    private final List<String> sticky = new ArrayList<>();
    private int length;
    private volatile long bytesRead;

    ItemPass(Path file, OldSite site, Ledger ledger, Manuscripts manuscripts, ReportBuilder report) {
        this.file = file;
        this.site = site;
        this.ledger = ledger;
        this.manuscripts = manuscripts;
        this.report = report;
    }

    @Override
    public void run(Consumer<List<Work>> out) {
        try (var reader = WxrReader.open(file)) {
            for (var part = reader.next(); part != null; part = reader.next()) {
                if (!(part instanceof Wxr.Item item) || !isOurs(item)) continue;
                numbers.distinct(item).ifPresentOrElse(this::take, () -> leaveOut(item));
                if (read.size() == BATCH || length > BATCH_LENGTH) hand(out);
                bytesRead = reader.bytesRead();
            }
        }
        hand(out);
        if (!waiting.isEmpty()) out.accept(parentsFirst());
    }

    /// Of the file, so far.
    long bytesRead() {
        return bytesRead;
    }

    /// Keys of the items that stay on top; complete after the pass.
    List<String> sticky() {
        return sticky;
    }

    private static boolean isOurs(Wxr.Item item) {
        var meaning = PostTypes.of(item.type());
        return meaning == Meaning.ARTICLE || meaning == Meaning.PAGE;
    }

    private void take(Wxr.Item item) {
        if (item.sticky()) sticky.add(Items.key(item));
        read.add(item);
        length += item.content().length();
    }

    private void leaveOut(Wxr.Item item) {
        report.count(ItemWriter.kindOf(item), Fate.LEFT_OUT);
        report.note(Note.Kind.LEFT_OUT, item.line(), "the same item again, number " + Words.shortened(item.id()));
    }

    private void hand(Consumer<List<Work>> out) {
        var known = ledger.find(
                site.source(), Kind.ARTICLE, read.stream().map(Items::key).toList());
        var batch = new ArrayList<Work>(read.size());
        var made = read.parallelStream()
                .map(item -> make(item, known.get(Items.key(item))))
                .toList();
        for (var each : made) {
            each.findings().tell(report);
            if (mustWait(each.work())) waiting.put(Items.key(each.work().item()), each.work());
            else add(each.work(), batch);
        }
        read.clear();
        length = 0;
        if (!batch.isEmpty()) out.accept(batch);
    }

    private Making make(Wxr.Item item, @Nullable Entry entry) {
        var findings = new ItemFindings();
        var sha256 = Fingerprint.of(item);
        var unchanged = entry != null && entry.sha256().equals(sha256);
        return new Making(new Work(item, unchanged ? null : manuscripts.of(item, sha256, findings), entry), findings);
    }

    private boolean mustWait(Work work) {
        var made = work.made();
        return made != null && made.parent() != null && !gone.contains(made.parent()) && waiting.size() < MAX_WAITING;
    }

    private void add(Work work, List<Work> batch) {
        batch.add(work);
        if (PostTypes.of(work.item().type()) == Meaning.PAGE) gone.add(Items.key(work.item()));
    }

    private List<Work> parentsFirst() {
        var ordered = new ArrayList<Work>();
        while (!waiting.isEmpty()) {
            var ready = waiting.values().stream()
                    .filter(work -> work.made() == null
                            || !waiting.containsKey(work.made().parent()))
                    .toList();
            var next = ready.isEmpty() ? List.of(waiting.values().iterator().next()) : ready; // a circle is cut
            for (var work : next) {
                waiting.remove(Items.key(work.item()));
                ordered.add(work);
            }
        }
        return ordered;
    }
}
