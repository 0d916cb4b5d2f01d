package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.Assignment;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// Notes an idea in a few words, before anybody writes: what about, where, who and until when.
@Controller
@RequestMapping("/newsroom/ideas")
class IdeaController {

    private static final int LONGEST_HEADLINE = 300;
    private static final String BOARD = "board";

    /// What was typed.
    ///
    /// @param mistake of the headline; empty for none
    /// @param trouble of the rest; empty for none
    record Typed(
            String headline,
            @Nullable SectionId section,
            Assignment assignment,
            MomentField due,
            String from,
            String mistake,
            String trouble) {

        boolean isWrong() {
            return !mistake.isEmpty() || !trouble.isEmpty() || due.isWrong();
        }

        Typed refused(String words) {
            return new Typed(headline, section, assignment, due, from, mistake, words);
        }
    }

    private final Planning planning;
    private final Sections sections;
    private final Settings settings;
    private final Undos undos;
    private final Screens screens;

    IdeaController(Planning planning, Sections sections, Settings settings, Undos undos, Screens screens) {
        this.planning = planning;
        this.sections = sections;
        this.settings = settings;
        this.undos = undos;
        this.screens = screens;
    }

    @GetMapping
    ResponseEntity<byte[]> form(HttpServletRequest request) {
        var from = String.valueOf(request.getParameter("from"));
        var due = MomentField.of("due", null, settings.paper().zone());
        return show(200, request, new Typed("", null, Assignment.NONE, due, from, "", ""));
    }

    @PostMapping
    ResponseEntity<byte[]> note(HttpServletRequest request) {
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.unreadable(screens.frame("Not noted", "articles", request));
        var typed = read(form);
        if (typed.isWrong()) return show(422, request, typed);
        try {
            var account = Gate.account(request);
            var idea = planning.idea(account, typed.headline(), typed.section(), typed.assignment());
            return Screens.seeOther(noted(account, idea, typed.from()));
        } catch (NotAllowed refused) {
            return show(422, request, typed.refused(String.valueOf(refused.getMessage())));
        }
    }

    /// Back to where it was asked for, with the offer to take it back.
    private String noted(Account account, Article idea, String from) {
        return undos.offer(
                account,
                "The idea is noted: %s.".formatted(idea.text().headline()),
                from.equals(BOARD) ? "/newsroom/board" : "/newsroom/articles?stage=IDEA",
                who -> planning.drop(who, idea));
    }

    private Typed read(Posted.Form form) {
        var headline = PlainText.line(form.get("headline"));
        var due = MomentField.read("due", form, settings.paper().zone());
        var plan = PlainText.line(form.get("plan"));
        var kept = plan.substring(0, Math.min(Assignment.LONGEST_PLAN, plan.length()));
        var section =
                Ids.parse(form.get("section")).stream().mapToObj(SectionId::new).findFirst();
        return new Typed(
                headline,
                section.orElse(null),
                AssignmentController.wanted(form, due, kept),
                due,
                form.get("from"),
                mistake(headline),
                kept.equals(plan) ? "" : tooLong(plan));
    }

    private static String mistake(String headline) {
        if (headline.isEmpty()) return "Please say in a few words what it is about.";
        if (headline.length() <= LONGEST_HEADLINE) return "";
        return "The headline has %d characters; %d at most.".formatted(headline.length(), LONGEST_HEADLINE);
    }

    private static String tooLong(String plan) {
        return "The plan has %d characters; %d at most. The rest was cut off here, and nothing is noted yet."
                .formatted(plan.length(), Assignment.LONGEST_PLAN);
    }

    private ResponseEntity<byte[]> show(int status, HttpServletRequest request, Typed typed) {
        var account = Gate.account(request);
        var screen = screens.frame("A new idea", "articles", request);
        if (!account.may(Right.WRITE)) return screens.refuse(403, screen, "Your role does not write articles.");
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screen);
        model.put("typed", typed);
        model.put("sections", sections(account, Optional.ofNullable(typed.section())));
        model.put("people", AssignmentController.people(planning, typed.assignment()));
        model.put("mayAssign", account.may(Right.ASSIGN));
        model.put("back", typed.from().equals(BOARD) ? "/newsroom/board" : "/newsroom/articles");
        return screens.show(status, "idea", model);
    }

    /// Where they may file it.
    private List<Choice> sections(Account account, Optional<SectionId> chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "No section yet", chosen.isEmpty()));
        for (var section : sections.tree().all())
            if (account.mayFile(section.id()))
                choices.add(new Choice(
                        Long.toString(section.id().value()),
                        section.name(),
                        chosen.filter(section.id()::equals).isPresent()));
        return choices;
    }
}
