package press.linecaster.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.media.SocialCard;

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
    /// @param summary plain text
    /// @param content HTML with absolute addresses; absent where the feed carries summaries
    /// @param bylines with the absolute addresses of their pages
    /// @param categories its section and tags, by their names
    /// @param language of its words
    /// @param picture a crop for cards, at an absolute address
    record Item(
            ArticleId id,
            String address,
            String headline,
            @Nullable String summary,
            @Nullable String content,
            List<Link> bylines,
            List<String> categories,
            String language,
            Instant published,
            Instant changed,
            @Nullable SocialCard picture) {

        Item {
            bylines = List.copyOf(bylines);
            categories = List.copyOf(categories);
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
