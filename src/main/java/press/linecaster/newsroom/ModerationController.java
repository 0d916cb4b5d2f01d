package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentFilter;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// What readers wrote: what waits, oldest first, and what was decided about, with filters that are addresses.
@Controller
class ModerationController {

    private static final int ROWS = 50;
    private static final int MOST_AROUND = 50;

    /// A comment as it stands on a screen.
    ///
    /// @param id as addresses have it
    /// @param headline of the article
    /// @param address of the article in the paper; empty for one that has none
    record Row(Comment comment, String id, String headline, String address, String article) {}

    /// @param value as addresses have it
    record Tab(String value, String label, boolean isChosen) {}

    /// What has just been decided, with all that is needed to take it back.
    ///
    /// @param ids what is another now, as addresses have them
    record Decided(String words, List<String> ids, State was, State became) {}

    private final Comments comments;
    private final Moderation moderation;
    private final Articles articles;
    private final Addresses addresses;
    private final Screens screens;

    ModerationController(
            Comments comments, Moderation moderation, Articles articles, Addresses addresses, Screens screens) {
        this.comments = comments;
        this.moderation = moderation;
        this.articles = articles;
        this.addresses = addresses;
        this.screens = screens;
    }

    @GetMapping("/newsroom/comments")
    ResponseEntity<byte[]> queue(HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        var filter = new CommentFilter(
                state(Queries.parameter(request, "state")).orElse(State.PENDING),
                id(Queries.parameter(request, "article")).map(ArticleId::new).orElse(null),
                Queries.words(Queries.parameter(request, "q")));
        var after = Cursor.parse(Queries.parameter(request, "after"));
        var found = comments.queue(filter, after.orElse(null), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Comments", "comments", request));
        model.put("rows", rows(shown));
        model.put("tabs", tabs(filter));
        model.put("filter", filter);
        model.put("article", article(filter));
        model.put("headline", headline(filter));
        model.put("after", Queries.parameter(request, "after"));
        model.put("decided", decided(request));
        model.put(
                "next",
                found.size() > ROWS ? address(filter, place(shown.getLast()).text()) : "");
        return screens.show("comments", model);
    }

    /// One of them, with what it answers and what answers it.
    @GetMapping("/newsroom/comments/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        var comment = id(id).map(CommentId::new).flatMap(comments::find);
        if (comment.isEmpty()) return screens.refuse(404, frame(request), "There is no such comment.");
        var around = Stream.of(
                        comments.above(comment.get(), MOST_AROUND),
                        List.of(comment.get()),
                        comments.beneath(comment.get().id(), MOST_AROUND))
                .flatMap(List::stream)
                .toList();
        return screens.show(
                "comment",
                Map.of(
                        "screen",
                        screens.frame("A comment", "comments", request),
                        "rows",
                        rows(around),
                        "id",
                        id,
                        "decided",
                        decided(request)));
    }

    /// Decides about one, by its own button, or about all that are ticked.
    @PostMapping("/newsroom/comments")
    ResponseEntity<byte[]> decide(HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var one = form.has("one") ? form.get("one").split(" ", 3) : new String[0]; // which, as seen, what it becomes
        if (form.has("one") && one.length < 3) return unreadable(request);
        var ids = (form.has("one") ? List.of(one[0]) : form.all("id"))
                .stream()
                        .flatMap(each -> id(each).stream())
                        .map(CommentId::new)
                        .distinct()
                        .toList();
        var was = state(form.has("one") ? one[1] : form.get("was"));
        var state = state(form.has("one") ? one[2] : form.get("state"));
        if (state.isEmpty() || was.isEmpty()) return unreadable(request);
        var decided = moderation.decide(account(request), ids, was.get(), state.get());
        return Screens.seeOther(back(form) + said(decided, ids.size(), was.get(), state.get()));
    }

    /// To where it was decided: one comment's own screen, or the same filters.
    private static String back(Posted.Form form) {
        var screen = id(form.get("screen"));
        if (screen.isPresent()) return "/newsroom/comments/" + Ids.inAddress(screen.get()) + "?";
        var filter = new CommentFilter(
                state(form.get("shown")).orElse(State.PENDING),
                id(form.get("article")).map(ArticleId::new).orElse(null),
                Queries.words(form.get("q")));
        return address(filter, Cursor.parse(form.get("after")).map(Cursor::text).orElse("")) + "&";
    }

    private static String said(List<Comment> decided, int asked, State was, State state) {
        var ids = decided.stream()
                .map(comment -> Ids.inAddress(comment.id().value()))
                .collect(Collectors.joining("."));
        return "decided=" + state + "&was=" + was + "&of=" + asked + "&ids=" + ids;
    }

    private static Optional<Decided> decided(HttpServletRequest request) {
        var state = state(Queries.parameter(request, "decided"));
        var was = state(Queries.parameter(request, "was"));
        if (state.isEmpty() || was.isEmpty()) return Optional.empty();
        var ids = Arrays.stream(Queries.parameter(request, "ids").split("\\."))
                .filter(each -> id(each).isPresent())
                .limit(ROWS)
                .toList();
        var asked = Ids.parse(Queries.parameter(request, "of")).orElse(0);
        return Optional.of(new Decided(words(ids.size(), asked, state.get()), ids, was.get(), state.get()));
    }

    private static String words(int decided, long asked, State state) {
        if (asked == 0) return "None was ticked, so nothing was changed.";
        if (decided == 0) return "Nothing was changed: somebody else has decided about it meanwhile.";
        var done = CommentWords.done(state, decided);
        return decided < asked ? done + " About the others somebody else has decided meanwhile." : done;
    }

    private List<Row> rows(List<Comment> shown) {
        var ids = shown.stream().map(Comment::article).distinct().toList();
        var found = articles.find(ids).stream().collect(Collectors.toMap(Article::id, Function.<Article>identity()));
        var paths = addresses.of(
                Target.Kind.ARTICLE, ids.stream().map(ArticleId::value).toList());
        return shown.stream()
                .map(comment -> new Row(
                        comment,
                        Ids.inAddress(comment.id().value()),
                        Optional.ofNullable(found.get(comment.article()))
                                .map(Moderation::headline)
                                .orElse(""),
                        paths.getOrDefault(comment.article().value(), ""),
                        Ids.inAddress(comment.article().value())))
                .toList();
    }

    private String headline(CommentFilter filter) {
        return Optional.ofNullable(filter.article())
                .flatMap(articles::find)
                .map(Moderation::headline)
                .orElse("");
    }

    private static List<Tab> tabs(CommentFilter filter) {
        return Stream.of(State.PENDING, State.APPROVED, State.REMOVED, State.SPAM)
                .map(state -> new Tab(
                        address(new CommentFilter(state, filter.article(), filter.words()), ""),
                        CommentWords.of(state),
                        state == filter.state()))
                .toList();
    }

    private static String address(CommentFilter filter, String after) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("state", filter.state().name());
        parameters.put("article", article(filter));
        parameters.put("q", filter.words());
        parameters.put("after", after);
        parameters.values().removeIf(String::isEmpty);
        return Queries.address("/newsroom/comments", parameters);
    }

    private static String article(CommentFilter filter) {
        var article = filter.article();
        return article == null ? "" : Ids.inAddress(article.value());
    }

    private static Cursor place(Comment comment) {
        return new Cursor(comment.writtenAt(), comment.id().value());
    }

    private static Optional<State> state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<Long> id(String text) {
        return Ids.parseAddress(text).stream().boxed().findFirst();
    }

    private static Account account(HttpServletRequest request) {
        return Gate.account(request);
    }

    private static boolean may(HttpServletRequest request) {
        return account(request).may(Right.MODERATE);
    }

    private Screen frame(HttpServletRequest request) {
        return screens.frame("Comments", "comments", request);
    }

    private ResponseEntity<byte[]> notAllowed(HttpServletRequest request) {
        return screens.refuse(
                403, screens.frame("Not allowed", "", request), "Your role does not allow this. A moderator may.");
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.unreadable(frame(request));
    }
}
