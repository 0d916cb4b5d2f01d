package press.linecaster.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.ImportReport.Tally;

/// Gathers a report, from several threads.
final class ReportBuilder implements Findings {

    enum Fate {
        ADDED,
        UPDATED,
        UNCHANGED,
        CONFLICT,
        LEFT_OUT
    }

    private final Map<String, Map<Fate, Long>> kinds = new LinkedHashMap<>();
    private final Map<String, Long> changed = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<Note.Kind, Long> counts = new EnumMap<>(Note.Kind.class);

    @Override
    public synchronized void note(Note.Kind kind, long line, String words) {
        var count = counts.merge(kind, 1L, Long::sum);
        if (count <= ImportReport.MAX_NOTES_OF_A_KIND) notes.add(new Note(kind, line, Words.cut(words, 400)));
    }

    @Override
    public void changed(String what) {
        changed(what, 1);
    }

    synchronized void changed(String what, long times) {
        changed.merge(what, times, Long::sum);
    }

    synchronized void count(String kind, Fate fate) {
        kinds.computeIfAbsent(kind, each -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
    }

    synchronized ImportReport report(Path file, String source, Duration took) {
        var tallies = new LinkedHashMap<String, Tally>();
        kinds.forEach((kind, fates) -> tallies.put(kind, tally(fates)));
        return new ImportReport(
                file.toString(), source, tallies, Map.copyOf(changed), List.copyOf(notes), Map.copyOf(counts), took);
    }

    private static Tally tally(Map<Fate, Long> fates) {
        return new Tally(
                fates.values().stream().mapToLong(Long::longValue).sum(),
                fates.getOrDefault(Fate.ADDED, 0L),
                fates.getOrDefault(Fate.UPDATED, 0L),
                fates.getOrDefault(Fate.UNCHANGED, 0L),
                fates.getOrDefault(Fate.CONFLICT, 0L),
                fates.getOrDefault(Fate.LEFT_OUT, 0L));
    }
}
