package press.linecaster.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Posted;

/// What stands in the fields of a form, and what is wrong with it, by the names of the fields.
record Typed(Map<String, String> values, Map<String, String> mistakes) {

    /// With nothing in any field.
    static final Typed NOTHING = new Typed(Map.of(), Map.of());

    Typed {
        values = Map.copyOf(values);
        mistakes = Map.copyOf(mistakes);
    }

    /// As it was sent, of several with one name the first.
    static Typed of(Posted.Form form) {
        var values = new LinkedHashMap<String, String>();
        form.fields().keySet().forEach(name -> values.put(name, form.get(name)));
        return new Typed(values, Map.of());
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    String mistake(String name) {
        return mistakes.get(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Typed with(Mistyped mistyped) {
        return new Typed(values, Map.of(mistyped.field(), String.valueOf(mistyped.getMessage())));
    }
}
