package press.linecaster.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
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
    private static final int LONGEST_WORD = 250;

    private static final FieldType WORDS = words();
    /// What is looked for whole. As one field of many words, which costs a fraction of many fields of one.
    private static final FieldType ALONE = alone();

    private LuceneFields() {}

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    private static FieldType alone() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
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
        document.add(new Field(SPELLING, new Given(entry.spellings()), ALONE));
        document.add(new Field(OPENER, new Given(entry.openers()), ALONE));
        document.add(new Field(MARK, new Given(entry.marks()), ALONE));
        for (var mark : entry.marks()) {
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

    /// Words that have been cut already.
    private static final class Given extends TokenStream {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final Collection<String> words;
        private Iterator<String> rest;

        Given(Collection<String> words) {
            this.words = words;
            this.rest = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            while (rest.hasNext()) {
                var each = rest.next();
                if (each.length() > LONGEST_WORD) continue;
                word.setEmpty().append(each); // nothing else is ever set
                return true;
            }
            return false;
        }

        @Override
        public void reset() {
            rest = words.iterator();
        }
    }
}
