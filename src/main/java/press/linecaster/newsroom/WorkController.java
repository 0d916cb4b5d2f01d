package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskFilter.Assignee;
import press.linecaster.articles.DeskFilter.Own;
import press.linecaster.articles.DeskFilter.Span;
import press.linecaster.articles.DeskOrder;
import press.linecaster.articles.DeskRow;
import press.linecaster.articles.DeskStage;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// The first screen: what there is to do for whoever looks at it.
@Controller
class WorkController {

    private static final int FEW = 10;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(2);

    /// @param more where the rest is; empty where this is all
    record Pile(String id, String heading, String hint, List<Row> rows, String more, boolean isForTaking) {}

    private final Desk desk;
    private final Rows rows;
    private final BatchNotices notices;
    private final Screens screens;
    private final Clock clock;

    WorkController(Desk desk, Rows rows, BatchNotices notices, Screens screens, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.notices = notices;
        this.screens = screens;
        this.clock = clock;
    }

    /// Who does not write here lands on what is theirs.
    @GetMapping({"/newsroom", "/newsroom/"})
    ResponseEntity<byte[]> work(HttpServletRequest request) {
        var account = Gate.account(request);
        if (!account.may(Right.WRITE)) return Screens.seeOther(home(account, request));
        var screen = screens.frame("My work", "work", request);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screen);
        model.put("batch", notices.of(request, "/newsroom/"));
        model.put("piles", piles(account, screen));
        model.put("mayAssign", account.may(Right.ASSIGN));
        return screens.show("work", model);
    }

    private static String home(Account account, HttpServletRequest request) {
        var query = request.getQueryString();
        var screen = account.may(Right.MODERATE) ? "/newsroom/comments" : "/newsroom/me";
        return screen + (query == null ? "" : "?" + query);
    }

    /// Each article stands in the first pile that it belongs to, and in no other.
    private List<Pile> piles(Account account, Screen screen) {
        var now = clock.instant();
        var own = new Own(account.author(), account.id());
        var piles = new Piles(screen, now);
        piles.add("returned", "Sent back to you", "", desk.returned(own, now.minus(LATELY), FEW), "");
        piles.add("given", "Yours to write", "", given(account, now), "/newsroom/articles?mine=1&sort=due");
        if (account.may(Right.ASSIGN)) {
            piles.add(
                    "waiting",
                    "Waiting for an editor",
                    "Ready to be read and sent out.",
                    desk.list(DeskFilter.EVERYTHING.with(DeskStage.READY), FEW, now),
                    "/newsroom/articles?stage=READY");
            piles.add(
                    "due",
                    "Due soon",
                    "Of everybody, until the day after tomorrow.",
                    desk.list(
                            DeskFilter.EVERYTHING.with(new Span(null, now.plus(SOON))), DeskOrder.DUE, null, FEW, now),
                    "/newsroom/articles?sort=due");
        }
        piles.add("drafts", "Your drafts", "", drafts(own, now), "/newsroom/articles?mine=1");
        piles.add("ideas", "Ideas to take", "Whoever takes one has it.", desk.forTheTaking(FEW), "");
        return piles.shown;
    }

    /// Those with a due time first, the earliest of them at the top.
    private List<DeskRow> given(Account account, Instant now) {
        var mine = DeskFilter.EVERYTHING.with(new Assignee(account.id()));
        var found = new ArrayList<>(desk.underWay(mine, DeskOrder.DUE, FEW, now));
        found.addAll(desk.underWay(mine, DeskOrder.SAVED, FEW, now));
        return found.stream().distinct().toList();
    }

    private List<DeskRow> drafts(Own own, Instant now) {
        return desk.underWay(DeskFilter.EVERYTHING.with(own), DeskOrder.SAVED, 2 * FEW, now);
    }

    private final class Piles {

        private final List<Pile> shown = new ArrayList<>();
        private final HashSet<ArticleId> known = new HashSet<>();
        private final Screen screen;
        private final Instant now;

        Piles(Screen screen, Instant now) {
            this.screen = screen;
            this.now = now;
        }

        void add(String id, String heading, String hint, List<DeskRow> found, String more) {
            var fresh =
                    found.stream().filter(row -> known.add(row.id())).limit(FEW).toList();
            if (fresh.isEmpty()) return;
            shown.add(new Pile(
                    id,
                    heading,
                    hint,
                    rows.of(fresh, screen, now),
                    found.size() >= FEW ? more : "",
                    id.equals("ideas")));
        }
    }
}
