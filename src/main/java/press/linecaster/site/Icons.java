package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.linecaster.cards.Icon;
import press.linecaster.delivery.Answer;
import press.linecaster.media.MediaId;
import press.linecaster.paper.Paper;

/// The icons of the paper, for tabs, bookmarks and home screens: its logo where that is about as high as wide,
/// otherwise its first letter.
final class Icons {

    /// @param purpose as a web application manifest has it
    private record Png(String address, int size, Icon.Form form, String purpose) {}

    private static final String SVG = "/favicon.svg";
    private static final String ICO = "/favicon.ico";
    /// Of systems that cut the corners themselves; Apple's are 180 pixels wide.
    private static final Png TOUCH = new Png("/apple-touch-icon.png", 180, Icon.Form.FULL, "");
    private static final Png TAB = new Png("/icon-192.png", 192, Icon.Form.ROUNDED, "any");
    private static final List<Png> IN_MANIFEST = List.of(
            TAB,
            new Png("/icon-512.png", 512, Icon.Form.ROUNDED, "any"),
            new Png("/icon-maskable-512.png", 512, Icon.Form.FULL, "maskable"));
    private static final int LARGEST = 512;
    /// Wider, and it is a name, of which nobody can read anything in a tab.
    private static final double WIDEST = 1.5;

    private Icons() {}

    /// Whether a path is that of an icon, and so needs no parameters.
    static boolean has(String path) {
        return path.equals(SVG)
                || path.equals(ICO)
                || path.startsWith("/apple-touch-icon")
                || IN_MANIFEST.stream().anyMatch(png -> png.address().equals(path));
    }

    /// Empty for a path that is none of theirs.
    static Optional<Answer> answer(String path, Archive archive) {
        return switch (path) {
            case SVG -> Optional.of(svg(archive));
            case ICO -> Optional.of(page("image/x-icon", icon(archive).ico()));
            case "/apple-touch-icon-precomposed.png" -> Optional.of(new Answer.Moved(TOUCH.address()));
            default ->
                IN_MANIFEST.stream()
                        .filter(png -> png.address().equals(path))
                        .findFirst()
                        .or(() -> path.equals(TOUCH.address()) ? Optional.of(TOUCH) : Optional.empty())
                        .map(png -> page("image/png", icon(archive).png(png.size(), png.form())));
        };
    }

    /// As a web application manifest lists them.
    static List<Map<String, String>> inManifest() {
        return IN_MANIFEST.stream()
                .map(png -> Map.of(
                        "src",
                        png.address(),
                        "sizes",
                        png.size() + "x" + png.size(),
                        "type",
                        "image/png",
                        "purpose",
                        png.purpose()))
                .toList();
    }

    /// A logo made of pixels has no better form than pixels.
    private static Answer svg(Archive archive) {
        var icon = icon(archive);
        return icon.logo() == null
                ? page("image/svg+xml;charset=utf-8", icon.svg().getBytes(StandardCharsets.UTF_8))
                : new Answer.Moved(TAB.address());
    }

    private static Icon icon(Archive archive) {
        var paper = archive.paper();
        var logo = Optional.ofNullable(paper.look().logo())
                .flatMap(id -> archive.print(new MediaId(id), LARGEST))
                .filter(picture -> picture.getWidth() <= WIDEST * picture.getHeight()
                        && picture.getHeight() <= WIDEST * picture.getWidth());
        return new Icon(letter(paper), paper.look().accent(), logo.orElse(null));
    }

    /// The first of its name, without the article; empty for a name without letters.
    private static String letter(Paper paper) {
        var name = paper.name().strip();
        var start = name.regionMatches(true, 0, "the ", 0, 4) ? 4 : 0;
        return name.substring(start)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(letter -> letter.toUpperCase(paper.language()))
                .orElse("");
    }

    private static Answer page(String contentType, byte[] body) {
        return new Answer.Page(200, contentType, body, null, Map.of());
    }
}
