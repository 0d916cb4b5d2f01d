package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// All tags, by name, and each of them.
@Controller
@RequestMapping("/newsroom/tags")
class TagsController {

    private static final String LIST = "/newsroom/tags";
    private static final int ROWS = 50;
    private static final int AT_ONCE = 500;

    record Row(String id, String name, String path, int articles) {

        String address() {
            return LIST + "/" + id;
        }
    }

    private final Tags tags;
    private final TagDeeds deeds;
    private final Filings filings;
    private final Addresses addresses;
    private final Ordering ordering;
    private final Undos undos;

    TagsController(Tags tags, TagDeeds deeds, Filings filings, Addresses addresses, Ordering ordering, Undos undos) {
        this.tags = tags;
        this.deeds = deeds;
        this.filings = filings;
        this.addresses = addresses;
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
                    var added = deeds.add(Gate.account(request), typed.value("name"));
                    return Screens.seeOther(address(added.id()) + "?done=added");
                },
                (typed, trouble) -> list(422, typed, trouble, request));
    }

    /// Of those that are chosen in the list.
    @PostMapping("/delete")
    ResponseEntity<byte[]> delete(HttpServletRequest request) {
        return ordering.act(
                request,
                form -> deleted(chosen(form), LIST, request),
                trouble -> list(422, Typed.NOTHING, trouble, request));
    }

    private ResponseEntity<byte[]> deleted(List<TagId> ids, String back, HttpServletRequest request) {
        if (ids.isEmpty()) throw new NotAllowed("Please choose the tags first.");
        var deleted = deeds.remove(Gate.account(request), ids);
        if (deleted.removed().isEmpty())
            throw new NotAllowed("Nothing was deleted: articles, or a menu, still need %s. Tags can be merged."
                    .formatted(names(deleted.kept())));
        var count = deleted.removed().size();
        var words = count == 1
                ? "%s is deleted.".formatted(deleted.removed().getFirst().tag().name())
                : "%d tags are deleted.".formatted(count);
        if (!deleted.kept().isEmpty()) words += " Still needed, and so not deleted: " + names(deleted.kept()) + ".";
        return Screens.seeOther(
                undos.offer(Gate.account(request), words, back, account -> deeds.restore(account, deleted.removed())));
    }

    private static String names(List<String> names) {
        var few = 5;
        var shown = String.join(", ", names.subList(0, Math.min(few, names.size())));
        return names.size() > few ? "%s and %d more".formatted(shown, names.size() - few) : shown;
    }

    /// Says what would happen to those that are chosen, before it does.
    @GetMapping("/merge")
    ResponseEntity<byte[]> askToMerge(HttpServletRequest request) {
        return ordering.see(request, _ -> {
            var chosen = found(ids(request.getParameterValues("id")));
            var into = called(Ordering.words(request, "into"));
            if (chosen.isEmpty()) return list(422, Typed.NOTHING, "Please choose the tags first.", request);
            if (into == null && !Ordering.words(request, "into").isEmpty())
                return choose(422, chosen, "There is no tag of this name. Please choose one.", request);
            if (into == null) return choose(200, chosen, "", request);
            return ask(chosen.stream().filter(tag -> !tag.equals(into)).toList(), into, request);
        });
    }

    private ResponseEntity<byte[]> choose(int status, List<Tag> chosen, String trouble, HttpServletRequest request) {
        var counts = filings.byTag(chosen.stream().map(Tag::id).toList());
        var model = ordering.model(Places.TAGS, "Merge tags", trouble, request);
        model.put(
                "rows",
                chosen.stream()
                        .map(tag -> row(tag, counts.getOrDefault(tag.id(), 0)))
                        .sorted(Comparator.comparingInt(Row::articles).reversed())
                        .toList());
        return ordering.show(status, "tags-merge", model);
    }

    private ResponseEntity<byte[]> ask(List<Tag> tags, Tag into, HttpServletRequest request) {
        if (tags.isEmpty())
            return list(422, Typed.NOTHING, "A tag cannot be merged into itself: please choose others.", request);
        var counts = filings.byTag(tags.stream().map(Tag::id).toList());
        var sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        var model = ordering.model(Places.TAGS, "Merge tags", "", request);
        model.put("what", names(tags.stream().map(Tag::name).toList()));
        model.put("into", into.name());
        model.put(
                "consequences",
                List.of(
                        "What carries %s carries %s instead: %s. That makes no new versions of them."
                                .formatted(tags.size() == 1 ? "it" : "them", into.name(), Things.articles(sum)),
                        "Old addresses lead to %s.".formatted(into.name())));
        model.put("fields", List.of(Ids.inAddress(into.id().value())));
        model.put(
                "ids", tags.stream().map(tag -> Ids.inAddress(tag.id().value())).toList());
        model.put("action", LIST + "/merge");
        model.put("back", LIST);
        return ordering.show(200, "merge", model);
    }

    @PostMapping("/merge")
    ResponseEntity<byte[]> merge(HttpServletRequest request) {
        return ordering.act(
                request,
                form -> {
                    var into = Ids.parseAddress(form.get("into"));
                    if (into.isEmpty()) throw new NotAllowed("Please choose the tag that stays.");
                    if (chosen(form).isEmpty()) throw new NotAllowed("Please choose the tags first.");
                    deeds.merge(Gate.account(request), chosen(form), new TagId(into.getAsLong()));
                    return Screens.seeOther(address(new TagId(into.getAsLong())) + "?done=one");
                },
                trouble -> list(422, Typed.NOTHING, trouble, request));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> tag(@PathVariable String id, HttpServletRequest request) {
        return ordering.see(request, _ -> tag(200, tag(id), Typed.NOTHING, "", request));
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> edit(@PathVariable String id, HttpServletRequest request) {
        return ordering.fill(
                request,
                typed -> {
                    var before = tag(id);
                    deeds.edit(Gate.account(request), before.id(), typed);
                    return Screens.seeOther(undos.offer(
                            Gate.account(request),
                            saved(before, tag(id)),
                            address(before.id()),
                            account -> deeds.change(account, before)));
                },
                (typed, trouble) -> tag(422, tag(id), typed, trouble, request));
    }

    private static String saved(Tag before, Tag after) {
        return before.slug().equals(after.slug()) ? "Saved." : "Saved. The old address leads to the new one.";
    }

    @PostMapping("/{id}/delete")
    ResponseEntity<byte[]> delete(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                _ -> deleted(List.of(tag(id).id()), LIST, request),
                trouble -> tag(422, tag(id), Typed.NOTHING, trouble, request));
    }

    @ExceptionHandler(NoSuchThing.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return ordering.missing("tag", request);
    }

    private ResponseEntity<byte[]> list(int status, Typed form, String trouble, HttpServletRequest request) {
        var words = Ordering.words(request, "q");
        var isUnused = Ordering.words(request, "unused").equals("1");
        var after = isGet(request) ? find(request.getParameter("after")) : null;
        var found = isUnused ? unused(words, after) : tags.search(words, after, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var counts = filings.byTag(shown.stream().map(Tag::id).toList());
        var model = ordering.model(Places.TAGS, "Tags", trouble, request);
        model.put(
                "rows",
                shown.stream()
                        .map(tag -> row(tag, counts.getOrDefault(tag.id(), 0)))
                        .toList());
        model.put("words", words);
        model.put("isUnused", isUnused);
        model.put("all", tags.count());
        model.put("form", form);
        model.put("next", found.size() > ROWS ? next(words, isUnused, shown.getLast()) : "");
        return ordering.show(status, "tags", model);
    }

    /// Walks the tags until there is a page's worth that nothing carries.
    private List<Tag> unused(String words, @Nullable Tag start) {
        var used = filings.usedTags();
        var found = new ArrayList<Tag>();
        var after = start;
        while (found.size() <= ROWS) {
            var some = tags.search(words, after, AT_ONCE);
            some.stream().filter(tag -> !used.contains(tag.id())).forEach(found::add);
            if (some.size() < AT_ONCE) break;
            after = some.getLast();
        }
        return found;
    }

    private static String next(String words, boolean isUnused, Tag last) {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) parameters.put("q", words);
        if (isUnused) parameters.put("unused", "1");
        parameters.put("after", Ids.inAddress(last.id().value()));
        return Queries.address(LIST, parameters);
    }

    private ResponseEntity<byte[]> tag(int status, Tag tag, Typed typed, String trouble, HttpServletRequest request) {
        var target = new Target(Target.Kind.TAG, tag.id().value());
        var path = addresses.of(target).orElse("");
        var model = ordering.model(Places.TAGS, tag.name(), trouble, request);
        model.put("address", address(tag.id()));
        model.put("id", Ids.inAddress(tag.id().value()));
        model.put("tag", tag);
        model.put("form", typed);
        model.put("description", BodySource.write(tag.description()));
        model.put("path", path);
        model.put("articles", filings.byTag(List.of(tag.id())).getOrDefault(tag.id(), 0));
        model.put(
                "former",
                addresses.leadingTo(target).stream()
                        .filter(each -> !AddressPath.encode(each).equals(path))
                        .sorted()
                        .toList());
        return ordering.show(status, "tag", model);
    }

    private static Row row(Tag tag, int articles) {
        return new Row(Ids.inAddress(tag.id().value()), tag.name(), "/tag/" + tag.slug(), articles);
    }

    private List<Tag> found(List<TagId> ids) {
        var known = tags.find(ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }

    /// By its name or its slug, in whatever letters, or by its id.
    private @Nullable Tag called(String typed) {
        var byId = find(typed);
        if (byId != null || typed.isEmpty()) return byId;
        return tags.search(typed, null, AT_ONCE).stream()
                .filter(tag ->
                        tag.name().equalsIgnoreCase(typed) || tag.slug().value().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Tag find(@Nullable String id) {
        if (id == null) return null;
        return Ids.parseAddress(id).stream()
                .mapToObj(TagId::new)
                .flatMap(each -> tags.find(each).stream())
                .findFirst()
                .orElse(null);
    }

    private Tag tag(String id) {
        var found = find(id);
        if (found == null) throw new NoSuchThing();
        return found;
    }

    private static List<TagId> chosen(Posted.Form form) {
        return ids(form.all("id").toArray(String[]::new));
    }

    private static List<TagId> ids(String @Nullable [] texts) {
        if (texts == null) return List.of();
        return Arrays.stream(texts)
                .flatMap(text -> Ids.parseAddress(text).stream().mapToObj(TagId::new))
                .distinct()
                .limit(ROWS * 2L)
                .toList();
    }

    private static boolean isGet(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    private static String address(TagId id) {
        return LIST + "/" + Ids.inAddress(id.value());
    }
}
