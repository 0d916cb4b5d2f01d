package press.linecaster.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Text;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.audience.AudienceProperties;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Paper;
import press.linecaster.site.StoryPage.Note;
import press.linecaster.site.StoryPage.Provenance;

/// The pages of articles.
@Component
class ArticlePages {

    /// A change so soon after publication is part of publishing.
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    /// How fast people read, in words (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047: 238 words a minute).
    private static final int WORDS_A_MINUTE = 238;

    private final Frames frames;
    private final Templates templates;
    private final AudienceProperties audience;

    ArticlePages(Frames frames, Templates templates, AudienceProperties audience) {
        this.frames = frames;
        this.templates = templates;
        this.audience = audience;
    }

    /// @param address its own path
    /// @param extent how much of it may be shown
    Answer page(Article article, String address, Extent extent, Archive archive) {
        archive.countsAs(article.id());
        var frame = frames.of(archive);
        var paper = frame.paper();
        var phrases = frame.phrases();
        var text = article.text();
        var headline = text.shownHeadline().isBlank() ? phrases.say("untitled") : text.shownHeadline();
        var trail = trail(article, archive);
        var bodies = new Bodies(archive, phrases);
        var authors = Profile.of(article.placement().bylines(), archive, bodies);
        var tags = tags(article, archive);
        var photo = Optional.ofNullable(article.placement().leadPicture()).flatMap(archive::photo);
        var published = Visibility.window(article.release()).orElseThrow().from();
        var isSettled = article.changedAt().isAfter(published.plus(SETTLED_AFTER));
        var thread = archive.thread(article.id());
        var around = Surroundings.of(article, archive);
        var head = new ArticleHead(article, headline, address, extent, Discussion.count(thread), archive)
                .make(trail, tags, photo);
        return templates.page(
                "story",
                new StoryPage(
                        frame,
                        head,
                        trail,
                        text.language().toLanguageTag(),
                        Frame.direction(text.language()),
                        kicker(text),
                        headline,
                        Teasers.label(text.label(), phrases),
                        text.standfirst(),
                        authors,
                        text.dateline(),
                        Moment.exact(published, paper),
                        isSettled ? Moment.exact(article.changedAt(), paper) : null,
                        minutes(article, extent),
                        ShareLink.to(
                                paper.absolute(address),
                                headline,
                                head.picture() == null ? null : head.pictureAddress()),
                        paper.absolute(address),
                        photo.map(each -> Figure.of(each, Figure.TEXT, true)).orElse(null),
                        body(text, extent, bodies),
                        provenance(article, extent),
                        article.corrections().stream()
                                .map(each -> note(each, paper))
                                .toList(),
                        tags,
                        Discussion.of(
                                article.id(), thread, article.manuscript().commentsOpen(), paper, phrases, bodies),
                        around,
                        audience.beacon(article.id())));
    }

    private static int minutes(Article article, Extent extent) {
        return extent == Extent.EVERYTHING
                ? Math.max(1, Math.round(article.text().wordCount() / (float) WORDS_A_MINUTE))
                : 0;
    }

    /// One that only repeats the label says nothing.
    private static @Nullable String kicker(Text text) {
        var kicker = text.kicker();
        return kicker == null || Teasers.isLabel(kicker, text.label()) ? null : kicker;
    }

    private static Markup body(Text text, Extent extent, Bodies bodies) {
        return extent == Extent.EVERYTHING
                ? bodies.whole(text.body(), text.label() == Text.Label.SPONSORED)
                : new Markup("<p>" + SafeHtml.text(Bodies.passage(text.body())) + "</p>");
    }

    private static List<Link> trail(Article article, Archive archive) {
        var sections = article.placement().sections();
        return sections.isEmpty() ? List.of() : Trails.to(sections.getFirst(), archive);
    }

    private static List<Link> tags(Article article, Archive archive) {
        var tags = new ArrayList<Link>();
        for (var id : article.placement().tags()) {
            var tag = archive.tag(id);
            var address = archive.address(new Target(Target.Kind.TAG, id.value()));
            if (tag.isPresent() && address.isPresent())
                tags.add(new Link(tag.get().name(), address.get()));
        }
        return tags;
    }

    private static Note note(Correction correction, Paper paper) {
        return new Note(
                correction.kind() == Correction.Kind.CORRECTION,
                Moment.exact(correction.notedAt(), paper),
                correction.note());
    }

    private static @Nullable Provenance provenance(Article article, Extent extent) {
        var source = article.source();
        if (source.outlet() == null && source.originalUrl() == null && source.licence() == null) return null;
        return new Provenance(source.outlet(), source.originalUrl(), source.licence(), extent == Extent.EXCERPT);
    }
}
