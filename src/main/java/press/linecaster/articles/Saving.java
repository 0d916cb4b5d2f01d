package press.linecaster.articles;

import org.jspecify.annotations.Nullable;
import press.linecaster.people.AccountId;

/// Who saves, and why.
///
/// @param by a person's name, or what acted for one, such as `import`
/// @param account of somebody of the newsroom; null for others and for what older versions have kept
public record Saving(
        String by, @Nullable String reason, @Nullable AccountId account) {

    public Saving(String by, @Nullable String reason) {
        this(by, reason, null);
    }

    public static Saving by(String name) {
        return new Saving(name, null);
    }
}
