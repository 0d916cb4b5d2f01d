package press.linecaster.site;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Output;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Reason;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// The pages of whatever has an address, or none where it may not be shown.
@Component
class ThingPages {

    private final ArticlePages articles;
    private final StandingPages standing;
    private final SectionPages sections;
    private final ListPages lists;
    private final Feeds feeds;
    private final Notices notices;

    ThingPages(
            ArticlePages articles,
            StandingPages standing,
            SectionPages sections,
            ListPages lists,
            Feeds feeds,
            Notices notices) {
        this.articles = articles;
        this.standing = standing;
        this.sections = sections;
        this.lists = lists;
        this.feeds = feeds;
        this.notices = notices;
    }

    /// @param address the path of the page, percent-encoded
    Answer page(Target target, String address, PageRequest request, Archive archive) {
        var page = switch (target.kind()) {
            case ARTICLE ->
                archive.article(new ArticleId(target.id())).map(article -> article(article, address, request, archive));
            case SECTION ->
                archive.sections()
                        .find(new SectionId(target.id()))
                        .map(section -> sections.page(section, address, request, archive));
            case TAG -> archive.tag(new TagId(target.id())).map(tag -> lists.tag(tag, address, request, archive));
            case AUTHOR ->
                archive.author(new AuthorId(target.id()))
                        .map(author -> lists.author(author, address, request, archive));
            case MEDIA ->
                archive.shownMedia(new MediaId(target.id()))
                        .map(media -> plain(address, request).orElseGet(() -> standing.page(media, address, archive)));
        };
        return page.orElseGet(Answer.Missing::new);
    }

    Answer feed(FeedFormat format, Target target, String page, Archive archive) {
        var feed = switch (target.kind()) {
            case SECTION ->
                archive.sections()
                        .find(new SectionId(target.id()))
                        .map(section -> feeds.feed(
                                format,
                                ListId.of(section.id()),
                                section.name(),
                                archive.description(section.id()).plainText(),
                                page,
                                archive));
            case TAG ->
                archive.tag(new TagId(target.id()))
                        .map(tag -> feeds.feed(
                                format,
                                ListId.of(tag.id()),
                                tag.name(),
                                tag.description().plainText(),
                                page,
                                archive));
            case AUTHOR ->
                archive.author(new AuthorId(target.id()))
                        .map(author -> feeds.feed(
                                format,
                                ListId.of(author.id()),
                                author.name(),
                                author.biography().plainText(),
                                page,
                                archive));
            case ARTICLE, MEDIA -> Optional.<Answer>empty();
        };
        return feed.orElseGet(Answer.Missing::new);
    }

    /// Whether readers may learn that it is there, or was.
    boolean isKnown(Target target, Archive archive) {
        if (target.kind() != Target.Kind.ARTICLE) return true;
        return archive.article(new ArticleId(target.id()))
                .filter(article -> visibility(article, archive).isShown() || wasTakenDown(article, archive.now()))
                .isPresent();
    }

    /// Whether readers may know of it comes before all else: a redirect would tell them as well as a page.
    private Answer article(Article article, String address, PageRequest request, Archive archive) {
        var visibility = visibility(article, archive);
        if (!visibility.isShown() && !wasTakenDown(article, archive.now())) return new Answer.Missing();
        return plain(address, request).orElseGet(() -> article(article, address, visibility, archive));
    }

    private Answer article(Article article, String address, Visibility visibility, Archive archive) {
        if (!visibility.isShown()) return notices.gone(article.release().withdrawnBecause(), archive);
        return article.manuscript().form() == Form.PAGE
                ? standing.page(article, address, archive)
                : articles.page(article, address, visibility.extent(), archive);
    }

    private static Visibility visibility(Article article, Archive archive) {
        return Visibility.of(article.manuscript(), Output.PAGE, archive.now());
    }

    /// Withdrawn after readers could see it. What was withdrawn before that was never here.
    private static boolean wasTakenDown(Article article, Instant now) {
        var release = article.release();
        var published = release.publishedAt();
        var embargo = release.embargoedUntil();
        return Visibility.of(article.manuscript(), Output.PAGE, now).reason() == Reason.WITHDRAWN
                && release.access() == Access.OPEN
                && published != null
                && !published.isAfter(now)
                && (embargo == null || !embargo.isAfter(now));
    }

    /// Where to send a request for a part of a page that has no parts.
    private static Optional<Answer> plain(String address, PageRequest request) {
        return request.parameters().isEmpty() ? Optional.empty() : Optional.of(new Answer.Moved(address));
    }
}
