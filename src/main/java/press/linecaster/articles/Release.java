package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.InstantMillis;

/// When and to whom an article may be shown; [Visibility] decides by it. Moments are kept to the millisecond.
///
/// @param publishedAt the moment of publication, past or to come; only a stage of PUBLISHED makes it count
/// @param embargoedUntil before this it must not be shown, whatever else is said
/// @param expiresAt from this on it is not shown
/// @param withdrawnBecause what readers of a withdrawn article are told
public record Release(
        Stage stage,
        Access access,
        @Nullable Instant publishedAt,
        @Nullable Instant embargoedUntil,
        @Nullable Instant expiresAt,
        @Nullable String withdrawnBecause) {

    /// Where it stands in the newsroom.
    public enum Stage {
        IDEA,
        DRAFT,
        EDITED,
        READY,
        PUBLISHED,
        WITHDRAWN,
        SPIKED
    }

    /// Who may read it once it is published. Only what is OPEN is ever shown to readers.
    public enum Access {
        OPEN,
        PRIVATE,
        PASSWORD
    }

    public static final Release DRAFT = new Release(Stage.DRAFT, Access.OPEN, null, null, null, null);

    public Release {
        if (stage == Stage.PUBLISHED && publishedAt == null)
            throw new IllegalArgumentException("what is published has a moment of publication");
        publishedAt = InstantMillis.exact(publishedAt);
        embargoedUntil = InstantMillis.exact(embargoedUntil);
        expiresAt = InstantMillis.exact(expiresAt);
    }

    public static Release published(Instant at) {
        return new Release(Stage.PUBLISHED, Access.OPEN, at, null, null, null);
    }

    public Release withdrawn(String because) {
        return new Release(Stage.WITHDRAWN, access, publishedAt, embargoedUntil, expiresAt, because);
    }

    public Release embargoed(Instant until) {
        return new Release(stage, access, publishedAt, until, expiresAt, withdrawnBecause);
    }

    public Release expiring(Instant at) {
        return new Release(stage, access, publishedAt, embargoedUntil, at, withdrawnBecause);
    }
}
