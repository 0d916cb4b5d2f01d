package press.linecaster.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;

/// A picture or file, as we know it.
///
/// @param fileName for people; it never reaches the disk
/// @param mediaType such as `image/jpeg`; of a stored picture as decoded, not as claimed
/// @param stored where the bytes are; absent as long as only the metadata is known
/// @param originalUrl where it came from
/// @param addedBy the account of whoever brought it; absent for what came by imports and commands
public record Media(
        MediaId id,
        Kind kind,
        String fileName,
        String mediaType,
        @Nullable Stored stored,
        @Nullable String originalUrl,
        Description description,
        Rights rights,
        @Nullable Long addedBy,
        Instant addedAt) {

    public Media {
        addedAt = addedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public enum Kind {
        PICTURE,
        AUDIO,
        VIDEO,
        DOCUMENT
    }

    /// @param sha256 of the bytes that we keep, 64 lower-case hexadecimal digits; names the file in the store
    /// @param widthPx upright, after orientation; 0 where there is none, as for a document or a drawing
    ///     without a size
    /// @param heightPx likewise
    public record Stored(String sha256, long sizeBytes, int widthPx, int heightPx, Form form) {}

    /// What readers are sent.
    public enum Form {
        /// The file that we keep: documents, sound and film, and among pictures the moving and the drawn.
        FILE,
        /// Renditions of a picture that covers its rectangle.
        OPAQUE,
        /// Renditions of a picture with transparent parts.
        TRANSPARENT
    }

    public @Nullable String title() {
        return description.title();
    }

    /// What it shows, for those who do not see it; empty means decorative, absent means nobody said.
    public @Nullable String alternative() {
        return description.alternative();
    }

    public SafeHtml caption() {
        return description.caption();
    }

    public @Nullable String credit() {
        return description.credit();
    }

    Media with(Description words) {
        return new Media(id, kind, fileName, mediaType, stored, originalUrl, words, rights, addedBy, addedAt);
    }

    Media with(Rights others) {
        return new Media(id, kind, fileName, mediaType, stored, originalUrl, description, others, addedBy, addedAt);
    }

    /// With the bytes that were kept, and with the words in them where people have said nothing.
    Media with(Intake.Kept kept) {
        var words =
                description.orElse(kept.embedded().caption(), kept.embedded().credit());
        return new Media(
                id,
                kept.type().kind(),
                fileName,
                kept.type().mediaType(),
                kept.stored(),
                originalUrl,
                words,
                rights,
                addedBy,
                addedAt);
    }
}
