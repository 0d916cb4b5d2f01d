package press.linecaster.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleSummary;

/// The picture of a page for social networks.
///
/// @param address path
/// @param words for those who do not see it; may be empty
record CardPicture(String address, int widthPx, int heightPx, String words) {

    /// Of an article: the crop of its picture, or else one that is drawn.
    static CardPicture of(ArticleSummary article, Archive archive) {
        return Optional.ofNullable(article.leadPicture())
                .flatMap(archive::photo)
                .map(CardPicture::of)
                .orElseGet(() -> DrawnCards.of(article.id(), article.headline(), article.section(), archive));
    }

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
