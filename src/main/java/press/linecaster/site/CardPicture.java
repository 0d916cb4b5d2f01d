package press.linecaster.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.sections.SectionId;

/// The picture of a page for social networks.
///
/// @param address path
/// @param words for those who do not see it; may be empty
record CardPicture(String address, int widthPx, int heightPx, String words) {

    /// Of an article: the crop of its picture, or else one that is drawn.
    static CardPicture of(ArticleSummary article, Archive archive) {
        var photo = Optional.ofNullable(article.leadPicture()).flatMap(archive::photo);
        return of(photo, article.id(), article.headline(), article.section(), archive);
    }

    /// Likewise.
    /// @param headline as readers see it; may be empty
    static CardPicture of(
            Optional<Photo> photo, ArticleId article, String headline, @Nullable SectionId section, Archive archive) {
        return photo.map(CardPicture::of).orElseGet(() -> DrawnCards.of(article, headline, section, archive));
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
