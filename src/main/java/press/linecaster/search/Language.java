package press.linecaster.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts text into words and reduces them, in the way of its language, so that one form of a word finds the
/// others. What a word is reduced to is no word: `elections` and `election` are both `elect`. Accents and
/// case count in no language. Safe from any thread.
final class Language {

    /// A word of a text.
    ///
    /// @param reduced with its language in front: `en|elect`
    /// @param spelled folded, not reduced
    /// @param start in the text, in UTF-16 units
    /// @param end behind its last letter
    record Word(String reduced, String spelled, int start, int end) {}

    /// Texts in any other language are cut into words that stay as they are.
    static final Language OTHER = new Language("und");

    private static final char BEHIND_CODE = '|';
    private static final Map<String, Language> ALL = all();

    private final String code;
    private final String prefix;
    private final Analyzer analyzer;
    private final CharArraySet common;

    private Language(String code) {
        this.code = code;
        this.prefix = code + BEHIND_CODE;
        this.analyzer = new Reduction(code);
        this.common = Reduction.commonWords(code);
    }

    private static Map<String, Language> all() {
        var all = new TreeMap<String, Language>();
        for (var code : Reduction.CODES) all.put(code, new Language(code));
        all.put(OTHER.code, OTHER);
        return Map.copyOf(all);
    }

    static Language of(Locale locale) {
        var code = locale.getLanguage();
        return of(code.equals("nb") || code.equals("nn") ? "no" : code);
    }

    static Language of(String code) {
        return ALL.getOrDefault(code, OTHER);
    }

    /// Two or three letters of ISO 639; `und` for [#OTHER].
    String code() {
        return code;
    }

    /// The words of a text, in order.
    List<Word> cut(String text) {
        if (text.isBlank()) return List.of();
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
            var reduced = stream.getAttribute(CharTermAttribute.class);
            var spelled = stream.getAttribute(SpelledAttribute.class);
            var place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                words.add(new Word(prefix + reduced, spelled.spelled(), place.startOffset(), place.endOffset()));
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot be: the text is in memory
        }
        return words;
    }

    /// Likewise, reduced alone.
    List<String> words(String text) {
        return cut(text).stream().map(Word::reduced).toList();
    }

    /// The words of a text as they are spelled, folded; the same in every language.
    static List<String> spelled(String text) {
        return OTHER.cut(text).stream().map(Word::spelled).toList();
    }

    /// Whether a word says next to nothing, such as `the`.
    /// @param spelled folded
    boolean isCommon(String spelled) {
        return common.contains(spelled);
    }

    /// Which languages words are reduced in, [#OTHER] included.
    static Set<String> codes() {
        return ALL.keySet();
    }

    @Override
    public String toString() {
        return code;
    }
}
