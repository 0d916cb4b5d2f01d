package press.linecaster.site;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Answer;
import press.linecaster.media.SocialCard;
import press.linecaster.paper.Paper;
import press.linecaster.people.Author;
import press.linecaster.sections.Section;

/// Makes the feeds: the newest of a list, with what teasers show.
@Component
class Feeds {

    private static final int ITEMS = 30;

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
        var frame = frames.of(archive);
        var paper = frame.paper();
        var articles = archive.newestWithChanges(list, ITEMS);
        var items =
                articles.stream().map(article -> item(article, frame, archive)).toList();
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
        return new Answer.Page(200, format.contentType(), format.write(feed), null, Map.of());
    }

    private static Feed.Item item(ArticleSummary article, Frame frame, Archive archive) {
        var paper = frame.paper();
        return new Feed.Item(
                article.id(),
                paper.absolute(article.address()),
                article.headline().isBlank() ? frame.say("untitled") : article.headline(),
                summary(article, frame),
                article.bylines().stream()
                        .flatMap(id -> archive.author(id).stream())
                        .map(Author::name)
                        .toList(),
                Optional.ofNullable(article.section())
                        .flatMap(id -> archive.sections().find(id))
                        .map(Section::name)
                        .orElse(null),
                article.listedFrom(),
                article.changedAt(),
                picture(article, paper, archive));
    }

    /// A correction travels with the article wherever it goes.
    private static @Nullable String summary(ArticleSummary article, Frame frame) {
        var corrected = article.corrected();
        if (corrected == null) return article.standfirst();
        var note =
                frame.say("corrected.on", Moment.day(corrected, frame.paper()).people());
        return article.standfirst() == null ? note : article.standfirst() + " " + note;
    }

    private static @Nullable String picture(ArticleSummary article, Paper paper, Archive archive) {
        return Optional.ofNullable(article.leadPicture())
                .flatMap(archive::photo)
                .map(Photo::card)
                .map(SocialCard::address)
                .map(paper::absolute)
                .orElse(null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
