package press.linecaster.site;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Answer;

/// Makes the feeds: the newest of a list, with summaries or the full text as the paper has decided.
@Component
class Feeds {

    /// Of what readers of feeds look at only every few hours.
    static final Duration STALE_FOR = Duration.ofMinutes(10);

    static final int ITEMS = 30;

    private final Frames frames;

    Feeds(Frames frames) {
        this.frames = frames;
    }

    /// @param title of the page that it stands beside; absent for the whole paper
    /// @param page path of that page, percent-encoded
    Answer feed(
            FeedFormat format,
            ListId list,
            @Nullable String title,
            @Nullable String description,
            String page,
            Archive archive) {
        return feed(format, archive.newestWithChanges(list, ITEMS), title, description, page, archive);
    }

    /// @param articles newest first, likewise
    Answer.Page feed(
            FeedFormat format,
            List<ArticleSummary> articles,
            @Nullable String title,
            @Nullable String description,
            String page,
            Archive archive) {
        var frame = frames.of(archive);
        var paper = frame.paper();
        var items = new FeedItems(archive, frame).of(articles);
        var feed = new Feed(
                title == null ? paper.name() : title + " – " + paper.name(),
                description == null || description.isBlank() ? blankToNull(paper.tagline()) : description,
                paper.absolute(page),
                paper.absolute(format.beside(page)),
                frame.language(),
                frame.rights(),
                items.stream()
                        .map(Feed.Item::changed)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                items);
        return new Answer.Page(
                200, format.contentType(), format.write(feed), null, Map.of("Link", format.link("self", feed.self())));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
