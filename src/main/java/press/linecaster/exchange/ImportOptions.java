package press.linecaster.exchange;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How an import is to be done.
///
/// @param media where the files of the old site lie; without it only what the export says of them comes in
public record ImportOptions(@Nullable MediaSource media) {

    /// Nothing is fetched and no file is read but the export.
    public static final ImportOptions STANDARD = new ImportOptions(null);

    public sealed interface MediaSource {

        /// A copy of `wp-content/uploads`, or of a folder above it.
        record Folder(Path path) implements MediaSource {}

        /// An address that takes the place of the old site's scheme and host.
        record Site(URI base) implements MediaSource {}

        /// @param text an http(s) address, or else a folder
        static MediaSource of(String text) {
            if (text.startsWith("http://") || text.startsWith("https://")) return new Site(URI.create(text));
            return new Folder(Path.of(text).toAbsolutePath().normalize());
        }
    }
}
