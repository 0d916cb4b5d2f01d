package press.linecaster.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.AddressPath;

/// How an import is to be done.
///
/// @param media where the files of the old site lie; without it only what the export says of them comes in
public record ImportOptions(@Nullable MediaSource media) {

    /// Nothing is fetched and no file is read but the export.
    public static final ImportOptions STANDARD = new ImportOptions(null);

    public sealed interface MediaSource {

        /// A copy of `wp-content/uploads`, or of a folder above it.
        record Folder(Path path) implements MediaSource {}

        /// The address where the old site, or another one with the same files, can be reached.
        record Site(URI base) implements MediaSource {

            private static final String HOST_AND_PORT = "(?:[^@:\\[\\]]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?";

            /// Where a file lies. An address without a path takes the place of scheme and host, one
            /// of a folder `uploads` that of the folder, any other that of the old site's address.
            /// Empty for what is the address of no file.
            Optional<String> addressOf(String file, OldSite site) {
                var root = base.toString().replaceFirst("/+$", "");
                var path = Uploads.path(file);
                if (path.endsWith("/") || !path.startsWith("/")) return Optional.empty();
                if (root.endsWith("/uploads")) path = "/" + Uploads.file(file);
                else if (!base.getRawPath().matches("/?") && path.startsWith(site.root() + "/"))
                    path = path.substring(site.root().length());
                return Optional.of(root + AddressPath.encode(path));
            }
        }

        /// @param text an http(s) address, or else a folder
        /// @throws IllegalArgumentException for an address that is none or of another protocol, in one line
        static MediaSource of(String text) {
            if (!text.contains("://"))
                return new Folder(Path.of(text).toAbsolutePath().normalize());
            try {
                var base = new URI(text);
                if (String.valueOf(base.getScheme()).matches("(?i)https?")
                        && base.getRawQuery() == null
                        && base.getRawFragment() == null
                        && base.getRawAuthority() != null
                        && base.getRawAuthority().matches(Site.HOST_AND_PORT)) return new Site(base);
            } catch (URISyntaxException e) {
                // no better than the others
            }
            throw new IllegalArgumentException(text + " is no address to fetch from; one is https://old-paper.example");
        }
    }
}
