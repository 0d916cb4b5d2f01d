package press.linecaster.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was taken out of the library, with all that is needed to bring it back.
public final class Removed {

    private final Media media;
    private final @Nullable Cropped cropped;
    private final List<String> former;

    /// @param former hashes of bytes that it had before
    Removed(Media media, @Nullable Cropped cropped, List<String> former) {
        this.media = media;
        this.cropped = cropped;
        this.former = List.copyOf(former);
    }

    public Media media() {
        return media;
    }

    @Nullable
    Cropped cropped() {
        return cropped;
    }

    List<String> former() {
        return former;
    }
}
