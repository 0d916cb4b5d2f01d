package press.linecaster.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token to be made.
///
/// @param name what it is for; 1 to 100 characters in one line
/// @param role what it may, where it acts for nobody
/// @param account for whom it acts: it then may what they may, and never more
public record NewToken(String name, Role role, @Nullable AccountId account, Set<Scope> scopes) {

    public NewToken {
        scopes = Set.copyOf(scopes);
    }
}
