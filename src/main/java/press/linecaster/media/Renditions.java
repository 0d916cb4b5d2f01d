package press.linecaster.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.Slug;
import press.linecaster.media.Media.Form;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.Media.Stored;

/// The addresses under which pictures and files are served. They are made of the content's hash and so never
/// change what they show; nothing here touches the disk or the database.
@Service
public class Renditions {

    /// The widths that pages use, in pixels. A picture that is narrower than the last of them also has its
    /// own width.
    static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1280, 1920);

    private static final int FALLBACK_WIDTH = 960;
    static final int PREFIX_DIGITS = 16;

    /// What a page needs to show a picture; empty as long as its bytes are not stored, and for what is no
    /// picture.
    public Optional<Picture> picture(Media media) {
        var stored = media.stored();
        if (stored == null || media.kind() != Kind.PICTURE) return Optional.empty();
        var words = media.alternative() == null ? "" : media.alternative();
        if (stored.form() == Form.FILE)
            return Optional.of(new Picture(List.of(), file(media, stored), stored.widthPx(), stored.heightPx(), words));
        var widths = widths(stored.widthPx());
        var sources = widths.stream()
                .map(width -> new Picture.Source(rendition(stored, width, "webp"), width))
                .toList();
        var width = widths.stream()
                .filter(each -> each <= FALLBACK_WIDTH)
                .max(Comparator.naturalOrder())
                .orElse(widths.getFirst());
        var height = heightAt(width, stored.widthPx(), stored.heightPx());
        return Optional.of(new Picture(sources, rendition(stored, width, fallback(stored)), width, height, words));
    }

    /// A picture as small as it is made, for lists of many; empty as long as its bytes are not stored, and for what is
    /// no
    /// picture.
    public Optional<String> small(Media media) {
        return picture(media)
                .map(picture -> picture.sources().isEmpty()
                        ? picture.address()
                        : picture.sources().getFirst().address());
    }

    /// The card for social networks; empty where there is no picture that could be cropped.
    public Optional<SocialCard> card(Media media) {
        var stored = media.stored();
        if (stored == null || media.kind() != Kind.PICTURE || stored.form() == Form.FILE) return Optional.empty();
        var crop = crop(media, stored);
        return Optional.of(new SocialCard(rendition(stored, crop.name(), "jpg"), crop.cardWidth(), crop.cardHeight()));
    }

    /// The rendition of a picture that comes nearest to one of another picture; empty for what has none.
    static Optional<String> like(RenditionName name, Media media) {
        var stored = media.stored();
        if (stored == null || media.kind() != Kind.PICTURE || stored.form() == Form.FILE) return Optional.empty();
        if (name.isCard())
            return Optional.of(rendition(stored, crop(media, stored).name(), "jpg"));
        var widths = widths(stored.widthPx());
        var width =
                widths.stream().filter(each -> each >= name.width()).findFirst().orElse(widths.getLast());
        return Optional.of(rendition(stored, width, name.format() == FileType.WEBP ? "webp" : fallback(stored)));
    }

    /// The one address that stands for a picture or file, as a link to it needs; empty as long as its bytes
    /// are not stored.
    public Optional<String> address(Media media) {
        var stored = media.stored();
        if (stored == null) return Optional.empty();
        if (stored.form() == Form.FILE) return Optional.of(file(media, stored));
        return Optional.of(rendition(stored, widths(stored.widthPx()).getLast(), fallback(stored)));
    }

    /// The widths of a picture, ascending: those of [#WIDTHS] that it reaches, and its own if that is less
    /// than the largest. Never empty.
    static List<Integer> widths(int ownWidth) {
        return new ArrayList<>(Stream.concat(WIDTHS.stream(), Stream.of(ownWidth))
                .filter(width -> width <= Math.min(ownWidth, WIDTHS.getLast()))
                .distinct()
                .sorted()
                .toList());
    }

    static int heightAt(int width, int nativeWidth, int nativeHeight) {
        return Math.max(1, (int) Math.round((double) nativeHeight * width / nativeWidth));
    }

    private static CardCrop crop(Media media, Stored stored) {
        var words = media.description();
        return CardCrop.around(stored.widthPx(), stored.heightPx(), words.focalX(), words.focalY());
    }

    private static String fallback(Stored stored) {
        return stored.form() == Form.TRANSPARENT ? "png" : "jpg";
    }

    private static String rendition(Stored stored, Object name, String extension) {
        return "/media/" + stored.sha256().substring(0, PREFIX_DIGITS) + "/" + name + "." + extension;
    }

    private static String file(Media media, Stored stored) {
        var name = media.fileName();
        var dot = name.lastIndexOf('.');
        var slug = Slug.of(
                dot > 0 ? name.substring(0, dot) : name, media.kind().name().toLowerCase(Locale.ROOT));
        var extension =
                FileType.ofMediaType(media.mediaType()).map(FileType::extension).orElse("bin");
        return AddressPath.encode(rendition(stored, slug, extension));
    }
}
