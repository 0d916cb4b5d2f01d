package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskOrder;
import press.linecaster.articles.DeskRow;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Reason;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Role.Right;
import press.linecaster.people.Scope;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// Articles as they are read: what readers see for everybody, the desk for those who work there.
@RestController
@RequestMapping("/api/v1/articles")
class ArticlesResource {

    private static final Set<String> PARAMETERS = new TreeSet<>(
            List.of("section", "tag", "author", "form", "stage", "since", "updatedSince", "limit", "after"));

    private static final AccountId NOBODY = new AccountId(0);

    private final Articles articles;
    private final Desk desk;
    private final ArticleViews views;
    private final Clock clock;

    ArticlesResource(Articles articles, Desk desk, ArticleViews views, Clock clock) {
        this.articles = articles;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    /// A stretch of a list.
    /// @param next the address of what comes after; null at the end
    record Stretch(List<ArticleView> articles, @Nullable String next) {
        Stretch {
            articles = List.copyOf(articles);
        }
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var query = Query.of(request, PARAMETERS);
        var stretch = query.text("stage").isPresent() ? desk(query, Caller.of(request)) : shown(query);
        return Answers.list(stretch, stretch.next(), request);
    }

    /// What readers see, newest first.
    private Stretch shown(Query query) {
        if (query.text("updatedSince").isPresent()) return changed(query);
        if (query.text("form").isPresent()) return pages(query);
        var now = clock.instant();
        var since = query.moment("since").orElse(Instant.MIN);
        var found = articles.list(list(query), query.after().orElse(null), query.limit() + 1, now).stream()
                .takeWhile(summary -> !summary.listedFrom().isBefore(since))
                .toList();
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        var next =
                found.size() > page.size() ? query.next(page.getLast().cursor().text()) : null;
        return new Stretch(
                views.list(articles.find(page.stream().map(ArticleSummary::id).toList()), false), next);
    }

    /// What readers see and has changed for them, last changed first.
    private Stretch changed(Query query) {
        if (query.text("form").isPresent() || query.text("since").isPresent())
            throw Query.wrong("updatedSince", "it goes with neither form nor since");
        var since = query.moment("updatedSince").orElseThrow();
        var found =
                articles.changed(list(query), since, query.after().orElse(null), query.limit() + 1, clock.instant());
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        var next = found.size() > page.size() ? query.next(page.getLast().text()) : null;
        var ids = page.stream().map(place -> new ArticleId(place.id())).toList();
        return new Stretch(views.list(articles.find(ids), false), next);
    }

    /// The standing pages that readers see: few, so all of them.
    private Stretch pages(Query query) {
        if (!query.text("form").equals(Optional.of("page"))) throw Query.wrong("form", "it is page, or absent");
        return new Stretch(views.list(articles.find(articles.pages(clock.instant())), false), null);
    }

    private static ListId list(Query query) {
        var lists = new ArrayList<ListId>();
        query.id("section").map(SectionId::new).map(ListId::of).ifPresent(lists::add);
        query.id("tag").map(TagId::new).map(ListId::of).ifPresent(lists::add);
        query.id("author").map(AuthorId::new).map(ListId::of).ifPresent(lists::add);
        if (lists.size() > 1) throw Query.wrong("section, tag or author", "only one of them at a time");
        return lists.isEmpty() ? ListId.LATEST : lists.getFirst();
    }

    /// What lies on the desk, last saved first: all of it, or what has their name in the byline.
    private Stretch desk(Query query, Caller caller) {
        var actor = caller.insider().orElseGet(() -> caller.actor(Scope.DRAFTS_READ));
        if (query.text("updatedSince").isPresent()) throw Query.wrong("updatedSince", "with stage, since is that");
        var since = query.moment("since").orElse(Instant.MIN);
        var found = desk
                .list(
                        filter(query, actor),
                        DeskOrder.SAVED,
                        query.after().orElse(null),
                        query.limit() + 1,
                        clock.instant())
                .stream()
                .takeWhile(row -> !row.savedAt().isBefore(since))
                .toList();
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        var next =
                found.size() > page.size() ? query.next(cursor(page.getLast()).text()) : null;
        return new Stretch(
                views.list(articles.find(page.stream().map(DeskRow::id).toList()), true), next);
    }

    private static Cursor cursor(DeskRow row) {
        return new Cursor(row.savedAt(), row.id().value());
    }

    private static DeskFilter filter(Query query, Account actor) {
        if (!actor.may(Right.WRITE)) throw new Refused(Trouble.NOT_ALLOWED, "This role does not see the desk.");
        if (query.text("tag").isPresent()) throw Query.wrong("tag", "the desk is not sorted by tags");
        var form = query.text("form").filter("page"::equals).isPresent() ? Form.PAGE : Form.ARTICLE;
        return new DeskFilter(
                form,
                stage(query.text("stage").orElseThrow()),
                query.id("section").map(SectionId::new).orElse(null),
                own(query.id("author").map(AuthorId::new).orElse(null), actor),
                null,
                null,
                null,
                "");
    }

    /// Whose articles: of an author, or of whoever may see no others.
    private static DeskFilter.@Nullable Own own(@Nullable AuthorId author, Account actor) {
        if (actor.may(Right.READ_DRAFTS_OF_OTHERS)) return author == null ? null : new DeskFilter.Own(author, NOBODY);
        if (author != null && !author.equals(actor.author()))
            throw new Refused(Trouble.NOT_ALLOWED, "This role sees its own articles alone.");
        return new DeskFilter.Own(actor.author(), actor.id());
    }

    private static @Nullable DeskStage stage(String word) {
        if (word.equals("any")) return null;
        for (var stage : DeskStage.values()) if (Fields.word(stage).equals(word)) return stage;
        throw Query.wrong(
                "stage", "it is any, idea, draft, edited, ready, scheduled, published, withdrawn, spiked or overdue");
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) {
        Query.of(request, Set.of());
        var article = find(id);
        var isInsider = Caller.of(request).sees(article);
        if (!isInsider) requireShown(article);
        return Answers.of(
                views.whole(article, isInsider),
                isInsider ? "" + article.revision() : "",
                ArticleViews.changedAt(article, isInsider),
                request);
    }

    private void requireShown(Article article) {
        var visibility = Visibility.of(article.manuscript(), Output.API, clock.instant());
        if (visibility.isShown()) return;
        var because = article.release().withdrawnBecause();
        throw visibility.reason() == Reason.WITHDRAWN
                ? new Refused(Trouble.WITHDRAWN, because == null ? "No reason was given." : because)
                : Refused.notThere();
    }

    /// @param savedAt when it was saved
    record VersionView(
            int number,
            Instant savedAt,
            String by,
            @Nullable String reason) {}

    /// Which versions are kept, newest first.
    @GetMapping("/{id}/versions")
    ResponseEntity<byte[]> versions(@PathVariable String id, HttpServletRequest request) {
        var article = findOnDesk(id, request);
        var versions = articles.versions(article.id()).stream()
                .map(version -> new VersionView(
                        version.number(),
                        version.savedAt(),
                        version.saving().by(),
                        version.saving().reason()))
                .toList();
        return Answers.of(Map.of("versions", versions), request);
    }

    /// The article with the text that it had then.
    @GetMapping("/{id}/versions/{number}")
    ResponseEntity<byte[]> version(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
        var article = findOnDesk(id, request);
        var version = Ids.parse(number).stream()
                .filter(each -> each <= Integer.MAX_VALUE)
                .boxed()
                .flatMap(each -> articles.revision(article.id(), Math.toIntExact(each)).stream())
                .findFirst()
                .orElseThrow(Refused::notThere);
        var then = article.with(article.manuscript().with(version.text()));
        return Answers.of(views.whole(then, true), request);
    }

    private Article findOnDesk(String id, HttpServletRequest request) {
        var caller = Caller.of(request);
        if (caller.insider().isEmpty()) caller.actor(Scope.DRAFTS_READ);
        var article = find(id);
        if (!caller.sees(article)) throw Refused.notThere();
        return article;
    }

    private Article find(String id) {
        return Ids.parseAddress(id).stream()
                .mapToObj(ArticleId::new)
                .flatMap(each -> articles.find(each).stream())
                .findFirst()
                .orElseThrow(Refused::notThere);
    }
}
