package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Filings;
import press.linecaster.kernel.Ids;
import press.linecaster.newsroom.SectionDeeds.Place;
import press.linecaster.paper.Settings;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;

/// The tree of sections, and each of them.
@Controller
@RequestMapping("/newsroom/sections")
class SectionsController {

    private static final String LIST = "/newsroom/sections";

    /// @param id as addresses have it
    /// @param depth from 0
    /// @param articles that are filed in the section itself
    /// @param isFirst among its siblings
    record Row(
            String id,
            String name,
            String path,
            int depth,
            int articles,
            boolean isFirst,
            boolean isLast,
            boolean isHot) {

        String address() {
            return LIST + "/" + id;
        }
    }

    /// A section that can be chosen.
    /// @param label with its depth
    record Choice(String id, String label, boolean isChosen) {}

    private final Sections sections;
    private final SectionDeeds deeds;
    private final Filings filings;
    private final Addresses addresses;
    private final Settings settings;
    private final Ordering ordering;
    private final Undos undos;

    SectionsController(
            Sections sections,
            SectionDeeds deeds,
            Filings filings,
            Addresses addresses,
            Settings settings,
            Ordering ordering,
            Undos undos) {
        this.sections = sections;
        this.deeds = deeds;
        this.filings = filings;
        this.addresses = addresses;
        this.settings = settings;
        this.ordering = ordering;
        this.undos = undos;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return ordering.see(request, _ -> list(200, Typed.NOTHING, "", request));
    }

