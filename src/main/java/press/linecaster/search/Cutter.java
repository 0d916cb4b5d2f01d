package press.linecaster.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import press.linecaster.search.Language.Word;
import press.linecaster.search.WordMemory.Known;

/// Cuts texts into words by Unicode's rules (UAX #29) and has them reduced. Chinese, Japanese and Korean, which do
/// without spaces, are cut into pairs of letters, whatever the language of the text. Used by one thread at a time.
final class Cutter {

    private final Tokenizer tokenizer = new StandardTokenizer();
    private final TokenStream words = new CJKBigramFilter(new CJKWidthFilter(tokenizer));
    private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = words.getAttribute(OffsetAttribute.class);
    private final Reduction reduction;
    private final String prefix;
    private final WordMemory memory;

    /// @param prefix of every reduced word
    Cutter(Reduction reduction, String prefix, WordMemory memory) {
        this.reduction = reduction;
        this.prefix = prefix;
        this.memory = memory;
    }

    List<Word> cut(String text) {
        var cut = new ArrayList<Word>();
        try (words) {
            tokenizer.setReader(new StringReader(text));
            words.reset();
            while (words.incrementToken()) {
                var known = known();
                cut.add(new Word(known.reduced(), known.spelled(), place.startOffset(), place.endOffset()));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot be: the text is in memory
        }
        return cut;
    }

    private Known known() {
        var hash = memory.hash(word.buffer(), word.length());
        var known = memory.find(hash);
        if (known != null) return known;
        var reduced = reduction.reduce(word.toString());
        var made = new Known(hash, prefix + reduced.reduced(), reduced.spelled());
        memory.keep(made);
        return made;
    }
}
