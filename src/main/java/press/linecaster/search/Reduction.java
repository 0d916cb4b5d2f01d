package press.linecaster.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/// How one word is reduced in a language, with what Lucene has for it: first the steps that are the same for
/// all languages (case, accents), then the language's own. Accents go before words are reduced, so that a word
/// that is typed without them is reduced to the same. Used by one thread at a time.
final class Reduction {

    /// Languages with steps of their own.
    static final Set<String> CODES = Set.of(
            "ar", "da", "de", "en", "es", "fi", "fr", "hu", "it", "ja", "ko", "nl", "no", "pt", "ro", "ru", "sv", "zh");

    /// Russian papers print one letter for both.
    private static final char YO = 'ё';

    private static final char YE = 'е';

    private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(
            Set.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            true);

    /// A word in its two forms, both folded.
    record Reduced(String reduced, String spelled) {}

    private final String code;
    private final One one = new One();
    private final Spelled spelled;
    private final TokenStream words;
    private final CharTermAttribute reduced;

    Reduction(String code) {
        this.code = code;
        var folded = new Folded(withoutArticles(new LowerCaseFilter(one)));
        spelled = new Spelled(new ArabicNormalizationFilter(folded));
        words = reduced(spelled);
        reduced = words.getAttribute(CharTermAttribute.class);
    }

    /// @param word as it is written
    Reduced reduce(String word) {
        one.next = word; // no reset: no step remembers anything from one word to the next
        try {
            if (!words.incrementToken()) throw new IllegalStateException("no step may leave a word out: " + word);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot be: the word is in memory
        }
        return new Reduced(reduced.toString(), spelled.last);
    }

    /// Whether words of a language keep the letter that they begin with.
    static boolean keepsBeginnings(String code) {
        return !code.equals("ar");
    }

    /// What is written together with the word that it goes before or behind.
    private TokenStream withoutArticles(TokenStream words) {
        return switch (code) {
            case "fr" -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            case "it" -> new ElisionFilter(words, ITALIAN_ARTICLES);
            default -> new EnglishPossessiveFilter(words); // names of English papers and firms are in all languages
        };
    }

    private TokenStream reduced(TokenStream words) {
        return switch (code) {
            case "ar" -> new ArabicStemFilter(words);
            case "da" -> new SnowballFilter(words, new DanishStemmer());
            case "de" -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
            case "en" -> new SnowballFilter(words, new EnglishStemmer());
            case "es" -> new SpanishPluralStemFilter(words);
            case "fi" -> new FinnishLightStemFilter(words);
            case "fr" -> new FrenchLightStemFilter(words);
            case "hu" -> new HungarianLightStemFilter(words);
            case "it" -> new ItalianLightStemFilter(words);
            case "nl" -> new SnowballFilter(words, new DutchStemmer());
            case "no" -> new NorwegianLightStemFilter(words);
            case "pt" -> new PortugueseLightStemFilter(new Rewritten(words, Reduction::portuguesePlural));
            case "ro" -> new SnowballFilter(words, new RomanianStemmer());
            case "ru" -> new RussianLightStemFilter(words);
            case "sv" -> new SwedishLightStemFilter(words);
            default -> words;
        };
    }

    /// Words that say next to nothing, folded.
    static CharArraySet commonWords(String code) {
        var words = switch (code) {
            case "ar" -> ArabicAnalyzer.getDefaultStopSet();
            case "da" -> DanishAnalyzer.getDefaultStopSet();
            case "de" -> GermanAnalyzer.getDefaultStopSet();
            case "en" -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
            case "es" -> SpanishAnalyzer.getDefaultStopSet();
            case "fi" -> FinnishAnalyzer.getDefaultStopSet();
            case "fr" -> FrenchAnalyzer.getDefaultStopSet();
            case "hu" -> HungarianAnalyzer.getDefaultStopSet();
            case "it" -> ItalianAnalyzer.getDefaultStopSet();
            case "nl" -> DutchAnalyzer.getDefaultStopSet();
            case "no" -> NorwegianAnalyzer.getDefaultStopSet();
            case "pt" -> PortugueseAnalyzer.getDefaultStopSet();
            case "ro" -> RomanianAnalyzer.getDefaultStopSet();
            case "ru" -> RussianAnalyzer.getDefaultStopSet();
            case "sv" -> SwedishAnalyzer.getDefaultStopSet();
            default -> CharArraySet.EMPTY_SET;
        };
        var folded = new CharArraySet(words.size(), true);
        for (var word : words) folded.add(folded((char[]) word));
        return CharArraySet.unmodifiableSet(folded);
    }

    private static String folded(char[] word) {
        var folded = new char[4 * word.length];
        var length = ASCIIFoldingFilter.foldToASCII(word, 0, folded, 0, word.length);
        return new String(folded, 0, length);
    }

    /// What comes next knows these endings by their accents alone: `eleicoes` becomes `eleicao`.
    private static String portuguesePlural(String word) {
        return word.length() > 4 && (word.endsWith("oes") || word.endsWith("aes"))
                ? word.substring(0, word.length() - 3) + "ao"
                : word;
    }

    /// Without accents, by Lucene's [ASCIIFoldingFilter], which is asked once for each letter: its method is too
    /// long for the JVM to compile (8,000 bytes), so that each word with an accent would take as long as a sentence
    /// without.
    private static final class Folded extends TokenFilter {

        private static final char ASCII_BELOW = 0x80;
        /// What each letter becomes, once it has been met. Filled by all threads with the same.
        private static final @Nullable String[] KNOWN = new String[Character.MAX_VALUE + 1];

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        Folded(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            for (var i = 0; i < word.length(); i++)
                if (word.charAt(i) >= ASCII_BELOW) {
                    fold(i);
                    break;
                }
            return true;
        }

        private void fold(int from) {
            var letters = word.subSequence(from, word.length());
            word.setLength(from);
            for (var i = 0; i < letters.length(); i++) {
                var letter = letters.charAt(i);
                if (letter < ASCII_BELOW) word.append(letter);
                else word.append(known(letter));
            }
        }

        private static String known(char letter) {
            var known = KNOWN[letter];
            if (known != null) return known;
            var folded = letter == YO ? String.valueOf(YE) : Reduction.folded(new char[] {letter});
            KNOWN[letter] = folded;
            return folded;
        }
    }

    /// Writes words otherwise.
    private static final class Rewritten extends TokenFilter {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final UnaryOperator<String> rule;

        Rewritten(TokenStream words, UnaryOperator<String> rule) {
            super(words);
            this.rule = rule;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            var rewritten = rule.apply(word.toString());
            word.setEmpty().append(rewritten);
            return true;
        }
    }

    /// Keeps how a word is spelled before it is reduced.
    private static final class Spelled extends TokenFilter {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private String last = "";

        Spelled(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            last = word.toString();
            return true;
        }
    }

    /// Where the steps get their one word from.
    private static final class One extends TokenStream {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private @Nullable String next;

        @Override
        public boolean incrementToken() {
            if (next == null) return false;
            clearAttributes();
            word.append(next);
            next = null;
            return true;
        }
    }
}
