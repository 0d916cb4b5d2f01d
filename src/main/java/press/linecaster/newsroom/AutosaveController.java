package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// Takes what the editor sends while somebody writes. Answers its script as JSON, with problem details (RFC 9457) where
/// nothing was kept.
@Controller
@RequestMapping("/newsroom/articles/{id}/autosave")
class AutosaveController {

    private final Articles articles;
    private final Autosave autosave;

    AutosaveController(Articles articles, Autosave autosave) {
        this.articles = articles;
        this.autosave = autosave;
    }

    @PostMapping
    ResponseEntity<byte[]> keep(@PathVariable String id, HttpServletRequest request) {
        var account = Gate.account(request);
        var article = article(id, account);
        if (article.isEmpty()) return Json.problem(404, "There is no such article, or it is not yours to see.");
        return switch (Posted.by(request, EditorForm.MOST_BYTES)) {
            case Posted.Unreadable unreadable ->
                Json.problem(
                        unreadable.status(),
                        unreadable.status() == 413
                                ? "This is more than an article can be: 8 MB at most."
                                : "What came cannot be read.");
            case Posted.Form form -> keep(account, article.get(), form);
        };
    }

    private ResponseEntity<byte[]> keep(Account account, Article article, Posted.Form form) {
        try {
            var at = autosave.keep(account, article.id(), form, isChange(account, article, form));
            return Json.answer(
                    200, Map.of("at", at.map(moment -> moment.toEpochMilli()).orElse(0L)));
        } catch (NotAllowed refused) {
            return Json.problem(403, String.valueOf(refused.getMessage()));
        } catch (Autosave.OtherCopy other) {
            return Json.problem(409, String.valueOf(other.getMessage()));
        }
    }

    private static boolean isChange(Account account, Article article, Posted.Form form) {
        var typed = EditorForm.read(form, EditorForm.of(article, List.of()), account.may(Right.CHOOSE_BYLINES));
        return typed.areTagsTouched()
                || !typed.reason().isBlank()
                || !typed.manuscript(article, null).equals(article.manuscript());
    }

    @PostMapping("/discard")
    ResponseEntity<byte[]> discard(@PathVariable String id, HttpServletRequest request) {
        var account = Gate.account(request);
        var article = article(id, account);
        article.ifPresent(each -> autosave.discard(account, each.id()));
        return Screens.seeOther(
                article.map(each -> EditorController.address(each.id())).orElse("/newsroom/articles"));
    }

    private Optional<Article> article(String id, Account account) {
        var number = Ids.parseAddress(id);
        if (number.isEmpty()) return Optional.empty();
        return articles.find(new ArticleId(number.getAsLong())).filter(article -> Newsdesk.mayRead(account, article));
    }
}
