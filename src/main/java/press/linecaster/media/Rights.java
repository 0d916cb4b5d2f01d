package press.linecaster.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.InstantMillis;

/// Under what a picture or file may be shown, and how long.
///
/// @param licence in words or as an address, at most 500 characters; absent when nobody said
/// @param until the first moment at which it may not be shown any more; absent for never
public record Rights(@Nullable String licence, @Nullable Instant until) {

    public static final Rights UNLIMITED = new Rights(null, null);

    public Rights {
        licence = Texts.cut(licence, 500);
        until = InstantMillis.exact(until);
    }

    public boolean haveEndedAt(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
