package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.people.Role.Right;
import press.linecaster.people.Scope;
import press.linecaster.sections.Menu;

/// What the paper is made of: sections, tags, authors, menus and the settings that show.
@RestController
@RequestMapping("/api/v1")
class PaperResource {

    private final PaperViews views;

    PaperResource(PaperViews views) {
        this.views = views;
    }

    /// Parents before children, siblings in their order.
    @GetMapping("/sections")
    ResponseEntity<byte[]> sections(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(Map.of("sections", views.sections()), request);
    }

    @GetMapping("/sections/{id}")
    ResponseEntity<byte[]> section(@PathVariable String id, HttpServletRequest request) {
        return Answers.of(views.section(PaperViews.number(id)), request);
    }

    /// By name.
    @GetMapping("/tags")
    ResponseEntity<byte[]> tags(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(Map.of("tags", views.tags()), request);
    }

    @GetMapping("/tags/{id}")
    ResponseEntity<byte[]> tag(@PathVariable String id, HttpServletRequest request) {
        return Answers.of(views.tag(PaperViews.number(id)), request);
    }

    /// By name.
    @GetMapping("/authors")
    ResponseEntity<byte[]> authors(HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(Map.of("authors", views.authors()), request);
    }

    @GetMapping("/authors/{id}")
    ResponseEntity<byte[]> author(@PathVariable String id, HttpServletRequest request) {
        return Answers.of(views.author(PaperViews.number(id)), request);
    }

    @GetMapping("/menus")
    ResponseEntity<byte[]> menus(HttpServletRequest request) {
        Query.of(request, Set.of());
        var all = new LinkedHashMap<String, List<PaperViews.EntryView>>();
        for (var place : Menu.Place.values())
            all.put(Fields.word(place), views.menu(place).entries());
        return Answers.of(all, request);
    }

    /// One of them: `header`, `footer` or `social`.
    @GetMapping("/menus/{place}")
    ResponseEntity<byte[]> menu(@PathVariable String place, HttpServletRequest request) {
        Query.of(request, Set.of());
        return Answers.of(views.menu(PaperViews.place(place)), request);
    }

    /// What shows; all of it for a program that may decide.
    @GetMapping("/settings")
    ResponseEntity<byte[]> settings(HttpServletRequest request) {
        Query.of(request, Set.of());
        var caller = Caller.of(request);
        var decides = caller.opens(Scope.SETTINGS_WRITE)
                && caller.actor(Scope.SETTINGS_WRITE).may(Right.MANAGE_PAPER);
        return Answers.of(decides ? views.allSettings() : views.shownSettings(), request);
    }
}
