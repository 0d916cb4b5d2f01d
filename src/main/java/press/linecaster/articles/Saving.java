package press.linecaster.articles;

import org.jspecify.annotations.Nullable;

/// Who saves, and why.
///
/// @param by a person's name, or what acted for one, such as `import`
public record Saving(String by, @Nullable String reason) {

    public static Saving by(String name) {
        return new Saving(name, null);
    }
}
