package press.linecaster.site;

import org.jspecify.annotations.Nullable;

/// The picture of a page for social networks.
///
/// @param address path
/// @param words for those who do not see it; may be empty
record CardPicture(String address, int widthPx, int heightPx, String words) {

    /// The crop of a picture; null for one that has none.
    static @Nullable CardPicture of(Photo photo) {
        var card = photo.card();
        return card == null
                ? null
                : new CardPicture(
                        card.address(),
                        card.widthPx(),
                        card.heightPx(),
                        photo.picture().alternative());
    }
}
