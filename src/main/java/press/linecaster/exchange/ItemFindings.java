package press.linecaster.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.linecaster.exchange.ImportReport.Note;

/// What there is to say of one item, kept until it is that item's turn: reports say the same in the same
/// order, however many threads have made the items.
final class ItemFindings implements Findings {

    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Long> changed = new TreeMap<>();

    @Override
    public void note(Note.Kind kind, long line, String words) {
        notes.add(new Note(kind, line, words));
    }

    @Override
    public void changed(String what) {
        changed.merge(what, 1L, Long::sum);
    }

    void tell(ReportBuilder report) {
        notes.forEach(note -> report.note(note.kind(), note.line(), note.words()));
        changed.forEach(report::changed);
    }
}
