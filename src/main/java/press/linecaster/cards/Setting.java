package press.linecaster.cards;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words broken into lines of one size.
///
/// @param size of the em, in pixels
record Setting(List<Words> lines, double size) {

    static final double LINE_HEIGHT = 1.1;
    private static final String ELLIPSIS = "…";
    /// By which lines are made narrower to find out whether they can be, in pixels.
    private static final int STEP = 16;

    /// Of the radicals; scripts that begin after it have no spaces between words.
    private static final int FIRST_IDEOGRAPH = 0x2e80;
    private static final Set<UnicodeScript> UNSPACED =
            Set.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    Setting {
        lines = List.copyOf(lines);
    }

    /// The largest of some sizes at which words fit without breaking any; if there is none, the largest at which
    /// they fit at all; otherwise as much as fits at the smallest, and an ellipsis.
    /// @param sizes descending
    static Setting fit(Words words, double width, double height, List<Integer> sizes) {
        for (var size : sizes) {
            var setting = broken(words, width, size);
            if (setting.height() <= height && !hasTooLong(words, width, size)) return setting.balanced(words, width);
        }
        for (var size : sizes) {
            var setting = broken(words, width, size);
            if (setting.height() <= height) return setting;
        }
        return broken(words, width, sizes.getLast()).cut(width, height);
    }

    double height() {
        return lines.size() * size * LINE_HEIGHT;
    }

    /// In lines of nearly the same length, and no more of them.
    private Setting balanced(Words words, double width) {
        var best = this;
        for (var narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
            if (hasTooLong(words, narrower, size)) break;
            var setting = broken(words, narrower, size);
            if (setting.lines().size() > lines.size()) break;
            best = setting;
        }
        return best;
    }

    private Setting cut(double width, double height) {
        var kept = new ArrayList<>(lines.subList(0, Math.max(1, (int) (height / (size * LINE_HEIGHT)))));
        var last = kept.removeLast();
        var text = last.text();
        while (!text.isEmpty() && last.with(text + ELLIPSIS).width(size) > width)
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        kept.add(last.with(text.stripTrailing() + ELLIPSIS));
        return new Setting(kept, size);
    }

    private static Setting broken(Words words, double width, double size) {
        var lines = new ArrayList<Words>();
        var line = "";
        for (var piece : unbroken(words.text())) {
            if (fits(words, line + piece, width, size)) {
                line += piece;
                continue;
            }
            if (!line.isBlank()) lines.add(words.with(line.strip()));
            line = fits(words, piece, width, size) ? piece : chopped(words.with(piece), width, size, lines);
        }
        if (!line.isBlank()) lines.add(words.with(line.strip()));
        return new Setting(lines, size);
    }

    /// Breaks a word that is wider than a line.
    /// @return what is left for the next line
    private static String chopped(Words word, double width, double size, List<Words> lines) {
        var line = "";
        for (var character : pieces(word.text(), BreakIterator.getCharacterInstance(Locale.ROOT))) {
            if (!line.isEmpty() && !fits(word, line + character, width, size)) {
                lines.add(word.with(line));
                line = "";
            }
            line += character;
        }
        return line;
    }

    private static boolean hasTooLong(Words words, double width, double size) {
        return unbroken(words.text()).stream().anyMatch(piece -> !fits(words, piece, width, size));
    }

    private static boolean fits(Words words, String text, double width, double size) {
        return words.with(text.stripTrailing()).width(size) <= width;
    }

    /// What a line is not broken in. Java breaks after quotation marks, whichever side they are on.
    private static List<String> unbroken(String text) {
        var whole = new ArrayList<String>();
        var open = "";
        for (var piece : pieces(text, BreakIterator.getLineInstance(Locale.ROOT))) {
            open += piece;
            if (!endsWord(open.codePointBefore(open.length()))) continue;
            whole.add(open);
            open = "";
        }
        if (!open.isEmpty()) whole.add(open);
        return whole;
    }

    private static boolean endsWord(int c) {
        return Character.isWhitespace(c)
                || "-–—/".indexOf(c) >= 0
                || c >= FIRST_IDEOGRAPH
                || UNSPACED.contains(UnicodeScript.of(c));
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next())
            pieces.add(text.substring(start, end));
        return pieces;
    }
}
