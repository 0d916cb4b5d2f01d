package press.linecaster.kernel;

/// Text as HTML writes it. What no document may hold (controls, halves of surrogate pairs, noncharacters) is left
/// out or replaced.
final class Escaped {

    private Escaped() {}

    /// @param attribute whether it stands between quotation marks
    static void write(String text, boolean attribute, StringBuilder out) {
        var written = 0;
        for (var i = 0; i < text.length(); i++) {
            if (isPlain(text.charAt(i))) continue;
            out.append(text, written, i);
            if (isPair(text, i)) out.append(text, i, ++i + 1);
            else write(text, i, attribute, out);
            written = i + 1;
        }
        out.append(text, written, text.length());
    }

    /// Whether a character is written as it is; most are, and are copied a stretch at a time.
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"'
                || c >= 0xA0 && c < 0xD800
                || c == '\n'
                || c == '\t';
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static void write(String text, int at, boolean attribute, StringBuilder out) {
        var c = text.charAt(at);
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append(attribute ? "&quot;" : "\"");
            case '\r' -> {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') out.append('\n');
            }
            default -> {
                if (Character.isSurrogate(c)) out.append('\uFFFD');
                else if (!Character.isISOControl(c) && c < 0xFFFE) out.append(c);
            }
        }
    }
}
