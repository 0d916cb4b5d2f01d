package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskOrder;
import press.linecaster.articles.DeskRow;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Role.Right;

/// Standing pages, such as About us: the list of them, and where each stands among the others. They are written in the
/// same editor as articles.
@Controller
class PagesController {

    private static final int ROWS = 50;
    private static final int MOST_PARENTS = 200;

    /// @param parent id of the page above it, as addresses have it; empty for none
    /// @param publicAddress empty for one that has none yet
    record Row(
            DeskRow page,
            String id,
            String headline,
            String publicAddress,
            String parent,
            String above,
            int position) {}

    /// @param value as fields have it
    record Choice(String value, String label) {}

    private final Desk desk;
    private final Newsdesk newsdesk;
    private final Articles articles;
    private final Addresses addresses;
    private final Screens screens;
    private final Clock clock;

    PagesController(
            Desk desk, Newsdesk newsdesk, Articles articles, Addresses addresses, Screens screens, Clock clock) {
        this.desk = desk;
        this.newsdesk = newsdesk;
        this.articles = articles;
        this.addresses = addresses;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/newsroom/pages")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        requireRight(request);
        var query = new Query(request.getQueryString());
        var words = Queries.words(query.get("q"));
        var after = Cursor.parse(query.get("after")).orElse(null);
        var found = desk.list(filter(words), DeskOrder.SAVED, after, ROWS + 1, clock.instant());
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return screens.show(
                "pages",
                Map.of(
                        "screen", screens.frame("Pages", "pages", request),
                        "rows", rows(shown),
                        "parents", parents(),
                        "words", words,
                        "next", found.size() > ROWS ? next(words, shown.getLast()) : ""));
    }

    private static DeskFilter filter(String words) {
        return new DeskFilter(Form.PAGE, null, null, null, null, null, null, words);
    }

    private static String next(String words, DeskRow last) {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) parameters.put("q", words);
        parameters.put("after", Desk.place(last, DeskOrder.SAVED).text());
        return Queries.address("/newsroom/pages", parameters);
    }

    private List<Row> rows(List<DeskRow> shown) {
        var ids = shown.stream().map(DeskRow::id).toList();
        var pages = articles.find(ids).stream().collect(Collectors.toMap(Article::id, Function.<Article>identity()));
        var paths = addresses.of(
                Target.Kind.ARTICLE, ids.stream().map(ArticleId::value).toList());
        return shown.stream()
                .map(row -> {
                    var page = Optional.ofNullable(pages.get(row.id()));
                    var parent = page.map(each -> each.manuscript().parent());
                    return new Row(
                            row,
                            Ids.inAddress(row.id().value()),
                            headline(row),
                            paths.getOrDefault(row.id().value(), ""),
                            parent.map(id -> Ids.inAddress(id.value())).orElse(""),
                            parent.flatMap(articles::find)
                                    .map(Moderation::headline)
                                    .orElse(""),
                            page.map(each -> each.manuscript().position()).orElse(0));
                })
                .toList();
    }

    private List<Choice> parents() {
        return desk.list(filter(""), MOST_PARENTS, clock.instant()).stream()
                .map(row -> new Choice(Ids.inAddress(row.id().value()), headline(row)))
                .toList();
    }

    private static String headline(DeskRow row) {
        return row.headline().isBlank() ? "Without a headline" : row.headline();
    }

    @PostMapping("/newsroom/pages")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        requireRight(request);
        return Screens.seeOther(EditorController.address(
                newsdesk.beginPage(Gate.account(request)).id()));
    }

    /// Puts a page beneath another one, or on top, and among its neighbours.
    @PostMapping("/newsroom/pages/{id}/place")
    ResponseEntity<byte[]> place(@PathVariable String id, HttpServletRequest request) {
        requireRight(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) throw new NotAllowed("What came cannot be read.");
        var page = page(id);
        var position = Ids.parse(form.get("position")).orElse(0);
        if (page == null || position > Short.MAX_VALUE)
            throw new NotAllowed("There is no such page or place. Nothing was changed.");
        var parent = form.get("parent").isEmpty() ? null : page(form.get("parent"));
        if (parent == null && !form.get("parent").isEmpty())
            throw new NotAllowed("The page above it is not there any more. Nothing was changed.");
        newsdesk.place(Gate.account(request), page, parent, (int) position);
        return Screens.seeOther("/newsroom/pages?done=placed");
    }

    private static @Nullable ArticleId page(String id) {
        var number = Ids.parseAddress(id);
        return number.isPresent() ? new ArticleId(number.getAsLong()) : null;
    }

    @ExceptionHandler({NotAllowed.class, NoSuchArticle.class})
    ResponseEntity<byte[]> refused(RuntimeException refused, HttpServletRequest request) {
        var isAllowed = Gate.account(request).may(Right.ARRANGE_PAPER);
        return screens.refuse(
                isAllowed ? 422 : 403,
                screens.frame(isAllowed ? "Not done" : "Not allowed", "pages", request),
                refused instanceof NoSuchArticle
                        ? "There is no such page. Nothing was changed."
                        : String.valueOf(refused.getMessage()));
    }

    private static void requireRight(HttpServletRequest request) {
        if (!Gate.account(request).may(Right.ARRANGE_PAPER))
            throw new NotAllowed("Your role does not allow this. An editor may.");
    }
}
