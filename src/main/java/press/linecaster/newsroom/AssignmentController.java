package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Assignment;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Role.Right;

/// Who has an article, until when, with what in mind.
@Controller
@RequestMapping("/newsroom/articles/{id}/assignment")
class AssignmentController {

    /// How the form writes that whoever wants to may take it.
    private static final String OFFERED = "offered";

    private final Newsdesk newsdesk;
    private final Planning planning;
    private final Settings settings;
    private final Screens screens;

    AssignmentController(Newsdesk newsdesk, Planning planning, Settings settings, Screens screens) {
        this.newsdesk = newsdesk;
        this.planning = planning;
        this.settings = settings;
        this.screens = screens;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        var due = MomentField.of(
                "due", article.assignment().due(), settings.paper().zone());
        return show(200, request, article, article.assignment(), due, "");
    }

    @PostMapping
    ResponseEntity<byte[]> assign(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var due = MomentField.read("due", form, settings.paper().zone());
        var plan = PlainText.line(form.get("plan"));
        var shown = wanted(form, due, plan.substring(0, Math.min(Assignment.LONGEST_PLAN, plan.length())));
        if (due.isWrong()) return show(422, request, article, shown, due, "");
        if (plan.length() > Assignment.LONGEST_PLAN)
            return show(
                    422,
                    request,
                    article,
                    shown,
                    due,
                    "The plan has %d characters; %d at most. The rest was cut off here, and nothing is noted yet."
                            .formatted(plan.length(), Assignment.LONGEST_PLAN));
        try {
            planning.assign(Gate.account(request), article.id(), shown);
            return Screens.seeOther(EditorController.address(article.id()) + "?done=assigned");
        } catch (NotAllowed refused) {
            return show(422, request, article, shown, due, String.valueOf(refused.getMessage()));
        }
    }

    @PostMapping("/take")
    ResponseEntity<byte[]> take(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        try {
            planning.take(Gate.account(request), article.id());
            return Screens.seeOther(EditorController.address(article.id()) + "?done=taken");
        } catch (NotAllowed refused) {
            return screens.refuse(
                    409, screens.frame("Not done", "articles", request), String.valueOf(refused.getMessage()));
        }
    }

    /// Leads to what is left to do: the article may not be theirs to see any more.
    @PostMapping("/give-back")
    ResponseEntity<byte[]> giveBack(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        try {
            planning.giveBack(Gate.account(request), article.id());
            return Screens.seeOther("/newsroom/?done=returned");
        } catch (NotAllowed refused) {
            return screens.refuse(
                    409, screens.frame("Not done", "articles", request), String.valueOf(refused.getMessage()));
        }
    }

    @ExceptionHandler(NoSuchArticle.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return screens.refuse(
                404,
                screens.frame("Not there", "articles", request),
                "There is no such article, or it is not yours to see.");
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.unreadable(screens.frame("Not done", "articles", request));
    }

    static Assignment wanted(Posted.Form form, MomentField due, String plan) {
        var to = form.get("to");
        var person = Ids.parseAddress(to).stream()
                .mapToObj(AccountId::new)
                .findFirst()
                .orElse(null);
        var isOffered = to.equals(OFFERED);
        return new Assignment(isOffered ? null : person, isOffered, due.moment(), plan);
    }

    private ResponseEntity<byte[]> show(
            int status,
            HttpServletRequest request,
            Article article,
            Assignment assignment,
            MomentField due,
            String trouble) {
        var account = Gate.account(request);
        var headline = article.text().shownHeadline();
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Who writes it", "articles", request));
        model.put("address", EditorController.address(article.id()));
        model.put("headline", headline.isBlank() ? "Without a headline" : headline);
        model.put("people", people(planning, assignment));
        model.put("due", due);
        model.put("plan", assignment.plan());
        model.put("trouble", trouble);
        model.put("mayAssign", account.may(Right.ASSIGN));
        return screens.show(status, "assignment", model);
    }

    static List<Choice> people(Planning planning, Assignment assignment) {
        var to = assignment.to();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Nobody yet", to == null && !assignment.isOffered()));
        choices.add(new Choice(OFFERED, "Whoever takes it, as long as it is an idea", assignment.isOffered()));
        for (var each : planning.writers())
            choices.add(new Choice(
                    Ids.inAddress(each.id().value()), each.name(), each.id().equals(to)));
        return choices;
    }

    private Article readable(String id, HttpServletRequest request) {
        return newsdesk.readable(
                Gate.account(request), new ArticleId(Ids.parseAddress(id).orElseThrow(NoSuchArticle::new)));
    }

    /// What the editor says of it.
    ///
    /// @param to empty for nobody
    /// @param due empty for whenever
    record Planned(
            String to,
            boolean isOffered,
            String due,
            String plan,
            boolean mayChange,
            boolean mayTake,
            boolean mayReturn) {}

    static Planned planned(Account account, Article article, Planning planning, Screen screen) {
        var assignment = article.assignment();
        return new Planned(
                planning.name(assignment),
                assignment.isOffered(),
                screen.moment(assignment.due()),
                assignment.plan(),
                account.may(Right.ASSIGN),
                article.isForTheTaking() && account.may(Right.WRITE),
                assignment.isTo(account.id()));
    }
}
