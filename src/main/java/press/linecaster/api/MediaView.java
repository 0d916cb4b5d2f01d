package press.linecaster.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture or file as the API shows it.
///
/// @param alternative what it shows, for those who do not see it; empty means decorative, null that nobody said
/// @param caption HTML
/// @param address where its bytes are, of a picture as wide as we have it; null as long as there are none
/// @param widths the same picture in WebP, by ascending width
/// @param licence under which it may be shown
/// @param rightsUntil the first moment at which it may not be shown any more; null for never
/// @param html what shows it in the body of an article
record MediaView(
        String id,
        String kind,
        String fileName,
        String mediaType,
        @Nullable String title,
        @Nullable String alternative,
        String caption,
        @Nullable String credit,
        FocalPoint focalPoint,
        @Nullable Long sizeBytes,
        @Nullable Integer widthPx,
        @Nullable Integer heightPx,
        @Nullable String address,
        List<Width> widths,
        @Nullable String originalAddress,
        @Nullable String licence,
        @Nullable Instant rightsUntil,
        String html) {

    /// @param x 0 to 1, from the left
    /// @param y 0 to 1, from the top
    record FocalPoint(double x, double y) {}

    record Width(int widthPx, String address) {}

    MediaView {
        widths = List.copyOf(widths);
    }
}
