package press.linecaster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Mistake;
import press.linecaster.comments.Submission;
import press.linecaster.comments.SubmitOutcome.Closed;
import press.linecaster.comments.SubmitOutcome.Mistaken;
import press.linecaster.comments.SubmitOutcome.NotShown;
import press.linecaster.comments.SubmitOutcome.Pending;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;

/// Takes in what readers write under articles. Works without script and without cookies: a form is sent, and
/// either it was taken or it comes back with everything that was typed.
@Controller
@RequestMapping("/-/comments")
class CommentsController {

    private static final Logger log = LoggerFactory.getLogger(CommentsController.class);

    private final Site site;
    private final CommentPages pages;
    private final Letterbox letterbox;
    private final Doorkeeper doorkeeper;

    CommentsController(Site site, CommentPages pages, Letterbox letterbox, Doorkeeper doorkeeper) {
        this.site = site;
        this.pages = pages;
        this.letterbox = letterbox;
        this.doorkeeper = doorkeeper;
    }

    @GetMapping("/{article}")
    ResponseEntity<byte[]> fresh(@PathVariable String article) {
        return about(article, pages::blank);
    }

    @GetMapping("/{article}/reply/{comment}")
    ResponseEntity<byte[]> reply(@PathVariable String article, @PathVariable String comment) {
        var to = Ids.parseAddress(comment);
        if (to.isEmpty()) return notFound();
        return about(article, (id, archive) -> pages.reply(id, new CommentId(to.getAsLong()), archive));
    }

    @GetMapping("/{article}/thanks")
    ResponseEntity<byte[]> thanks(@PathVariable String article) {
        return about(article, pages::thanks);
    }

    @PostMapping("/{article}")
    ResponseEntity<byte[]> create(@PathVariable String article, HttpServletRequest request) {
        var id = article(article);
        if (id.isEmpty()) return notFound();
        return switch (Posted.by(request)) {
            case Posted.Unreadable why -> Uncached.page(site.ask(archive -> pages.unreadable(id.get(), why, archive)));
            case Posted.Form form -> {
                var typed = CommentForm.read(id.get(), form);
                yield Unavailable.orAskAgain(
                        CommentForm.address(typed.article()),
                        () -> doorkeeper
                                .trouble(request, form)
                                .map(trouble ->
                                        Unavailable.orInWords(trouble, () -> again(typed, trouble), typed.words()))
                                .orElseGet(() -> create(typed)),
                        () -> again(typed, Trouble.DATABASE_AWAY),
                        typed.words());
            }
        };
    }

    @RequestMapping("/**")
    ResponseEntity<byte[]> notFound() {
        return Uncached.page(site.ask(pages::notFound));
    }

    private ResponseEntity<byte[]> create(Submission typed) {
        return switch (letterbox.comment(typed)) {
            case Pending(var comment) -> {
                log.atInfo()
                        .addKeyValue("comment", comment.value())
                        .addKeyValue("article", typed.article().value())
                        .log("a comment waits for an editor");
                yield Uncached.seeOther(CommentForm.address(typed.article()) + "/thanks");
            }
            case Mistaken(var mistakes) -> again(422, typed, mistakes);
            case Closed _, NotShown _ -> again(422, typed, Set.of()); // the page says so itself
        };
    }

    private ResponseEntity<byte[]> again(int status, Submission typed, Set<Mistake> mistakes) {
        return Uncached.page(site.ask(archive -> pages.again(status, typed, mistakes, null, archive)));
    }

    private ResponseEntity<byte[]> again(Submission typed, Trouble trouble) {
        return Uncached.page(
                site.ask(archive -> pages.again(trouble.status(), typed, Set.of(), trouble, archive)), trouble);
    }

    private ResponseEntity<byte[]> about(String article, BiFunction<ArticleId, Archive, Answer.Page> page) {
        return article(article)
                .map(id -> Uncached.page(site.ask(archive -> page.apply(id, archive))))
                .orElseGet(this::notFound);
    }

    private static Optional<ArticleId> article(String text) {
        var id = Ids.parseAddress(text);
        return id.isPresent() ? Optional.of(new ArticleId(id.getAsLong())) : Optional.empty();
    }
}
