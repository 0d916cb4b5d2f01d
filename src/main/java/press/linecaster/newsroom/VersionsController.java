package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleLocks;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Revision;
import press.linecaster.articles.Versions;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.SafeHtml;

/// The kept versions of an article: which there are, what they are called, how two differ, and back to one of them.
@Controller
@RequestMapping("/newsroom/articles/{id}/versions")
class VersionsController {

    private static final int ROWS = 100;
    private static final int MOST_NAMED = 50;

    private final ReadableArticles readable;
    private final Articles articles;
    private final Versions versions;
    private final Newsdesk newsdesk;
    private final Afterwards afterwards;
    private final ArticleLocks locks;
    private final Screens screens;

    VersionsController(
            ReadableArticles readable,
            Articles articles,
            Versions versions,
            Newsdesk newsdesk,
            Afterwards afterwards,
            ArticleLocks locks,
            Screens screens) {
        this.readable = readable;
        this.articles = articles;
        this.versions = versions;
        this.newsdesk = newsdesk;
        this.afterwards = afterwards;
        this.locks = locks;
        this.screens = screens;
    }

    @GetMapping
    ResponseEntity<byte[]> list(@PathVariable String id, HttpServletRequest request) {
        return list(200, readable.require(id, request), "", request);
    }

    private ResponseEntity<byte[]> list(int status, Article article, String trouble, HttpServletRequest request) {
        var found = versions.page(article.id(), number(query(request, "before")), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var model = model("Versions", article, request);
        model.put("headline", EditorController.headline(article));
        model.put("versions", shown);
        model.put("named", versions.named(article.id(), MOST_NAMED));
        model.put("next", found.size() > ROWS ? shown.getLast().number() : 0);
        model.put("undo", Optional.ofNullable(number(query(request, "undo"))).orElse(0));
        model.put("trouble", trouble);
        return screens.show(status, "versions", model);
    }

    /// What is new since the one before.
    @GetMapping("/{number}")
    ResponseEntity<byte[]> version(@PathVariable String id, @PathVariable int number, HttpServletRequest request) {
        var article = readable.require(id, request);
        return compared(article, number - 1, number, request);
    }

    /// Any two beside each other.
    @GetMapping("/compared")
    ResponseEntity<byte[]> compare(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        var from = number(query(request, "from"));
        var to = number(query(request, "to"));
        if (from == null || to == null) return list(422, article, "Please choose two versions to compare.", request);
        if (from.equals(to)) return list(422, article, "Please choose two different versions.", request);
        return compared(article, Math.min(from, to), Math.max(from, to), request);
    }

    /// @param from 0 for nothing at all
    private ResponseEntity<byte[]> compared(Article article, int from, int to, HttpServletRequest request) {
        var version = articles.revision(article.id(), to).orElseThrow(NoSuchArticle::new);
        var before = articles.revision(article.id(), from);
        if (from > 0 && before.isEmpty()) throw new NoSuchArticle();
        var facts = versions.find(article.id(), to).orElseThrow(NoSuchArticle::new);
        var model = model("Version " + to, article, request);
        model.put("version", facts);
        model.put("from", versions.find(article.id(), from));
        model.put("isNext", from == to - 1);
        model.put("isPublished", article.release().stage() == Stage.PUBLISHED);
        model.put("isBeside", query(request, "view").equals("beside"));
        model.put("headline", line(before, version, revision -> revision.text().headline()));
        model.put(
                "standfirst", line(before, version, revision -> revision.text().standfirst()));
        model.put(
                "rows",
                Beside.compare(
                        before.map(each -> each.text().body()).orElse(SafeHtml.EMPTY),
                        version.text().body()));
        return screens.show("version", model);
    }

    private static List<Words.Run> line(
            Optional<Revision> before, Revision after, Function<Revision, @Nullable String> line) {
        return Words.compare(
                before.flatMap(each -> Optional.ofNullable(line.apply(each))).orElse(""),
                Optional.ofNullable(line.apply(after)).orElse(""));
    }

    /// Gives a version a name, or takes it away.
    @PostMapping("/{number}/name")
    ResponseEntity<byte[]> name(@PathVariable String id, @PathVariable int number, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            throw new NotAllowed("What came cannot be read. Nothing was done.");
        afterwards.name(Gate.account(request), article, number, PlainText.line(form.get("name")));
        return Screens.seeOther(address(article) + "/" + number + "?done=version-named");
    }

    /// A new version with an old text; the way back is offered.
    @PostMapping("/{number}/restore")
    ResponseEntity<byte[]> restore(@PathVariable String id, @PathVariable int number, HttpServletRequest request) {
        var article = readable.require(id, request);
        var account = Gate.account(request);
        var other = locks.of(article.id()).filter(lock -> !lock.isOf(account.id()));
        if (other.isPresent())
            return list(
                    409,
                    article,
                    "%s has this article. Ask for it or take it over in the editor first. Nothing was changed."
                            .formatted(other.get().name()),
                    request);
        var restored = newsdesk.restore(account, article.id(), number);
        var isOther = restored.revision() != article.revision();
        return Screens.seeOther(address(article) + (isOther ? "?undo=" + article.revision() : ""));
    }

    private Map<String, Object> model(String title, Article article, HttpServletRequest request) {
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame(title, "articles", request));
        model.put("address", EditorController.address(article.id()));
        model.put("current", article.revision());
        model.put("mayRestore", Newsdesk.mayEdit(Gate.account(request), article));
        return model;
    }

    private static String address(Article article) {
        return EditorController.address(article.id()) + "/versions";
    }

    private static String query(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static @Nullable Integer number(String text) {
        var number = Ids.parse(text);
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? Integer.valueOf((int) number.getAsLong())
                : null;
    }
}
