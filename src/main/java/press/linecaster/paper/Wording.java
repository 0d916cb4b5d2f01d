package press.linecaster.paper;

/// What can stand in words that a publisher types and pages show.
final class Wording {

    private Wording() {}

    /// @param what for people, such as `the tagline`
    /// @throws IllegalArgumentException for a text that is too long or has more than one line
    static void requireLine(String what, String text, int longest) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)
            throw new IllegalArgumentException(what + " must be one line");
        requireText(what, text, longest);
    }

    /// Line breaks and tabs may be in it; no other control characters, nor halves of characters, which
    /// PostgreSQL refuses.
    /// @throws IllegalArgumentException for a text that is too long or has such characters
    static void requireText(String what, String text, int longest) {
        if (text.length() > longest)
            throw new IllegalArgumentException(
                    what + " must have " + longest + " characters or fewer, has " + text.length());
        text.codePoints().filter(Wording::isStray).findFirst().ifPresent(stray -> {
            throw new IllegalArgumentException(what + " contains U+%04X, which is no letter".formatted(stray));
        });
    }

    private static boolean isStray(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
