package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskOrder;
import press.linecaster.articles.DeskRow;
import press.linecaster.articles.DeskStage;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Role.Right;

/// The desk as a board: a column for each stage, from which articles are moved to another.
@Controller
class BoardController {

    private static final String PATH = "/newsroom/board";
    private static final int MOST = 30;
    /// What is done with leaves the board after some days; the list has it.
    private static final Duration RECENTLY = Duration.ofDays(3);

    /// @param takes the stage that a card gets here; empty where none can be put
    /// @param more what stands below, as "40 more"; empty where this is all
    /// @param list where all of them are
    record Column(String heading, String takes, boolean canBeMoved, List<Row> rows, String more, String list) {}

    private final Desk desk;
    private final Bulk bulk;
    private final Rows rows;
    private final Choices choices;
    private final BatchNotices notices;
    private final Undos undos;
    private final Screens screens;
    private final Clock clock;

    BoardController(
            Desk desk,
            Bulk bulk,
            Rows rows,
            Choices choices,
            BatchNotices notices,
            Undos undos,
            Screens screens,
            Clock clock) {
        this.desk = desk;
        this.bulk = bulk;
        this.rows = rows;
        this.choices = choices;
        this.notices = notices;
        this.undos = undos;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> board(HttpServletRequest request) {
        var account = Gate.account(request);
        var screen = screens.frame("Board", "board", request);
        if (!account.may(Right.WRITE)) return screens.refuse(403, screen, "Your role does not write articles.");
        var query = DeskQuery.of(request).at(null);
        var now = clock.instant();
        var filter = query.filter(account, screen.zone(), now);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screen);
        model.put("query", query);
        model.put("back", query.addressOn(PATH));
        model.put("undo", undos.shown(request));
        model.put("batch", notices.of(request, query.addressOn(PATH)));
        model.put("columns", columns(query, filter, screen, now));
        model.put(
                "choices", Map.of("section", choices.sections(query.section()), "to", choices.people(query.toValue())));
        model.put("mayAssign", account.may(Right.ASSIGN));
        model.put("stages", EditorController.BY_HAND);
        return screens.show("board", model);
    }

    /// Moves one card.
    @PostMapping(PATH + "/move")
    ResponseEntity<byte[]> move(HttpServletRequest request) {
        var screen = screens.frame("Not moved", "board", request);
        var account = Gate.account(request);
        if (!account.may(Right.WRITE)) return screens.refuse(403, screen, "Your role does not allow this.");
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.refuse(400, screen, "What came cannot be read. Nothing was moved.");
        try {
            var article = new ArticleId(Ids.parseAddress(form.get("article")).orElseThrow(NoSuchArticle::new));
            var stage = EditorController.stage(form.get("stage"));
            var batch = bulk.move(account, List.of(article), stage, BulkController.because(form));
            var back = BulkController.back(form, PATH);
            return Screens.seeOther(BatchNotices.address(back + "#card-" + form.get("article"), batch));
        } catch (NotAllowed refused) {
            return screens.refuse(422, screen, String.valueOf(refused.getMessage()));
        } catch (NoSuchArticle _) {
            return screens.refuse(422, screen, "There is no such article, or it is not yours to see.");
        }
    }

    private List<Column> columns(DeskQuery query, DeskFilter filter, Screen screen, Instant now) {
        var columns = new ArrayList<Column>();
        for (var stage : List.of(DeskStage.IDEA, DeskStage.DRAFT, DeskStage.EDITED, DeskStage.READY)) {
            var found = desk.list(filter.with(stage), MOST + 1, now);
            columns.add(column(query, filter, stage, found, true, screen, now));
        }
        var scheduled = desk.goingOut(filter, MOST + 1, now);
        columns.add(column(query, filter, DeskStage.SCHEDULED, scheduled, true, screen, now));
        var published = desk.list(filter.with(DeskStage.PUBLISHED), DeskOrder.PUBLICATION, null, MOST + 1, now);
        columns.add(column(
                query, filter, DeskStage.PUBLISHED, since(published, DeskRow::publishedAt, now), false, screen, now));
        var spiked = desk.list(filter.with(DeskStage.SPIKED), MOST + 1, now);
        columns.add(column(query, filter, DeskStage.SPIKED, since(spiked, DeskRow::savedAt, now), true, screen, now));
        return columns;
    }

    private static List<DeskRow> since(
            List<DeskRow> found, java.util.function.Function<DeskRow, @Nullable Instant> moment, Instant now) {
        return found.stream()
                .filter(row -> {
                    var at = moment.apply(row);
                    return at != null && at.isAfter(now.minus(RECENTLY));
                })
                .toList();
    }

    private Column column(
            DeskQuery query,
            DeskFilter filter,
            DeskStage stage,
            List<DeskRow> found,
            boolean canBeMoved,
            Screen screen,
            Instant now) {
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var takes = canBeMoved && stage != DeskStage.SCHEDULED ? stage.name() : "";
        return new Column(
                screen.stages().word(stage),
                takes,
                canBeMoved,
                rows.of(shown, screen, now),
                more(filter, stage, found.size(), now),
                query.at(stage).address());
    }

    private String more(DeskFilter filter, DeskStage stage, int found, Instant now) {
        if (found <= MOST) return "";
        if (stage == DeskStage.PUBLISHED || stage == DeskStage.SPIKED) return "and more";
        var all = desk.count(filter.with(stage), now);
        return all < Desk.MOST_COUNTED
                ? "and %,d more".formatted(all - MOST)
                : "and more than %,d more".formatted(all - MOST);
    }
}
