package press.linecaster.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.CharArraySet;

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
    record Word(String reduced, String spelled, int start, int end) {

        /// The same in a longer text.
        Word behind(int place) {
            return new Word(reduced, spelled, place + start, place + end);
        }
    }

    /// Texts in any other language are cut into words that stay as they are.
    static final Language OTHER = new Language("und");

    private static final char BEHIND_CODE = '|';
    private static final Map<String, Language> ALL = all();

    private final String code;
    private final String prefix;
    private final CharArraySet common;
    private final WordMemory known = new WordMemory();
    /// Made as many as cut at the same time. Not one for each thread: there is one of those for each request.
    private final ConcurrentLinkedQueue<Cutter> idle = new ConcurrentLinkedQueue<>();

    private Language(String code) {
        this.code = code;
        this.prefix = code + BEHIND_CODE;
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
        var cutter = idle.poll();
        if (cutter == null) cutter = new Cutter(new Reduction(code), prefix, known);
        var words = cutter.cut(text);
        idle.offer(cutter);
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

    /// How those words of a text begin that are reduced to one of some.
    /// @param reduced of any language; those of others do not count
    Beginnings beginnings(Collection<String> reduced) {
        if (!Reduction.keepsBeginnings(code)) return Beginnings.ANY;
        return Beginnings.of(reduced.stream()
                .filter(this::isReduced)
                .map(word -> word.substring(prefix.length()))
                .toList());
    }

    /// Whether a word may be one that this language has reduced.
    boolean isReduced(String word) {
        return word.startsWith(prefix);
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
