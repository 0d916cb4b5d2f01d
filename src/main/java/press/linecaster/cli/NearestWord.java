package press.linecaster.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that was probably meant.
final class NearestWord {

    private NearestWord() {}

    /// The word with the fewest letters to change; none if that is more than a third of them, two at the
    /// least.
    static Optional<String> of(String typed, Collection<String> known) {
        var tolerated = Math.max(2, typed.length() / 3);
        return known.stream()
                .filter(word -> distance(typed, word) <= tolerated)
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Levenshtein's distance: letters to put in, take out or replace.
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) row[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
