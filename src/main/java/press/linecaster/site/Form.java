package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form as a page shows it, with what was typed if it comes back.
///
/// @param id of its place on the page
/// @param parent the comment that is answered; empty for none, null where there are no comments
/// @param note what people should know before they press the button; null where the fields say all
/// @param troubles what is wrong with it as a whole
record Form(
        String id,
        String action,
        @Nullable String parent,
        List<Field> fields,
        @Nullable String note,
        String button,
        List<String> troubles) {

    /// The name of the field that people do not see, and machines fill in.
    static final String TRAP = "subject";

    Form {
        fields = List.copyOf(fields);
        troubles = List.copyOf(troubles);
    }

    boolean isWrong() {
        return !troubles.isEmpty() || !mistaken().isEmpty();
    }

    List<Field> mistaken() {
        return fields.stream().filter(field -> field.mistake() != null).toList();
    }
}
