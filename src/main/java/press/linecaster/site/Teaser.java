package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;

/// What a page shows of an article that stands elsewhere.
///
/// @param language of its own words, as HTML names it; absent for that of the paper
/// @param kicker the short line above the headline: its own, otherwise the name of a section that it stands in
/// @param label what kind of piece it is; absent for news
/// @param moment when it was published
/// @param corrected whether it has been corrected since
record Teaser(
        ArticleId id,
        String address,
        String headline,
        @Nullable String language,
        @Nullable String kicker,
        @Nullable String label,
        @Nullable String standfirst,
        List<Link> bylines,
        Moment moment,
        boolean corrected,
        @Nullable Figure picture) {

    Teaser {
        bylines = List.copyOf(bylines);
    }

    /// The same with other words beneath the headline.
    Teaser withStandfirst(String words) {
        return new Teaser(id, address, headline, language, kicker, label, words, bylines, moment, corrected, picture);
    }
}
