package press.linecaster.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;

/// What a feed tells, in whatever format.
///
/// @param page absolute address of the page that it stands beside
/// @param self absolute address of the feed
/// @param updated when the newest change of any item was; absent without items
record Feed(
        String title,
        @Nullable String description,
        String page,
        String self,
        String language,
        String rights,
        @Nullable Instant updated,
        List<Item> items) {

    Feed {
        items = List.copyOf(items);
    }

    /// @param id for ever the same, whatever becomes of the address
    /// @param address absolute
    /// @param picture absolute address of a crop for cards
    record Item(
            ArticleId id,
            String address,
            String headline,
            @Nullable String summary,
            List<String> bylines,
            @Nullable String section,
            Instant published,
            Instant changed,
            @Nullable String picture) {

        Item {
            bylines = List.copyOf(bylines);
        }

        /// A tag address (RFC 4151) under the paper's host.
        String tag(String host) {
            return "tag:" + host + ",2026:article:" + id.value();
        }
    }

    String host() {
        return java.net.URI.create(self).getHost();
    }
}
