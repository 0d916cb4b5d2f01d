package press.linecaster.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;
import press.linecaster.media.Media.Form;
import press.linecaster.media.Media.Kind;

/// The pixels of pictures, for whoever draws with them.
@Service
public class Prints {

    private final RenditionFiles renditions;

    Prints(RenditionFiles renditions) {
        this.renditions = renditions;
    }

    /// A picture at the width that comes nearest from above, or as wide as it is; upright, in sRGB. Empty for
    /// what is no photograph, such as a drawing, and where the bytes are missing. Takes milliseconds, and up to
    /// a second where nobody has asked for that width before.
    /// @param width 1 or more, in pixels
    public Optional<BufferedImage> of(Media media, int width) {
        var stored = media.stored();
        if (stored == null || media.kind() != Kind.PICTURE || stored.form() == Form.FILE) return Optional.empty();
        var widths = Renditions.widths(stored.widthPx());
        var nearest = widths.stream().filter(each -> each >= width).findFirst().orElse(widths.getLast());
        var format = stored.form() == Form.TRANSPARENT ? FileType.PNG : FileType.JPEG;
        return renditions
                .find(stored.sha256().substring(0, Renditions.PREFIX_DIGITS), new RenditionName(nearest, -1, format))
                .map(file -> {
                    try {
                        return ImageIO.read(file.toFile());
                    } catch (IOException e) {
                        throw new UncheckedIOException("rendition " + file + " cannot be read", e);
                    }
                });
    }
}
