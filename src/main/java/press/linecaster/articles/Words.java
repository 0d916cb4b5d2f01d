package press.linecaster.articles;

/// Counts words in HTML without building a tree.
final class Words {

    private Words() {}

    /// Runs of letters and digits outside of tags; each Han, Hiragana, Katakana or Thai character is one,
    /// since those scripts are written without spaces.
    static int count(String html) {
        var count = 0;
        var inTag = false;
        var inWord = false;
        for (var i = 0; i < html.length(); i++) {
            var c = html.charAt(i);
            if (inTag) {
                inTag = c != '>';
            } else if (c == '<') {
                inTag = true;
                inWord = false;
            } else if (isUnspaced(c)) {
                count++;
                inWord = false;
            } else if (isLetterOrDigit(c)) {
                if (!inWord) count++;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                inWord = false;
            }
        }
        return count;
    }

    /// Most characters of most texts are decided without a look at Unicode's tables.
    private static boolean isLetterOrDigit(char c) {
        if (c >= 0x80) return Character.isLetterOrDigit(c);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isUnspaced(char c) {
        return c >= '\u0E00' && c <= '\u0E7F' || c >= '\u3040' && c <= '\u30FF' || c >= '\u3400' && c <= '\u9FFF';
    }
}
