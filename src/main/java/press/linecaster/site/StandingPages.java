package press.linecaster.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.delivery.Answer;
import press.linecaster.media.Media;

/// Makes the pages that stand in no list: About us and the like, pictures and files.
@Component
class StandingPages {

    /// Deeper than anybody nests pages; also ends a circle.
    private static final int GREATEST_DEPTH = 8;

    /// More than anybody would look through.
    private static final int GREATEST_COUNT = 300;

    private final Frames frames;
    private final Templates templates;

    StandingPages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    Answer page(Article page, String address, Archive archive) {
        var frame = frames.of(archive);
        var paper = frame.paper();
        var text = page.text();
        var headline = text.shownHeadline().isBlank() ? frame.say("untitled") : text.shownHeadline();
        var trail = above(page.manuscript().parent(), archive);
        var photo = Optional.ofNullable(page.placement().leadPicture()).flatMap(archive::photo);
        var bodies = new Bodies(archive, frame.phrases());
        var standfirst = text.standfirst() == null ? Bodies.passage(text.body()) : text.standfirst();
        return templates.page(
                "standing",
                new StandingPage(
                        frame,
                        new Head(
                                paper,
                                headline,
                                standfirst,
                                paper.absolute(address),
                                null,
                                null,
                                photo.map(CardPicture::of).orElse(null),
                                true,
                                List.of(StructuredData.breadcrumbs(paper, trail, headline, address))),
                        trail,
                        text.language().toLanguageTag(),
                        Frame.direction(text.language()),
                        headline,
                        text.standfirst(),
                        photo.map(each -> Figure.of(each, Figure.TEXT, true)).orElse(null),
                        bodies.whole(text.body(), false),
                        Moment.day(page.changedAt(), paper),
                        Discussion.of(
                                page.id(),
                                archive.thread(page.id()),
                                page.manuscript().commentsOpen(),
                                paper,
                                frame.phrases(),
                                bodies)));
    }

    Answer page(Media media, String address, Archive archive) {
        var frame = frames.of(archive);
        var paper = frame.paper();
        var title = media.title() == null || media.title().isBlank() ? media.fileName() : media.title();
        return templates.page(
                "media",
                new MediaPage(
                        frame,
                        new Head(
                                paper,
                                title,
                                media.caption().plainText(),
                                paper.absolute(address),
                                null,
                                null,
                                archive.photo(media.id()).map(CardPicture::of).orElse(null),
                                true,
                                List.of()),
                        title,
                        archive.photo(media.id())
                                .map(photo -> Figure.of(photo, Figure.TEXT, true))
                                .orElse(null),
                        new Bodies(archive, frame.phrases()).whole(media.caption(), false),
                        archive.file(media).orElse(null)));
    }

    /// Every page that is shown, with those beneath it; of very many the first.
    static List<Link> all(Archive archive) {
        var shown = new LinkedHashMap<ArticleId, Article>();
        for (var id : archive.pages())
            if (shown.size() < GREATEST_COUNT) archive.shownPage(id).ifPresent(page -> shown.put(id, page));
        var beneath = new HashMap<@Nullable ArticleId, List<Article>>();
        for (var page : shown.values()) {
            var parent = page.manuscript().parent();
            beneath.computeIfAbsent(
                            isInCircle(page, shown) || !shown.containsKey(parent) ? null : parent,
                            each -> new ArrayList<>())
                    .add(page);
        }
        return links(null, beneath, archive);
    }

    /// Whether its parents lead back to one of them, and so never to the top.
    private static boolean isInCircle(Article page, Map<ArticleId, Article> shown) {
        var seen = new HashSet<ArticleId>();
        for (var each = page; each != null; each = shown.get(each.manuscript().parent()))
            if (!seen.add(each.id())) return true;
        return false;
    }

    private static List<Link> links(
            @Nullable ArticleId parent, Map<@Nullable ArticleId, List<Article>> beneath, Archive archive) {
        var links = new ArrayList<Link>();
        for (var page : beneath.getOrDefault(parent, List.of())) {
            var headline = page.text().shownHeadline();
            var children = links(page.id(), beneath, archive);
            archive.address(new Target(Target.Kind.ARTICLE, page.id().value()))
                    .ifPresentOrElse(
                            address -> links.add(new Link(
                                    headline.isBlank()
                                            ? page.manuscript().slug().value()
                                            : headline,
                                    address,
                                    children)),
                            () -> links.addAll(children));
        }
        return links;
    }

    /// The pages above, from the top; one that is not shown ends the way.
    private static List<Link> above(@Nullable ArticleId parent, Archive archive) {
        var trail = new ArrayDeque<Link>();
        for (var at = parent; at != null && trail.size() < GREATEST_DEPTH; ) {
            var page = archive.shownPage(at);
            var address = archive.address(new Target(Target.Kind.ARTICLE, at.value()));
            if (page.isEmpty() || address.isEmpty()) break;
            trail.addFirst(new Link(page.get().text().shownHeadline(), address.get()));
            at = page.get().manuscript().parent();
        }
        return List.copyOf(trail);
    }
}
