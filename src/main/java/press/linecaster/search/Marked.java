package press.linecaster.search;

import java.util.List;
import java.util.stream.Collectors;

/// Text in which the words that were found are marked. Plain text: whoever shows it escapes it.
public record Marked(List<Run> runs) {

    /// @param isHit whether it is what was searched for
    public record Run(String text, boolean isHit) {}

    public Marked {
        runs = List.copyOf(runs);
    }

    static Marked plain(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(new Run(text, false)));
    }

    /// Without the marks.
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
