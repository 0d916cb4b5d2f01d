package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menus;

/// The paper's menus: arranged in the form of their screen, and saved at once.
@Controller
class MenusController {

    private static final int MOST_BYTES = 256 * 1024;

    /// A menu in the list of them.
    record Row(String name, String hint, String address, int entries) {}

    private final Menus menus;
    private final MenuDesk desk;
    private final MenuView view;
    private final Screens screens;

    MenusController(Menus menus, MenuDesk desk, MenuView view, Screens screens) {
        this.menus = menus;
        this.desk = desk;
        this.view = view;
        this.screens = screens;
    }

    @GetMapping("/newsroom/menus")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        requireRight(request);
        var rows = List.of(Menu.Place.values()).stream()
                .map(place -> new Row(
                        MenuDesk.name(place),
                        MenuDesk.hint(place),
                        address(place),
                        MenuDraft.of(menus.of(place)).lines().size()))
                .toList();
        return screens.show("menus", Map.of("screen", screens.frame("Menus", "menus", request), "rows", rows));
    }

    @GetMapping("/newsroom/menus/{place}")
    ResponseEntity<byte[]> show(@PathVariable String place, HttpServletRequest request) {
        requireRight(request);
        return show(200, MenuDraft.of(menus.of(place(place))), null, "", null, request);
    }

    /// A step changes the draft in the form alone; without one it is saved.
    @PostMapping("/newsroom/menus/{place}")
    ResponseEntity<byte[]> arrange(@PathVariable String place, HttpServletRequest request) {
        requireRight(request);
        var which = place(place);
        if (!(Posted.by(request, MOST_BYTES) instanceof Posted.Form form)) return unreadable(request);
        var draft = MenuDraft.read(which, form);
        if (!form.has("step")) return save(draft, form, request);
        var step = form.get("step");
        if (!step.startsWith("add ")) return show(200, draft.after(step), null, step, null, request);
        try {
            if (draft.lines().size() >= MenuDraft.MOST)
                throw new NotAllowed("A menu has %d entries at most.".formatted(MenuDraft.MOST));
            var line = view.added(step.substring("add ".length()), form);
            return show(200, draft.with(line), null, step, null, request);
        } catch (NotAllowed refused) {
            return show(422, draft, refused.getMessage(), step, form, request);
        }
    }

    private ResponseEntity<byte[]> save(MenuDraft draft, Posted.Form form, HttpServletRequest request) {
        if (!draft.isSound())
            return show(422, draft, "Not saved yet: something below cannot be like that.", "", form, request);
        return switch (desk.save(Gate.account(request), draft.menu(), draft.seen())) {
            case MenuDesk.Outcome.Saved(var undo) ->
                Screens.seeOther(address(draft.place()) + "?saved=" + Ids.inAddress(undo));
            case MenuDesk.Outcome.Same() -> Screens.seeOther(address(draft.place()) + "?done=unchanged");
            case MenuDesk.Outcome.Overtaken(var current) ->
                show(
                        409,
                        draft.seeing(current.fingerprint()),
                        "Somebody else has changed this menu while you did. Nothing of yours is lost or saved: readers"
                                + " see theirs now. Save again to put yours in its place.",
                        "",
                        form,
                        request);
        };
    }

    @PostMapping("/newsroom/menus/undo")
    ResponseEntity<byte[]> undo(HttpServletRequest request) {
        requireRight(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var number = Ids.parseAddress(form.get("saved")).orElse(0);
        return Screens.seeOther(address(desk.undo(Gate.account(request), number)) + "?done=as-before");
    }

    private ResponseEntity<byte[]> show(
            int status,
            MenuDraft draft,
            @Nullable String trouble,
            String step,
            Posted.@Nullable Form typed,
            HttpServletRequest request) {
        var saved = Ids.parseAddress(new Query(request.getQueryString()).get("saved"));
        var published = menus.of(draft.place());
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame(MenuDesk.name(draft.place()), "menus", request));
        model.put("address", address(draft.place()));
        model.put("hint", MenuDesk.hint(draft.place()));
        model.put("draft", draft);
        model.put("rows", view.rows(draft));
        model.put("sections", view.sections());
        model.put("pages", view.pages());
        model.put("trouble", trouble == null ? "" : trouble);
        model.put("isDraft", !draft.lines().equals(MenuDraft.of(published).lines()));
        model.put("step", step);
        model.put("tag", typed == null ? "" : typed.get("tag"));
        model.put("newLabel", typed == null ? "" : typed.get("new-label"));
        model.put("newAddress", typed == null ? "" : typed.get("new-address"));
        model.put(
                "undo",
                saved.isPresent() && desk.mayUndo(Gate.account(request), saved.getAsLong())
                        ? Ids.inAddress(saved.getAsLong())
                        : "");
        return screens.show(status, "menu", model);
    }

    private static Menu.Place place(String word) {
        return MenuDesk.place(word).orElseThrow(NoSuchArticle::new);
    }

    private static String address(Menu.Place place) {
        return "/newsroom/menus/" + MenuDesk.address(place);
    }

    @ExceptionHandler(NoSuchArticle.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return screens.refuse(404, screens.frame("Not there", "menus", request), "There is no such menu.");
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> refused(NotAllowed refused, HttpServletRequest request) {
        var isAllowed = Gate.account(request).may(Right.ARRANGE_PAPER);
        return screens.refuse(
                isAllowed ? 422 : 403,
                screens.frame(isAllowed ? "Not done" : "Not allowed", "menus", request),
                String.valueOf(refused.getMessage()));
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.refuse(
                400, screens.frame("Not done", "menus", request), "What came cannot be read. Nothing was changed.");
    }

    private static void requireRight(HttpServletRequest request) {
        if (!Gate.account(request).may(Right.ARRANGE_PAPER))
            throw new NotAllowed("Your role does not allow this. An editor may.");
    }
}
