package press.linecaster.fronts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.InstantMillis;

/// An article that editors have put into a slot.
///
/// @param until when it leaves by itself; null for never. Kept to the millisecond
public record Pin(
        Fronts.Slot slot, ArticleId article, @Nullable Instant until) {

    public Pin {
        until = InstantMillis.exact(until);
    }
}
