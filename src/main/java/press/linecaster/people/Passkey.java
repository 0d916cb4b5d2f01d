package press.linecaster.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey of somebody: a pair of keys of WebAuthn, of which we have the public one.
///
/// @param isSynced whether it may be on several devices of its owner
/// @param usedAt absent for one that has never let anybody in
public record Passkey(
        PasskeyId id,
        String name,
        boolean isSynced,
        Instant createdAt,
        @Nullable Instant usedAt) {}