    @PostMapping
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        return ordering.fill(
                request,
                typed -> {
                    var added = deeds.add(
                            Gate.account(request),
                            parent(typed.value("parent")),
                            typed.value("name"),
                            typed.value("slug"));
                    return Screens.seeOther(LIST + "?done=added#" + anchor(added.id()));
                },
                (typed, trouble) -> list(422, typed, trouble, request));
    }

    @PostMapping("/{id}/{direction:up|down|in|out}")
    ResponseEntity<byte[]> step(@PathVariable String id, @PathVariable String direction, HttpServletRequest request) {
        return ordering.act(
                request,
                _ -> {
                    var section = section(id);
                    var to = step(section, direction, sections.tree());
                    return place(section, to, LIST, "#" + direction + "-" + id, request);
                },
                trouble -> list(422, Typed.NOTHING, trouble, request));
    }

    @PostMapping("/{id}/move")
    ResponseEntity<byte[]> move(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                form -> place(
                        section(id),
                        new Place(parent(form.get("parent")), Integer.MAX_VALUE),
                        address(id),
                        "",
                        request),
                trouble -> section(422, section(id), Typed.NOTHING, trouble, request));
    }

    private ResponseEntity<byte[]> place(
            Section section, Place to, String back, String anchor, HttpServletRequest request) {
        var before = deeds.place(Gate.account(request), section.id(), to);
        var words = "%s is moved.".formatted(section.name());
        var name = section.slug();
        var offered = undos.offer(Gate.account(request), words, back, account -> {
            deeds.place(account, section.id(), before);
            var now = sections.tree().find(section.id()).orElseThrow(NoSuchThing::new);
            if (!now.slug().equals(name))
                deeds.rename(
                        account,
                        new Section(now.id(), now.parent(), name, now.name(), now.description(), now.position()));
        });
        return Screens.seeOther(offered + anchor);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> section(@PathVariable String id, HttpServletRequest request) {
        return ordering.see(request, _ -> section(200, section(id), Typed.NOTHING, "", request));
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> edit(@PathVariable String id, HttpServletRequest request) {
        return ordering.fill(
                request,
                typed -> {
                    var before = section(id);
                    deeds.edit(Gate.account(request), before.id(), typed, typed.has("cold"));
                    return Screens.seeOther(saved(before, request));
                },
                (typed, trouble) -> section(422, section(id), typed, trouble, request));
    }

    /// A new name can be taken back; what stands in the other fields is there to be changed again.
    private String saved(Section before, HttpServletRequest request) {
        var back = address(Ids.inAddress(before.id().value()));
        var after = section(Ids.inAddress(before.id().value()));
        if (after.name().equals(before.name()) && after.slug().equals(before.slug())) return back + "?done=saved";
        var words = after.slug().equals(before.slug())
                ? "%s is called %s now.".formatted(before.name(), after.name())
                : "Saved. Old addresses of %s, and of what hangs beneath it, lead to the new ones; articles keep theirs."
                        .formatted(after.name());
        return undos.offer(Gate.account(request), words, back, account -> deeds.rename(account, before));
    }

    /// Says what would happen, before it does.
    @GetMapping("/{id}/merge")
    ResponseEntity<byte[]> askToMerge(@PathVariable String id, HttpServletRequest request) {
        return ordering.see(request, _ -> {
            var section = section(id);
            var into = Optional.ofNullable(parent(request.getParameter("into"))).flatMap(sections.tree()::find);
            if (into.isEmpty()
                    || sections.tree().subtree(section.id()).contains(into.get().id()))
                return section(
                        422, section, Typed.NOTHING, "Please choose the section that it becomes a part of.", request);
            var model = ordering.model(Places.SECTIONS, "Merge " + section.name(), "", request);
            model.put("what", section.name());
            model.put("into", into.get().name());
            model.put("consequences", consequences(section, into.get()));
            model.put("fields", List.of(Ids.inAddress(into.get().id().value())));
            model.put("action", address(id) + "/merge");
            model.put("back", address(id));
            return ordering.show(200, "merge", model);
        });
    }

    private List<String> consequences(Section section, Section into) {
        var lines = new ArrayList<String>();
        var count = filings.bySection().getOrDefault(section.id(), 0);
        lines.add("%s will be filed in %s; %s."
                .formatted(
                        capital(Things.articles(count)),
                        into.name(),
                        count == 1 ? "its own address stays" : "their own addresses stay"));
        var children = sections.tree().children(section.id());
        if (!children.isEmpty())
            lines.add("What hangs beneath it will hang beneath %s: %s."
                    .formatted(
                            into.name(),
                            String.join(
                                    ", ", children.stream().map(Section::name).toList())));
        lines.add("Its address, and every one that it had before, will lead to %s.".formatted(into.name()));
        lines.add("What was picked for its front is not picked any more.");
        return lines;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<byte[]> merge(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                form -> {
                    var into = parent(form.get("into"));
                    if (into == null) throw new NotAllowed("Please choose the section that it becomes a part of.");
                    deeds.merge(Gate.account(request), section(id).id(), into);
                    return Screens.seeOther(LIST + "?done=one#" + anchor(into));
                },
                trouble -> section(422, section(id), Typed.NOTHING, trouble, request));
    }

    @PostMapping("/{id}/delete")
    ResponseEntity<byte[]> delete(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                _ -> {
                    var removed =
                            deeds.remove(Gate.account(request), section(id).id());
                    var words = "%s is deleted.".formatted(removed.section().name());
                    return Screens.seeOther(undos.offer(
                            Gate.account(request), words, LIST, account -> deeds.restore(account, removed)));
                },
                trouble -> section(422, section(id), Typed.NOTHING, trouble, request));
    }

    @ExceptionHandler(NoSuchThing.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return ordering.missing("section", request);
    }

    private ResponseEntity<byte[]> list(int status, Typed form, String trouble, HttpServletRequest request) {
        var tree = sections.tree();
        var words = Ordering.words(request, "q");
        var model = ordering.model(Places.SECTIONS, "Sections", trouble, request);
        model.put("rows", rows(tree, words));
        model.put("words", words);
        model.put("all", tree.all().size());
        model.put("form", form);
        model.put("parents", choices(tree, parent(form.value("parent")), null));
        return ordering.show(status, "sections", model);
    }

    private ResponseEntity<byte[]> section(
            int status, Section section, Typed typed, String trouble, HttpServletRequest request) {
        var tree = sections.tree();
        var names = settings.paper().hot().excluded();
        var excluded = HotExclusions.of(names, tree);
        var above = tree.pathTo(section.id()).stream()
                .filter(each -> !each.id().equals(section.id()) && excluded.contains(each.id()))
                .findFirst();
        var model = ordering.model(Places.SECTIONS, section.name(), trouble, request);
        model.put("address", address(Ids.inAddress(section.id().value())));
        model.put("section", section);
        model.put("form", typed);
        model.put("description", BodySource.write(section.description()));
        model.put("isCold", typed.has("name") ? typed.has("cold") : excluded.contains(section.id()));
        model.put("coldAbove", above.map(Section::name).orElse(""));
        model.put("path", addresses.of(target(section.id())).orElse(""));
        model.put("articles", filings.bySection().getOrDefault(section.id(), 0));
        model.put("children", tree.children(section.id()).size());
        model.put("parents", choices(tree, section.parent(), section.id()));
        model.put("others", choices(tree, null, section.id()));
        model.put("former", former(section));
        return ordering.show(status, "section", model);
    }

    /// Other paths that lead to it.
    private List<String> former(Section section) {
        var target = target(section.id());
        var own = addresses.of(target).map(each -> each.replaceAll("/$", "")).orElse("");
        return addresses.leadingTo(target).stream()
                .filter(path -> !path.equals(own))
                .sorted()
                .toList();
    }

    private List<Row> rows(SectionTree tree, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var counts = filings.bySection();
        var cold = HotExclusions.of(settings.paper().hot().excluded(), tree);
        return tree.ordered().stream()
                .filter(section -> section.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(section -> {
                    var siblings = tree.children(section.parent());
                    return new Row(
                            Ids.inAddress(section.id().value()),
                            section.name(),
                            "/" + HotExclusions.path(section.id(), tree) + "/",
                            tree.pathTo(section.id()).size() - 1,
                            counts.getOrDefault(section.id(), 0),
                            siblings.getFirst().equals(section),
                            siblings.getLast().equals(section),
                            !cold.contains(section.id()));
                })
                .toList();
    }

    /// @param without a section that cannot be chosen, with all beneath it
    private static List<Choice> choices(SectionTree tree, @Nullable SectionId chosen, @Nullable SectionId without) {
        var cannot = without == null ? Set.<SectionId>of() : tree.subtree(without);
        return tree.ordered().stream()
                .filter(section -> !cannot.contains(section.id()))
                .map(section -> new Choice(
                        Ids.inAddress(section.id().value()),
                        "\u2003".repeat(tree.pathTo(section.id()).size() - 1) + section.name(),
                        section.id().equals(chosen)))
                .toList();
    }

    /// Where a section goes by one step; where it cannot, it stays.
    static Place step(Section section, String direction, SectionTree tree) {
        var parent = section.parent();
        var siblings = tree.children(parent).stream().map(Section::id).toList();
        var index = siblings.indexOf(section.id());
        return switch (direction) {
            case "up" -> new Place(parent, index - 1);
            case "down" -> new Place(parent, index + 1);
            case "in" -> index == 0 ? new Place(parent, index) : new Place(siblings.get(index - 1), Integer.MAX_VALUE);
            default -> parent == null ? new Place(null, index) : outOf(parent, tree);
        };
    }

    /// Right behind what it hung beneath.
    private static Place outOf(SectionId parent, SectionTree tree) {
        var above = tree.find(parent).orElseThrow().parent();
        var index = tree.children(above).stream().map(Section::id).toList().indexOf(parent);
        return new Place(above, index + 1);
    }

    private Section section(String id) {
        return Ids.parseAddress(id).stream()
                .mapToObj(SectionId::new)
                .flatMap(each -> sections.tree().find(each).stream())
                .findFirst()
                .orElseThrow(NoSuchThing::new);
    }

    /// Of a list: nothing for the top. What is no id stands for a section that is not there.
    private static @Nullable SectionId parent(@Nullable String id) {
        if (id == null || id.isEmpty()) return null;
        return new SectionId(Ids.parseAddress(id).orElse(-1));
    }

    private static String address(String id) {
        return LIST + "/" + id;
    }

    private static String anchor(SectionId id) {
        return "section-" + Ids.inAddress(id.value());
    }

    private static Target target(SectionId id) {
        return new Target(Target.Kind.SECTION, id.value());
    }
}
