package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.fronts.ArrangeOutcome.Arranged;
import press.linecaster.fronts.ArrangeOutcome.Overtaken;
import press.linecaster.fronts.Arrangement;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.newsroom.FrontDraft.Placed;
import press.linecaster.paper.Settings;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.site.Preview;

/// Fronts: what editors put on them, tried out in the address of the screen and published at once.
@Controller
class FrontsController {

    /// A front in the list of them.
    /// @param depth of the section; 0 for home and what stands on top
    record Row(String name, String address, int pins, int depth) {}

    private final Fronts fronts;
    private final FrontDesk frontDesk;
    private final FrontView view;
    private final Sections sections;
    private final Addresses addresses;
    private final Settings settings;
    private final Preview preview;
    private final Screens screens;

    FrontsController(
            Fronts fronts,
            FrontDesk frontDesk,
            FrontView view,
            Sections sections,
            Addresses addresses,
            Settings settings,
            Preview preview,
            Screens screens) {
        this.fronts = fronts;
        this.frontDesk = frontDesk;
        this.view = view;
        this.sections = sections;
        this.addresses = addresses;
        this.settings = settings;
        this.preview = preview;
        this.screens = screens;
    }

    @GetMapping("/newsroom/fronts")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        requireRight(request);
        var counts = fronts.counts(view.now());
        var rows = new ArrayList<Row>();
        rows.add(row("Home page", FrontId.HOME, 0, counts));
        for (var section : sections.tree().top()) add(section, 0, counts, rows);
        return screens.show("fronts", Map.of("screen", screens.frame("Fronts", "fronts", request), "rows", rows));
    }

    private void add(Section section, int depth, Map<FrontId, Integer> counts, List<Row> rows) {
        rows.add(row(section.name(), FrontId.of(section.id()), depth, counts));
        for (var child : sections.tree().children(section.id())) add(child, depth + 1, counts, rows);
    }

    private static Row row(String name, FrontId front, int depth, Map<FrontId, Integer> counts) {
        return new Row(name, address(front), counts.getOrDefault(front, 0), depth);
    }

    /// Shows a front: as readers see it, or as it is being arranged. A step leads to the next draft.
    @GetMapping("/newsroom/fronts/{front}")
    ResponseEntity<byte[]> show(@PathVariable String front, HttpServletRequest request) {
        requireRight(request);
        var id = front(front);
        var current = fronts.of(id, view.now());
        if (new Query(request.getQueryString()).values("based").isEmpty())
            return show(
                    200, id, current, FrontDraft.of(current, settings.paper().zone()), "", request);
        var draft = FrontDraft.read(new Query(request.getQueryString())::values);
        var step = parameter(request, "step");
        if (step.isEmpty()) return show(200, id, current, draft, "", request);
        return Screens.seeOther(address(id) + "?" + draft.after(step).query() + remembered(step, draft, request));
    }

    /// What was searched for, where the eye was, and how to put back what was taken away.
    private static String remembered(String step, FrontDraft draft, HttpServletRequest request) {
        var words = words(request);
        var search = words.isEmpty() ? "" : "&q=" + encoded(words);
        if (!step.startsWith("away ")) return search + "&at=" + encoded(step);
        var gone = Placed.read(step.substring("away ".length()), "");
        return search
                + gone.map(place -> "&gone=" + encoded(draft.putBack(place))).orElse("");
    }

    @GetMapping("/newsroom/fronts/{front}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String front, HttpServletRequest request) {
        requireRight(request);
        var id = front(front);
        var pins = FrontDraft.read(new Query(request.getQueryString())::values)
                .pins(settings.paper().zone(), view.now());
        var page = preview.of(new Arrangement(id, 0, pins, "", null), publicAddress(id));
        if (page.isEmpty()) throw new NoSuchArticle();
        return Screens.page(page.get().status(), page.get().body());
    }

    /// Publishes a draft, whole or not at all.
    @PostMapping("/newsroom/fronts/{front}")
    ResponseEntity<byte[]> publish(@PathVariable String front, HttpServletRequest request) {
        requireRight(request);
        var id = front(front);
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.unreadable(screens.frame("Not done", "fronts", request));
        var draft = FrontDraft.read(form::all);
        var before = fronts.of(id, view.now());
        try {
            var pins = draft.pins(settings.paper().zone(), view.now());
            return switch (frontDesk.arrange(Gate.account(request), id, draft.basedOn(), pins)) {
                case Arranged(var after, var isNew)
                when isNew ->
                    Screens.seeOther(address(id) + "?published=" + after.revision() + "&was=" + encoded(was(before)));
                case Arranged(var _, var _) -> Screens.seeOther(address(id));
                case Overtaken(var current) ->
                    show(409, id, current, draft.basedOn(current.revision()), overtaken(current), request);
            };
        } catch (NotAllowed refused) {
            return show(422, id, before, draft, String.valueOf(refused.getMessage()), request);
        }
    }

    private static String overtaken(Arrangement current) {
        return (current.by().isEmpty() ? "Somebody else" : current.by())
                + " has arranged this front while you did. Nothing of yours is lost or published: below is your draft,"
                + " beside it what readers see now. Publishing takes the place of theirs.";
    }

    private String was(Arrangement before) {
        return FrontDraft.of(before, settings.paper().zone()).query();
    }

    private ResponseEntity<byte[]> show(
            int status, FrontId id, Arrangement current, FrontDraft draft, String trouble, HttpServletRequest request) {
        var zone = settings.paper().zone();
        var published = FrontDraft.of(current, zone);
        var model = view.model(id, draft, words(request));
        var name = name(id);
        model.put("screen", screens.frame("Front: " + name, "fronts", request));
        model.put("name", name);
        model.put("address", address(id));
        model.put("publicAddress", publicAddress(id));
        model.put("current", current);
        model.put("isDraft", !draft.places().equals(published.places()));
        model.put("isOvertaken", status == 409 || draft.basedOn() != current.revision());
        model.put("now", view.shelves(published, id.equals(FrontId.HOME)));
        model.put("trouble", trouble);
        model.put("at", parameter(request, "at"));
        model.put("gone", parameter(request, "gone"));
        model.put("goneHeadline", gone(parameter(request, "gone")).orElse(""));
        model.put("undo", undo(request, current).orElse(null));
        return screens.show(status, "front", model);
    }

    private Optional<String> gone(String putBack) {
        var words = putBack.split(" ", 4);
        return words.length < 3
                ? Optional.empty()
                : Placed.read(words[2], "").flatMap(place -> view.headline(place.article()));
    }

    /// What readers saw before, as long as nobody has arranged it since.
    private static Optional<FrontDraft> undo(HttpServletRequest request, Arrangement current) {
        if (!parameter(request, "published").equals(Long.toString(current.revision()))) return Optional.empty();
        var fields = new Query(parameter(request, "was"));
        return Optional.of(FrontDraft.read(fields::values).basedOn(current.revision()));
    }

    private String name(FrontId id) {
        if (id.equals(FrontId.HOME)) return "Home page";
        return sections.tree()
                .find(new SectionId(id.value()))
                .map(Section::name)
                .orElseThrow(NoSuchArticle::new);
    }

    private FrontId front(String word) {
        if (word.equals("home")) return FrontId.HOME;
        return Ids.parseAddress(word).stream()
                .mapToObj(SectionId::new)
                .filter(section -> sections.tree().find(section).isPresent())
                .map(FrontId::of)
                .findFirst()
                .orElseThrow(NoSuchArticle::new);
    }

    private String publicAddress(FrontId id) {
        return id.equals(FrontId.HOME)
                ? "/"
                : addresses.of(new Target(Target.Kind.SECTION, id.value())).orElse("/");
    }

    private static String address(FrontId id) {
        return "/newsroom/fronts/" + FrontDesk.address(id);
    }

    @ExceptionHandler(NoSuchArticle.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return screens.refuse(404, screens.frame("Not there", "fronts", request), "There is no such front.");
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> refused(NotAllowed refused, HttpServletRequest request) {
        var status = Gate.account(request).may(Right.ARRANGE_PAPER) ? 422 : 403;
        return screens.refuse(
                status,
                screens.frame(status == 403 ? "Not allowed" : "Not done", "", request),
                String.valueOf(refused.getMessage()));
    }

    private static void requireRight(HttpServletRequest request) {
        if (!Gate.account(request).may(Right.ARRANGE_PAPER))
            throw new NotAllowed("Your role does not allow this. An editor may.");
    }

    private static String words(HttpServletRequest request) {
        return Queries.words(parameter(request, "q"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Of the address alone: what is posted was read already.
    private static String parameter(HttpServletRequest request, String name) {
        return new Query(request.getQueryString()).get(name);
    }
}
