package press.linecaster.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.newsroom.Newsdesk;
import press.linecaster.people.Account;
import press.linecaster.people.Scope;

/// Articles as they are written: what the newsroom does to them.
@RestController
@RequestMapping("/api/v1/articles")
class ArticleDeedsResource {

    private static final String ARTICLES = "/api/v1/articles/";
    private static final int LONGEST_REASON = 1_000;

    private final Articles articles;
    private final Newsdesk newsdesk;
    private final ArticleWriting writing;
    private final ArticleViews views;

    ArticleDeedsResource(Articles articles, Newsdesk newsdesk, ArticleWriting writing, ArticleViews views) {
        this.articles = articles;
        this.newsdesk = newsdesk;
        this.writing = writing;
        this.views = views;
    }

    /// What was written, and what was taken away of what was sent.
    record WrittenView(@JsonUnwrapped ArticleView article, List<Refused.Mistake> warnings) {
        WrittenView {
            warnings = List.copyOf(warnings);
        }
    }

    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        var caller = Caller.of(request);
        var actor = caller.actor(Scope.ARTICLES_WRITE);
        var token = Objects.requireNonNull(caller.token()).id();
        var written = writing.create(actor, token, request.getHeader("Idempotency-Key"), Body.bytes(request));
        return answer(
                201, written, ARTICLES + Ids.inAddress(written.article().id().value()));
    }

    /// A merge patch: what is absent stays.
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> save(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.ARTICLES_WRITE);
        var before = readable(id, actor);
        var basedOn = EntityTags.basedOn(request, before.revision());
        return answer(200, writing.save(actor, before, basedOn, Body.fields(request)), null);
    }

    /// Publishes, now or at a moment to come; or moves the moment.
    @PutMapping("/{id}/publication")
    ResponseEntity<byte[]> publish(@PathVariable String id, HttpServletRequest request) {
        var fields = Body.fieldsOrNone(request);
        var at = fields.moment("at", null);
        fields.end();
        return change(id, request, (actor, article) -> newsdesk.publish(actor, article, at));
    }

    /// Moves what readers do not see, and takes back to the desk what they see.
    @PutMapping("/{id}/stage")
    ResponseEntity<byte[]> move(@PathVariable String id, HttpServletRequest request) {
        var fields = Body.fields(request);
        if (!fields.has("stage")) fields.mistake("stage", "Say which.", "");
        var stage = fields.oneOf("stage", Stage.DRAFT, Stage.values());
        fields.end();
        return change(id, request, (actor, article) -> newsdesk.move(actor, article, stage, ""));
    }

    @PutMapping("/{id}/withdrawal")
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request) {
        var fields = Body.fields(request);
        var because = fields.line("because", "", LONGEST_REASON);
        if (because.isEmpty()) fields.mistake("because", "Readers are told why: please write a reason.", "");
        fields.end();
        return change(id, request, (actor, article) -> newsdesk.withdraw(actor, article, because));
    }

    /// Makes the text of an earlier version the present one, as a new version.
    @PostMapping("/{id}/restorations")
    ResponseEntity<byte[]> restore(@PathVariable String id, HttpServletRequest request) {
        var fields = Body.fields(request);
        if (!fields.has("version")) fields.mistake("version", "Say which.", "");
        var version = fields.number("version", 1, 1, Integer.MAX_VALUE);
        fields.end();
        return change(id, request, (actor, article) -> newsdesk.restore(actor, article, version));
    }

    /// Adds a correction or an update, which changes no revision.
    @PostMapping("/{id}/corrections")
    ResponseEntity<byte[]> correct(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.ARTICLES_WRITE);
        var article = readable(id, actor).id();
        var fields = Body.fields(request);
        var warnings = new ArrayList<Refused.Mistake>();
        var kind = fields.oneOf("kind", Correction.Kind.CORRECTION, Correction.Kind.values());
        var note = ArticleDraft.html("note", fields, warnings);
        if (PlainText.line(note.plainText()).isEmpty())
            fields.mistake("note", "Please write what was wrong and what is right.", "");
        fields.end();
        newsdesk.correct(actor, article, kind, note);
        var after = articles.find(article).orElseThrow(Refused::notThere);
        return answer(201, new ArticleWriting.Written(after, warnings), null);
    }

    /// What is done to an article by its id.
    private interface Deed {
        Article by(Account actor, ArticleId article);
    }

    private ResponseEntity<byte[]> change(String id, HttpServletRequest request, Deed deed) {
        var actor = Caller.of(request).actor(Scope.ARTICLES_WRITE);
        var before = readable(id, actor);
        var basedOn = EntityTags.basedOn(request, before.revision());
        return answer(200, writing.change(before.id(), basedOn, () -> deed.by(actor, before.id())), null);
    }

    /// What somebody may not see is not there for them.
    private Article readable(String id, Account actor) {
        return Ids.parseAddress(id).stream()
                .mapToObj(ArticleId::new)
                .flatMap(each -> articles.find(each).stream())
                .filter(article -> Newsdesk.mayRead(actor, article))
                .findFirst()
                .orElseThrow(Refused::notThere);
    }

    private ResponseEntity<byte[]> answer(int status, ArticleWriting.Written written, @Nullable String location) {
        var article = written.article();
        return Answers.written(
                status,
                new WrittenView(views.whole(article, true), written.warnings()),
                "" + article.revision(),
                location);
    }
}
