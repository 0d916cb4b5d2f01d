package press.linecaster.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.Output;
import press.linecaster.articles.Text.Label;
import press.linecaster.articles.Visibility;
import press.linecaster.media.MediaId;
import press.linecaster.media.SocialCard;
import press.linecaster.paper.FeedContent;
import press.linecaster.sections.Section;
import press.linecaster.sections.Tag;

/// Makes the items of a feed. What is said of an article that may be dangerous to leave out travels with it: that
/// it was corrected, and that it was paid for.
final class FeedItems {

    private final Archive archive;
    private final Frame frame;
    private final boolean isFull;

    FeedItems(Archive archive, Frame frame) {
        this.archive = archive;
        this.frame = frame;
        this.isFull = archive.feedContent() == FeedContent.FULL;
    }

    List<Feed.Item> of(List<ArticleSummary> articles) {
        return articles.stream().flatMap(each -> item(each).stream()).toList();
    }

    private Optional<Feed.Item> item(ArticleSummary summary) {
        return whole(summary).flatMap(article -> {
            var visibility = Visibility.of(article.manuscript(), Output.FEED, archive.now());
            return visibility.isShown() ? Optional.of(item(summary, article, visibility)) : Optional.empty();
        });
    }

    /// Its words leave the feed as soon as they leave its page; where none of them are carried, the rest may lag
    /// behind.
    private Optional<Article> whole(ArticleSummary summary) {
        var isQuoted = isFull || summary.standfirst() == null;
        return (isQuoted ? archive : archive.lagging(Feeds.STALE_FOR)).article(summary.id());
    }

    private Feed.Item item(ArticleSummary summary, Article article, Visibility visibility) {
        var paper = frame.paper();
        var address = paper.absolute(summary.address());
        var bylines = Teasers.bylines(archive, summary.bylines()).stream()
                .map(link -> new Link(link.label(), paper.absolute(link.address())))
                .toList();
        return new Feed.Item(
                summary.id(),
                address,
                summary.headline().isBlank() ? frame.say("untitled") : summary.headline(),
                words(summary, article),
                isFull ? new FullText(archive, frame).of(article, visibility.extent(), address) : null,
                bylines,
                categories(article),
                article.text().language().toLanguageTag(),
                summary.listedFrom(),
                summary.changedAt(),
                picture(summary.leadPicture()));
    }

    private @Nullable String words(ArticleSummary summary, Article article) {
        var standfirst = summary.standfirst();
        var words = standfirst == null ? Bodies.passage(article.text().body()) : standfirst;
        var label = summary.label() == Label.SPONSORED ? Teasers.label(summary.label(), frame.phrases()) + ":" : "";
        var corrected = summary.corrected();
        var note = corrected == null
                ? ""
                : frame.say("corrected.on", Moment.day(corrected, frame.paper()).people());
        var all = String.join(
                " ",
                Stream.of(label, words, note).filter(part -> !part.isBlank()).toList());
        return all.isEmpty() ? null : all;
    }

    private List<String> categories(Article article) {
        var sections = article.placement().sections().stream()
                .limit(1)
                .flatMap(id -> archive.sections().find(id).stream())
                .map(Section::name);
        var tags = article.placement().tags().stream()
                .flatMap(id -> archive.tag(id).stream())
                .map(Tag::name);
        return Stream.concat(sections, tags).distinct().toList();
    }

    private @Nullable SocialCard picture(@Nullable MediaId id) {
        return Optional.ofNullable(id)
                .flatMap(archive::photo)
                .map(Photo::card)
                .map(card -> new SocialCard(frame.paper().absolute(card.address()), card.widthPx(), card.heightPx()))
                .orElse(null);
    }
}
