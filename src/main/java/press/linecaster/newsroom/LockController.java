package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleLocks;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;

/// Who has an article: the beat of open screens, asking for it, handing it over, taking it over.
@Controller
@RequestMapping("/newsroom/articles/{id}/lock")
class LockController {

    private final ReadableArticles readable;
    private final Turns turns;
    private final ArticleLocks locks;
    private final Screens screens;

    LockController(ReadableArticles readable, Turns turns, ArticleLocks locks, Screens screens) {
        this.readable = readable;
        this.turns = turns;
        this.locks = locks;
        this.screens = screens;
    }

    /// Gives a sign of life and answers with the words about it as they are now, a part of the screen.
    @PostMapping("/beat")
    ResponseEntity<byte[]> beat(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var hold = turns.beat(
                Gate.account(request),
                article,
                opening(form),
                form.get("editing").equals("1"));
        return screens.show(
                "hold",
                Map.of(
                        "screen", screens.frame("", "articles", request),
                        "address", EditorController.address(article.id()),
                        "hold", hold));
    }

    /// What a browser sends when its page is left; nobody reads the answer.
    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (Posted.by(request) instanceof Posted.Form form) turns.leave(Gate.account(request), article, opening(form));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/ask")
    ResponseEntity<byte[]> ask(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        return back(article, turns.ask(Gate.account(request), article) ? "asked" : "free");
    }

    @PostMapping("/keep")
    ResponseEntity<byte[]> keep(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        turns.keep(Gate.account(request), article);
        return back(article, "kept");
    }

    /// The step before taking over: says from whom, and what becomes of what they have typed.
    @GetMapping("/take-over")
    ResponseEntity<byte[]> consider(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        var account = Gate.account(request);
        var lock = locks.of(article.id()).filter(each -> !each.isOf(account.id()));
        if (lock.isEmpty()) return Screens.seeOther(EditorController.address(article.id()));
        if (!Newsdesk.mayEdit(account, article)) throw new NotAllowed("Your role does not allow this.");
        return screens.show(
                "take-over",
                Map.of(
                        "screen", screens.frame("Take over", "articles", request),
                        "address", EditorController.address(article.id()),
                        "headline", EditorController.headline(article),
                        "lock", lock.get()));
    }

    @PostMapping("/take-over")
    ResponseEntity<byte[]> takeOver(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        turns.takeOver(Gate.account(request), article);
        return back(article, "taken-over");
    }

    private static ResponseEntity<byte[]> back(Article article, String done) {
        return Screens.seeOther(EditorController.address(article.id()) + "?done=" + done);
    }

    private static long opening(Posted.Form form) {
        return Ids.parse(form.get("opening")).orElse(0);
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.unreadable(screens.frame("Not done", "articles", request));
    }
}
