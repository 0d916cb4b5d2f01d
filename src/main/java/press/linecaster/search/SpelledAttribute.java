package press.linecaster.search;

import org.apache.lucene.util.Attribute;

/// A word as it was before it was reduced.
interface SpelledAttribute extends Attribute {

    String spelled();

    void spelled(String word);
}
