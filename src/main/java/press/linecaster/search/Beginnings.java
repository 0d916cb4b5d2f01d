package press.linecaster.search;

import java.util.Collection;

/// Which letters words may begin with so that they are reduced to one of some: a text has few such words, and only
/// these need to be cut and reduced when all others are of no interest.
///
/// Words are reduced at their ends. Where a language has prefixes that are taken away, nothing can be said of it:
/// see [#ANY].
final class Beginnings {

    /// Every word may be meant.
    static final Beginnings ANY = new Beginnings(new long[0]);

    /// From Thai on there are scripts in which words follow each other without spaces, and letters that change when
    /// their width is made one.
    private static final int PLACES = 0x0e00;

    /// The first letter that each letter becomes when it is folded; above all others where it becomes nothing.
    private static final char[] FOLDED = folded();

    private final long[] letters;

    private Beginnings(long[] letters) {
        this.letters = letters;
    }

    /// @param words folded and reduced, without their language
    static Beginnings of(Collection<String> words) {
        var letters = new long[PLACES / Long.SIZE + 1];
        for (var word : words) {
            if (word.isEmpty()) return ANY;
            var first = word.charAt(0);
            if (first < PLACES) letters[first / Long.SIZE] |= 1L << first;
        }
        return new Beginnings(letters);
    }

    /// Whether a word of interest may stand in a part of a text that goes from one space to another.
    boolean mayBeWithin(String text, int from, int to) {
        if (letters.length == 0) return true;
        var isWithinWord = false;
        for (var i = from; i < to; i++) {
            var letter = text.charAt(i);
            if (letter >= PLACES) return true;
            if (!isWithinWord && has(FOLDED[letter])) return true;
            isWithinWord = Character.isLetterOrDigit(letter);
        }
        return false;
    }

    private boolean has(char letter) {
        return letter >= PLACES || (letters[letter / Long.SIZE] & 1L << letter) != 0;
    }

    private static char[] folded() {
        var folding = new Reduction(Language.OTHER.code());
        var folded = new char[PLACES];
        for (char letter = 0; letter < PLACES; letter++) {
            var spelled = folding.reduce(String.valueOf(letter)).spelled();
            folded[letter] = spelled.isEmpty() ? Character.MAX_VALUE : spelled.charAt(0);
        }
        return folded;
    }
}
