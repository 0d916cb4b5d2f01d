package press.linecaster.media;

import java.util.Optional;
import java.util.regex.Pattern;

/// The last segment of a rendition's address: `640.webp`, `960.jpg`, `card-5.jpg`.
///
/// @param width in pixels; 0 for a card
/// @param cardTenth where a card is cropped, see [CardCrop]; -1 for what is none
record RenditionName(int width, int cardTenth, FileType format) {

    private static final Pattern SYNTAX = Pattern.compile("(?:([1-9]\\d{0,3})\\.(webp|jpg|png)|card-(\\d|10)\\.jpg)");

    static Optional<RenditionName> parse(String name) {
        var match = SYNTAX.matcher(name);
        if (!match.matches()) return Optional.empty();
        if (match.group(3) != null)
            return Optional.of(new RenditionName(0, Integer.parseInt(match.group(3)), FileType.JPEG));
        var format = FileType.ofName(name).orElseThrow();
        return Optional.of(new RenditionName(Integer.parseInt(match.group(1)), -1, format));
    }

    boolean isCard() {
        return cardTenth >= 0;
    }

    @Override
    public String toString() {
        return (isCard() ? "card-" + cardTenth : width) + "." + format.extension();
    }
}
