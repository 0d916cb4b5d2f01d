package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.search.Marked;

/// What a page of results shows of an article or a standing page.
///
/// @param language of its own words, as HTML names it; absent for that of the paper
/// @param kicker its own, its section's name, or that it is a page
/// @param label what kind of piece it is; absent for news and for pages
/// @param moment when it was published; absent for pages
record SearchResult(
        String address,
        Marked headline,
        Marked passage,
        @Nullable String language,
        @Nullable String kicker,
        @Nullable String label,
        List<Link> bylines,
        @Nullable Moment moment,
        boolean corrected,
        @Nullable Figure picture) {

    SearchResult {
        bylines = List.copyOf(bylines);
    }

    static SearchResult of(Teaser teaser, Marked headline, Marked passage) {
        return new SearchResult(
                teaser.address(),
                headline,
                passage,
                teaser.language(),
                teaser.kicker(),
                teaser.label(),
                teaser.bylines(),
                teaser.moment(),
                teaser.corrected(),
                teaser.picture());
    }
}
