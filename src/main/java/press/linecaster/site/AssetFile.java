package press.linecaster.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A file of text that comes with the program and is a part of what the site serves.
final class AssetFile {

    private AssetFile() {}

    /// @param name beneath `assets`
    static String text(String name) {
        try (var in = AssetFile.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) throw new IllegalStateException("there is no asset " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + name + " cannot be read", e);
        }
    }
}
