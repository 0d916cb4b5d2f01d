package press.linecaster.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.Change;

/// A paper of a few things and the pages that show them: what delivery knows of a newspaper, made small.
///
/// Each page is a list of lines; a line that begins with `=` names a thing whose text is shown, and which is
/// a hard dependency; one that begins with `~` likewise, as a soft one. Things whose names begin with `kept:`
/// the paper keeps for itself, as a part of many pages.
class TinyPaper implements PageSource {

    /// A thing has a new text.
    record Rewritten(String thing) implements Change {}

    /// Nothing is as it was.
    record Overturned() implements Change {}

    static final Duration STALE_FOR = Duration.ofSeconds(60);

    final Map<String, String> things = new ConcurrentHashMap<>();
    final Map<String, String> pages = new ConcurrentHashMap<>();
    final Map<String, String> moved = new ConcurrentHashMap<>();
    /// Paths of pages that nobody keeps.
    final Set<String> passing = ConcurrentHashMap.newKeySet();
    /// How long whoever asks for a page has to wait.
    final Map<String, Duration> waits = new ConcurrentHashMap<>();
    final Map<String, Instant> until = new ConcurrentHashMap<>();
    final Map<String, Long> counts = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> rendered = new ConcurrentHashMap<>();
    /// What a thing was when it was shown first, for as long as nobody says that it is another now.
    final Map<String, String> kept = new ConcurrentHashMap<>();
    volatile Runnable whileRendering = () -> {};

    TinyPaper() {
        pages.put(NOT_FOUND, "nothing here");
    }

    TinyPaper page(String path, String... lines) {
        pages.put(path, String.join("\n", lines));
        return this;
    }

    TinyPaper thing(String name, String text) {
        things.put(name, text);
        return this;
    }

    int timesRendered(String path) {
        return rendered.getOrDefault(path, new AtomicInteger()).get();
    }

    @Override
    public Set<String> parameters(String path) {
        return path.equals("/search") ? Set.of("q") : Set.of();
    }

    @Override
    public Optional<Duration> wait(PageRequest request, Supplier<String> network) {
        return network.get().isEmpty() ? Optional.empty() : Optional.ofNullable(waits.get(request.path()));
    }

    @Override
    public Answer render(PageRequest request, Reads reads) {
        rendered.computeIfAbsent(request.path(), _ -> new AtomicInteger()).incrementAndGet();
        if (passing.contains(request.path())) reads.notKept();
        reads.hard(new Key("page:" + AddressPath.encode(request.path())));
        var target = moved.get(request.rawPath());
        if (target != null) return new Answer.Moved(target);
        var lines = pages.get(request.path());
        if (lines == null) return new Answer.Missing();
        var text = text(request, lines, reads);
        whileRendering.run();
        var end = until.get(request.path());
        if (end != null) reads.until(end);
        reads.countsAs(counts.getOrDefault(request.path(), 0L));
        return new Answer.Page(
                200,
                "text/html;charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-11-01T10:00:00Z"),
                new LinkedHashMap<>());
    }

    @Override
    public Set<Key> touchedBy(List<Change> changes) {
        return changes.stream().map(this::touchedBy).collect(Collectors.toSet());
    }

    private Key touchedBy(Change change) {
        if (change instanceof Rewritten it) {
            kept.remove(it.thing());
            return new Key(it.thing());
        }
        kept.clear();
        return Key.EVERYTHING;
    }

    @Override
    public void startAfresh() {
        kept.clear();
    }

    /// What a page would show if it were rendered now.
    String shownNow(String path) {
        return text(PageRequest.of(path), pages.getOrDefault(path, ""), new Reads());
    }

    private String text(PageRequest request, String lines, Reads reads) {
        var text = new StringBuilder("<!doctype html><title>")
                .append(request.path())
                .append("</title>");
        request.parameters()
                .forEach((name, value) -> text.append(name).append('=').append(value));
        lines.lines()
                .forEach(line -> text.append("<p>").append(shown(line, reads)).append("</p>\n"));
        return text.toString();
    }

    private String shown(String line, Reads reads) {
        if (line.startsWith("=")) reads.hard(new Key(line.substring(1)));
        else if (line.startsWith("~")) reads.soft(new Key(line.substring(1)), STALE_FOR);
        else return line;
        var name = line.substring(1);
        return name.startsWith("kept:") ? kept.computeIfAbsent(name, this::text) : text(name);
    }

    private String text(String thing) {
        return things.getOrDefault(thing, "");
    }
}
