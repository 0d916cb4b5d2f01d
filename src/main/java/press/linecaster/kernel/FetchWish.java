package press.linecaster.kernel;

import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.util.unit.DataSize;

/// What is wanted of a stranger's server, at most.
///
/// @param largest of the body, unpacked
/// @param within for all of it: names, redirects, body
/// @param accepts asked with the media type that the server gives, in lower case without parameters, or
///     the empty text; before the body is read
public record FetchWish(DataSize largest, Duration within, Predicate<String> accepts) {

    public static FetchWish ofAnyType(DataSize largest, Duration within) {
        return new FetchWish(largest, within, type -> true);
    }
}
