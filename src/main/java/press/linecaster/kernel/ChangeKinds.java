package press.linecaster.kernel;

import java.util.List;
import java.util.stream.Stream;

/// The changes that a module may append: a bean of each module that has any, so that the log can read them
/// back.
///
/// @param kinds records, each with a simple name that is unique in the application
public record ChangeKinds(List<Class<? extends Change>> kinds) {

    public ChangeKinds {
        kinds = List.copyOf(kinds);
    }

    /// All records under a sealed interface.
    public static ChangeKinds of(Class<? extends Change> hierarchy) {
        return new ChangeKinds(leaves(hierarchy).toList());
    }

    private static Stream<Class<? extends Change>> leaves(Class<?> type) {
        if (type.isRecord()) return Stream.of(type.asSubclass(Change.class));
        var permitted = type.getPermittedSubclasses();
        if (permitted == null) throw new IllegalArgumentException(type + " is neither a record nor sealed");
        return Stream.of(permitted).flatMap(ChangeKinds::leaves);
    }
}
