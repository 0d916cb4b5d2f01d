package press.linecaster.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/// What of an [Entry] stands in which field of a Lucene document.
final class LuceneFields {

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String LANGUAGE = "language";
    static final String HEADLINE = "headline";
    static final String STANDFIRST = "standfirst";
    static final String BODY = "body";
    static final String NAMES = "names";
    static final String SPELLING = "spelling";
    static final String OPENER = "opener";
    static final String MARK = "mark";
    static final String MARKS = "marks";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String FINGERPRINT = "fingerprint";

    /// Longer words stand in no index; Lucene refuses those of 32,766 bytes.
    private static final int LONGEST_WORD = 1_000;

    private static final FieldType WORDS = words();

    private LuceneFields() {}

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    static String id(long id) {
        return Long.toString(id, 36);
    }

    static Document document(Entry entry) {
        var document = new Document();
        document.add(new StringField(ID, id(entry.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, entry.id()));
        document.add(new StringField(LANGUAGE, entry.language(), Field.Store.NO));
        document.add(new Field(HEADLINE, new Given(entry.headline()), WORDS));
        document.add(new Field(STANDFIRST, new Given(entry.standfirst()), WORDS));
        document.add(new Field(BODY, new Given(entry.body()), WORDS));
        document.add(new Field(NAMES, new Given(entry.names()), WORDS));
        for (var word : entry.spellings())
            if (isShort(word)) document.add(new StringField(SPELLING, word, Field.Store.NO));
        for (var word : entry.openers()) if (isShort(word)) document.add(new StringField(OPENER, word, Field.Store.NO));
        for (var mark : entry.marks()) {
            document.add(new StringField(MARK, mark, Field.Store.NO));
            if (Marks.COUNTED.indexOf(mark.charAt(0)) >= 0)
                document.add(new SortedSetDocValuesField(MARKS, new BytesRef(mark)));
        }
        add(FROM, entry.from(), document);
        add(UNTIL, entry.until(), document);
        document.add(new BinaryDocValuesField(
                FINGERPRINT, new BytesRef(entry.fingerprint().bytes())));
        return document;
    }

    private static void add(String field, Instant moment, Document document) {
        document.add(new LongPoint(field, moment.toEpochMilli()));
        document.add(new NumericDocValuesField(field, moment.toEpochMilli()));
    }

    /// Those with a moment between two, both included; in epoch milliseconds.
    static Query between(String field, long first, long last) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(field, first, last),
                NumericDocValuesField.newSlowRangeQuery(field, first, last));
    }

    private static boolean isShort(String word) {
        return word.length() <= LONGEST_WORD && word.getBytes(StandardCharsets.UTF_8).length <= LONGEST_WORD;
    }

    /// Words that have been cut already.
    private static final class Given extends TokenStream {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final List<String> words;
        private int next;

        Given(List<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            while (next < words.size()) {
                var each = words.get(next++);
                if (each.length() > LONGEST_WORD) continue;
                clearAttributes();
                word.append(each);
                return true;
            }
            return false;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
