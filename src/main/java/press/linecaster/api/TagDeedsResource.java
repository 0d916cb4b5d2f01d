package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.newsroom.PaperDesk;
import press.linecaster.people.Account;
import press.linecaster.people.Scope;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Tags as they are written: what the newsroom does to them.
@RestController
@RequestMapping("/api/v1/tags")
class TagDeedsResource {

    private final PaperDesk desk;
    private final Tags tags;
    private final PaperWriting writing;
    private final PaperViews views;

    TagDeedsResource(PaperDesk desk, Tags tags, PaperWriting writing, PaperViews views) {
        this.desk = desk;
        this.tags = tags;
        this.writing = writing;
        this.views = views;
    }

    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var sent = Body.bytes(request);
        var fields = Body.fields(sent);
        var called = Naming.called(fields);
        var description = fields.html("description", SafeHtml.EMPTY, Naming.LONGEST_WORDS);
        fields.end();
        return writing.create(
                request,
                "tags",
                sent,
                () -> desk.addTag(actor, called, description).value(),
                views::tag);
    }

    /// A merge patch: what is absent stays.
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> save(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var tag = new TagId(PaperViews.number(id));
        var fields = Body.fields(request);
        return writing.change(
                request,
                () -> tags.hold(tag),
                () -> views.tag(tag.value()),
                () -> save(actor, tags.find(tag).orElseThrow(Refused::notThere), fields));
    }

    private void save(Account actor, Tag before, Fields fields) {
        var called = Naming.called(before.name(), before.slug(), fields);
        var description = fields.html("description", before.description(), Naming.LONGEST_WORDS);
        fields.end();
        desk.save(actor, before.id(), called, description);
    }

    /// One that nothing carries.
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var tag = new TagId(PaperViews.number(id));
        return writing.remove(
                request, () -> tags.hold(tag), () -> views.tag(tag.value()), () -> desk.remove(actor, tag));
    }
}
