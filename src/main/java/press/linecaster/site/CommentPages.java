package press.linecaster.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Mistake;
import press.linecaster.comments.Submission;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.Posted;

/// Makes the pages around a comment that is being written. None of them is kept.
@Component
class CommentPages {

    private static final String COMMENTS = "#comments";

    private final Frames frames;
    private final Templates templates;
    private final Messages messages;
    private final Notices notices;

    CommentPages(Frames frames, Templates templates, Messages messages, Notices notices) {
        this.frames = frames;
        this.templates = templates;
        this.messages = messages;
        this.notices = notices;
    }

    /// An article that readers see.
    ///
    /// @param address its path, percent-encoded
    private record Shown(Article article, String headline, String address) {

        Link link(String label, String place) {
            return new Link(label, address + place);
        }
    }

    Answer.Page blank(ArticleId id, Archive archive) {
        return again(200, CommentForm.blank(id, null), Set.of(), null, archive);
    }

    Answer.Page reply(ArticleId id, CommentId to, Archive archive) {
        if (archive.comment(id, to).isEmpty()) return notices.notFound(archive);
        return again(200, CommentForm.blank(id, to), Set.of(), null, archive);
    }

    /// The form with all that was typed in it.
    Answer.Page again(int status, Submission typed, Set<Mistake> mistakes, @Nullable Trouble trouble, Archive archive) {
        var shown = shown(typed.article(), archive);
        if (shown.isEmpty()) return notices.notFound(archive);
        if (!shown.get().article().manuscript().commentsOpen()) return closed(shown.get(), typed.words(), archive);
        return templates.page(status, "write", page(shown.get(), typed, mistakes, trouble, archive));
    }

    Answer.Page thanks(ArticleId id, Archive archive) {
        return shown(id, archive)
                .map(shown -> messages.message(200, "comments.thanks", List.of(back(shown, archive)), archive))
                .orElseGet(() -> notices.notFound(archive));
    }

    /// What was sent could not be read.
    Answer.Page unreadable(ArticleId id, Posted.Unreadable why, Archive archive) {
        return shown(id, archive)
                .map(shown -> messages.message(why.status(), why.name(), List.of(back(shown, archive)), archive))
                .orElseGet(() -> notices.notFound(archive));
    }

    Answer.Page notFound(Archive archive) {
        return notices.notFound(archive);
    }

    private Answer.Page closed(Shown shown, String words, Archive archive) {
        var kept = words.isBlank() ? null : words;
        return messages.message(403, "comments.closed", kept, List.of(back(shown, archive)), archive);
    }

    private WritePage page(
            Shown shown, Submission typed, Set<Mistake> mistakes, @Nullable Trouble trouble, Archive archive) {
        var frame = frames.of(archive);
        var phrases = frame.phrases();
        var bodies = new Bodies(archive, phrases);
        var quoted = Optional.ofNullable(typed.parent())
                .flatMap(parent -> archive.comment(typed.article(), parent))
                .map(comment -> Discussion.quoted(comment, frame.paper(), phrases, bodies));
        var title = quoted.map(comment -> phrases.say("comments.write.to", comment.author()))
                .orElseGet(() -> phrases.say("comments.write"));
        return new WritePage(
                frame,
                Head.unlisted(frame.paper(), title),
                title,
                shown.link(shown.headline(), ""),
                quoted.orElse(null),
                CommentForm.of(typed, mistakes, trouble, phrases),
                quoted.map(comment -> shown.link(phrases.say("comments.cancel"), "#" + comment.id()))
                        .orElseGet(() -> back(shown, archive)));
    }

    private Link back(Shown shown, Archive archive) {
        return shown.link(frames.of(archive).say("comments.back", shown.headline()), COMMENTS);
    }

    private Optional<Shown> shown(ArticleId id, Archive archive) {
        return archive.article(id)
                .filter(article -> Visibility.of(article.manuscript(), Output.PAGE, archive.now())
                        .isShown())
                .flatMap(article -> archive.address(new Target(Target.Kind.ARTICLE, id.value()))
                        .map(address -> new Shown(article, headline(article, archive), Router.written(address))));
    }

    private String headline(Article article, Archive archive) {
        var headline = article.text().shownHeadline();
        return headline.isBlank() ? frames.of(archive).say("untitled") : headline;
    }
}
