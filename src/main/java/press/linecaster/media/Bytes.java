package press.linecaster.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// What a picture or file has on the disk.
///
/// @param stored what is shown
/// @param cropped what that was cropped from
record Bytes(Media.@Nullable Stored stored, @Nullable Cropped cropped) {

    /// Keeps them for some time, whatever becomes of the row.
    void setAside(FileStore files) {
        try {
            if (stored != null) files.setAside(stored.sha256());
            if (cropped != null) files.setAside(cropped.sha256());
        } catch (NoSuchFileException e) {
            return; // what is not on the disk cannot be brought back to it
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of media that is to be deleted cannot be kept", e);
        }
    }
}
