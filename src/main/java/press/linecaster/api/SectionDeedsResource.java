package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// Sections as they are written: what the newsroom does to them.
@RestController
@RequestMapping("/api/v1/sections")
class SectionDeedsResource {

    private static final int MOST_SIBLINGS = 10_000;

    private final PaperDesk desk;
    private final Sections sections;
    private final PaperWriting writing;
    private final PaperViews views;

    SectionDeedsResource(PaperDesk desk, Sections sections, PaperWriting writing, PaperViews views) {
        this.desk = desk;
        this.sections = sections;
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
        var parent = parent(fields, null);
        fields.end();
        return writing.create(
                request,
                "sections",
                sent,
                () -> desk.addSection(actor, parent, called, description).value(),
                views::section);
    }

    /// A merge patch: what is absent stays.
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> save(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var section = new SectionId(PaperViews.number(id));
        var fields = Body.fields(request);
        return writing.change(
                request,
                sections::hold,
                () -> views.section(section.value()),
                () -> save(actor, sections.tree().find(section).orElseThrow(Refused::notThere), fields));
    }

    private void save(Account actor, Section before, Fields fields) {
        var called = Naming.called(before.name(), before.slug(), fields);
        var description = fields.html("description", before.description(), Naming.LONGEST_WORDS);
        var parent = parent(fields, before.parent());
        var position = fields.number("position", Integer.MAX_VALUE, 0, MOST_SIBLINGS);
        fields.end();
        desk.save(actor, before.id(), called, description);
        if (fields.has("position") || !Objects.equals(parent, before.parent()))
            desk.place(actor, before.id(), parent, position);
    }

    private @Nullable SectionId parent(Fields fields, @Nullable SectionId before) {
        var number = fields.id("parent", before == null ? null : before.value());
        if (number == null) return null;
        var parent = new SectionId(number);
        if (sections.tree().find(parent).isEmpty()) fields.mistake("parent", "There is no such section.", "");
        return parent;
    }

    /// One that is empty.
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.PAPER_WRITE);
        var section = new SectionId(PaperViews.number(id));
        return writing.remove(
                request, sections::hold, () -> views.section(section.value()), () -> desk.remove(actor, section));
    }
}
