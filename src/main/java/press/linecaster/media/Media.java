package press.linecaster.media;

import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;

/// A picture or file, as we know it.
///
/// @param fileName for people; it never reaches the disk
/// @param mediaType such as `image/jpeg`; of a stored picture as decoded, not as claimed
/// @param stored where the bytes are; absent as long as only the metadata is known
/// @param originalUrl where it came from
/// @param alternative what it shows, for those who do not see it; empty means decorative, absent means
///     nobody said
/// @param focalX 0 to 1, the point that every crop must contain
/// @param focalY 0 to 1
public record Media(
        MediaId id,
        Kind kind,
        String fileName,
        @Nullable String title,
        String mediaType,
        @Nullable Stored stored,
        @Nullable String originalUrl,
        @Nullable String alternative,
        SafeHtml caption,
        @Nullable String credit,
        double focalX,
        double focalY) {

    public enum Kind {
        PICTURE,
        AUDIO,
        VIDEO,
        DOCUMENT
    }

    /// @param sha256 of the original bytes, 64 lower-case hexadecimal digits; names the file in the store
    /// @param widthPx upright, after orientation; 0 for what is no picture
    /// @param heightPx likewise
    public record Stored(String sha256, long sizeBytes, int widthPx, int heightPx) {}
}
