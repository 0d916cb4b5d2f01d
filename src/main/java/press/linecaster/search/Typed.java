package press.linecaster.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import press.linecaster.kernel.PlainText;

/// What somebody typed, taken apart. Whatever it is, it can be taken apart: what has no meaning of its own
/// is text.
///
/// @param line what was typed, as one line of harmless text
/// @param pieces in order
/// @param isShortened whether it was too long, and this is only its beginning
record Typed(String line, List<Piece> pieces, boolean isShortened) {

    /// In characters. Longer than any question that was ever meant.
    static final int LONGEST = 200;

    static final int MOST_PIECES = 16;

    enum Role {
        WANTED,
        UNWANTED,
        AUTHOR,
        SECTION,
        TAG,
        BEFORE,
        AFTER
    }

    /// @param isPhrase whether its words must follow one another
    /// @param at where its text begins in the line
    record Piece(Role role, String text, boolean isPhrase, int at) {}

    private static final String QUOTES = "\"“”„«»";
    private static final Pattern PIECE = Pattern.compile("(?<minus>[-−–](?=[\\p{L}\\p{N}" + QUOTES + "]))?"
            + "(?:(?<role>(?i:author|section|tag|before|after)):(?=[\\p{L}\\p{N}" + QUOTES + "]))?"
            + "(?:[" + QUOTES + "](?<phrase>[^" + QUOTES + "]*)[" + QUOTES + "]|(?<word>[^\\s" + QUOTES + "]+))");

    static Typed read(String typed) {
        var line = PlainText.line(typed.length() > 10 * LONGEST ? cut(typed, 10 * LONGEST) : typed);
        var isShortened = line.length() > LONGEST || typed.length() > 10 * LONGEST;
        var matcher = PIECE.matcher(cut(line, LONGEST));
        var pieces = new ArrayList<Piece>();
        while (matcher.find()) {
            var phrase = matcher.group("phrase");
            var text = phrase == null ? matcher.group("word") : phrase;
            if (text.isBlank()) continue;
            if (pieces.size() == MOST_PIECES) return new Typed(line, List.copyOf(pieces), true);
            var at = matcher.start(phrase == null ? "word" : "phrase");
            pieces.add(
                    new Piece(role(matcher.group("role"), matcher.group("minus") != null), text, phrase != null, at));
        }
        return new Typed(line, List.copyOf(pieces), isShortened);
    }

    private static Role role(String name, boolean isUnwanted) {
        if (name != null) return Role.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        return isUnwanted ? Role.UNWANTED : Role.WANTED;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /// Those of one role.
    List<Piece> of(Role role) {
        return pieces.stream().filter(piece -> piece.role() == role).toList();
    }
}
