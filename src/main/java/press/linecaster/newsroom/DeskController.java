package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskOrder;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.Cursor;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// The list of what lies on the desk, with filters that are addresses.
@Controller
class DeskController {

    private static final int ROWS = 50;

    /// A place in the newsroom, with how many are there.
    /// @param count empty where it is not told
    record Place(String address, String label, String count, boolean isHere) {}

    private final Desk desk;
    private final Newsdesk newsdesk;
    private final Choices choices;
    private final Rows rows;
    private final BatchNotices notices;
    private final Undos undos;
    private final Screens screens;
    private final Clock clock;

    DeskController(
            Desk desk,
            Newsdesk newsdesk,
            Choices choices,
            Rows rows,
            BatchNotices notices,
            Undos undos,
            Screens screens,
            Clock clock) {
        this.desk = desk;
        this.newsdesk = newsdesk;
        this.choices = choices;
        this.rows = rows;
        this.notices = notices;
        this.undos = undos;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/newsroom/articles")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return list(200, request, "");
    }

    /// @param trouble why something was not done; empty for nothing
    ResponseEntity<byte[]> list(int status, HttpServletRequest request, String trouble) {
        var account = Gate.account(request);
        var screen = screens.frame("Articles", "articles", request);
        if (!account.may(Right.WRITE)) return screens.refuse(403, screen, "Your role does not write articles.");
        var query = DeskQuery.of(request);
        var now = clock.instant();
        var filter = query.filter(account, screen.zone(), now);
        var after = Optional.ofNullable(request.getParameter("after")).flatMap(Cursor::parse);
        var found = desk.list(filter, query.order(), after.orElse(null), ROWS + 1, now);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screen);
        model.put("query", query);
        model.put("trouble", trouble);
        model.put("undo", undos.shown(request));
        model.put("batch", notices.of(request, query.address()));
        model.put("rows", rows.of(shown, screen, now));
        model.put("places", places(query, filter, screen.stages(), now));
        model.put("choices", choices(query, account));
        model.put("mayAssign", account.may(Right.ASSIGN));
        model.put("stages", EditorController.BY_HAND);
        model.put(
                "next",
                found.size() > ROWS
                        ? query.address(
                                Desk.place(shown.getLast(), query.order()).text())
                        : "");
        return screens.show(status, "desk", model);
    }

    @PostMapping("/newsroom/articles")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        var account = Gate.account(request);
        if (!account.may(Right.WRITE))
            return screens.refuse(
                    403, screens.frame("Not allowed", "articles", request), "Your role does not allow this.");
        return Screens.seeOther(EditorController.address(newsdesk.begin(account).id()));
    }

    private List<Place> places(DeskQuery query, DeskFilter filter, Stages stages, Instant now) {
        var counts = filter.words().isEmpty() ? desk.counts(filter, now) : Map.<DeskStage, Integer>of();
        var places = new ArrayList<Place>();
        places.add(new Place(query.at(null).address(), "All", "", query.stage() == null));
        for (var stage : DeskStage.values())
            places.add(new Place(
                    query.at(stage).address(),
                    stages.word(stage),
                    Optional.ofNullable(counts.get(stage))
                            .map(DeskController::count)
                            .orElse(""),
                    stage == query.stage()));
        return places;
    }

    private static String count(int counted) {
        return counted < Desk.MOST_COUNTED ? Integer.toString(counted) : "%,d+".formatted(counted);
    }

    private Map<String, List<Choice>> choices(DeskQuery query, Account account) {
        return Map.of(
                "section", choices.sections(query.section()),
                "to", account.may(Right.ASSIGN) ? choices.people(query.toValue()) : List.of(),
                "due",
                        Arrays.stream(DeskQuery.Due.values())
                                .map(due -> new Choice(due.value(), due.label, due == query.due()))
                                .toList(),
                "label", labels(query.label()),
                "sort",
                        List.of(
                                order(DeskOrder.SAVED, "Last saved", query),
                                order(DeskOrder.DUE, "Due first", query),
                                order(DeskOrder.PUBLICATION, "Last published", query)));
    }

    private static Choice order(DeskOrder order, String label, DeskQuery query) {
        return new Choice(DeskQuery.word(order), label, order == query.order());
    }

    private static List<Choice> labels(@Nullable Label chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Any", chosen == null));
        for (var label : Label.values())
            choices.add(new Choice(DeskQuery.word(label), Labels.word(label), label == chosen));
        return choices;
    }
}
