package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.MediaId;
import press.linecaster.newsroom.PaperDesk;
import press.linecaster.newsroom.PaperDesk.About;
import press.linecaster.people.Account;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.people.Scope;

/// Authors as they are written: what the newsroom does to them. Their addresses of e-mail neither come nor go.
@RestController
@RequestMapping("/api/v1/authors")
class AuthorDeedsResource {

    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_PROFILES = 10;
    private static final About NOTHING = new About(null, SafeHtml.EMPTY, null, null, List.of());

    private final PaperDesk desk;
    private final Authors authors;
    private final PaperWriting writing;
    private final PaperViews views;

    AuthorDeedsResource(PaperDesk desk, Authors authors, PaperWriting writing, PaperViews views) {
        this.desk = desk;
        this.authors = authors;
        this.writing = writing;
        this.views = views;
    }

    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var sent = Body.bytes(request);
        var fields = Body.fields(sent);
        var called = Naming.called(fields);
        var about = about(NOTHING, fields);
        fields.end();
        return writing.create(
                request,
                "authors",
                sent,
                () -> desk.addAuthor(actor, called, about).value(),
                views::author);
    }

    /// A merge patch: what is absent stays.
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> save(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var author = new AuthorId(PaperViews.number(id));
        var fields = Body.fields(request);
        return writing.change(
                request,
                () -> authors.hold(author),
                () -> views.author(author.value()),
                () -> save(actor, authors.find(author).orElseThrow(Refused::notThere), fields));
    }

    private void save(Account actor, Author before, Fields fields) {
        var called = Naming.called(before.name(), before.slug(), fields);
        var known =
                new About(before.role(), before.biography(), before.website(), before.portrait(), before.profiles());
        var about = about(known, fields);
        fields.end();
        desk.save(actor, before.id(), called, about);
    }

    private static About about(About before, Fields fields) {
        return new About(
                fields.lineOrNull("role", before.role(), LONGEST_LINE),
                fields.html("biography", before.biography(), Naming.LONGEST_WORDS),
                fields.lineOrNull("website", before.website(), LONGEST_LINE),
                portrait(before.portrait(), fields),
                fields.texts("profiles", before.profiles(), MOST_PROFILES, LONGEST_LINE));
    }

    private static @Nullable MediaId portrait(@Nullable MediaId before, Fields fields) {
        var number = fields.id("portrait", before == null ? null : before.value());
        return number == null ? null : new MediaId(number);
    }

    /// One who has neither bylines nor an account.
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var author = new AuthorId(PaperViews.number(id));
        return writing.remove(
                request,
                () -> authors.hold(author),
                () -> views.author(author.value()),
                () -> desk.remove(actor, author));
    }
}
