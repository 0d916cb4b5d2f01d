package press.linecaster.search;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/// Found by Lucene by its name.
public final class SpelledAttributeImpl extends AttributeImpl implements SpelledAttribute {

    private String spelled = "";

    @Override
    public String spelled() {
        return spelled;
    }

    @Override
    public void spelled(String word) {
        spelled = word;
    }

    @Override
    public void clear() {
        spelled = "";
    }

    @Override
    public void reflectWith(AttributeReflector reflector) {
        reflector.reflect(SpelledAttribute.class, "spelled", spelled);
    }

    @Override
    public void copyTo(AttributeImpl target) {
        ((SpelledAttribute) target).spelled(spelled);
    }
}
