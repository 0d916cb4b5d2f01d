package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list that readers can walk.
///
/// @param newest where the list begins; absent on its first page
/// @param older where it goes on; absent on its last page
record Listing(
        List<Teaser> articles,
        @Nullable String newest,
        @Nullable String older) {

    Listing {
        articles = List.copyOf(articles);
    }

    boolean isFirstPage() {
        return newest == null;
    }
}
