package press.linecaster.media;

import java.util.List;
import java.util.stream.Collectors;

/// What a page needs to show a picture.
///
/// @param sources WebP, by ascending width; empty where the file itself is shown
/// @param address what to show where WebP is not understood
/// @param widthPx of the picture at `address`; 0 where unknown, as for a drawing without a size
/// @param heightPx likewise
/// @param alternative the words for those who do not see it; empty when decorative or when nobody said
public record Picture(List<Source> sources, String address, int widthPx, int heightPx, String alternative) {

    public record Source(String address, int widthPx) {}

    public Picture {
        sources = List.copyOf(sources);
    }

    /// As HTML's `srcset` wants it: `/media/…/320.webp 320w, /media/…/480.webp 480w`.
    public String sourceSet() {
        return sources.stream()
                .map(source -> source.address() + " " + source.widthPx() + "w")
                .collect(Collectors.joining(", "));
    }
}
