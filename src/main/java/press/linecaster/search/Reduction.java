package press.linecaster.search;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
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
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/// How the words of one language are cut and reduced, with what Lucene has for it. First come the steps
/// that are the same for all languages (words by Unicode's rules, UAX #29; case, width and accents; pairs
/// of letters for Chinese, Japanese and Korean, which do without spaces), then the language's own. Accents
/// go before words are reduced, so that a word that is typed without them is reduced to the same.
final class Reduction extends Analyzer {

    /// Languages with steps of their own. Chinese, Japanese and Korean are cut into pairs in every
    /// language.
    static final Set<String> CODES = Set.of(
            "ar", "da", "de", "en", "es", "fi", "fr", "hu", "it", "ja", "ko", "nl", "no", "pt", "ro", "ru", "sv", "zh");

    private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(
            Set.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            true);

    private final String code;

    Reduction(String code) {
        this.code = code;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream stream = withoutArticles(new LowerCaseFilter(new CJKWidthFilter(words)));
        stream = new ArabicNormalizationFilter(new ASCIIFoldingFilter(new WithoutYo(stream)));
        stream = new Spelled(new CJKBigramFilter(stream));
        return new TokenStreamComponents(words, reduced(stream));
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

    /// Russian papers print one letter for both.
    private static final class WithoutYo extends TokenFilter {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        WithoutYo(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            var letters = word.buffer();
            for (var i = 0; i < word.length(); i++) if (letters[i] == 'ё') letters[i] = 'е';
            return true;
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
        private final SpelledAttribute spelled = addAttribute(SpelledAttribute.class);

        Spelled(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            spelled.spelled(word.toString());
            return true;
        }
    }
}
