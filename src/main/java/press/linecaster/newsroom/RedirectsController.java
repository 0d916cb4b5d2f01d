package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Redirect;
import press.linecaster.addresses.Redirects;
import press.linecaster.addresses.Redirects.Which;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.PlainText;
import press.linecaster.site.OwnPaths;

/// All paths that lead elsewhere, and each of them.
@Controller
@RequestMapping("/newsroom/redirects")
class RedirectsController {

    private static final String LIST = "/newsroom/redirects";
    private static final int ROWS = 50;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Redirects redirects;
    private final RedirectDeeds deeds;
    private final Addresses addresses;
    private final Ordering ordering;
    private final Undos undos;

    RedirectsController(Redirects redirects, RedirectDeeds deeds, Addresses addresses, Ordering ordering, Undos undos) {
        this.redirects = redirects;
        this.deeds = deeds;
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
                    var added = deeds.add(Gate.account(request), typed.value("from"), typed.value("to"));
                    var words = "%s leads to %s.".formatted(added.path(), added.location());
                    return Screens.seeOther(undos.offer(
                            Gate.account(request),
                            words,
                            LIST,
                            account -> deeds.remove(account, List.of(added.path()))));
                },
                (typed, trouble) -> list(422, typed, trouble, request));
    }

    @GetMapping("/change")
    ResponseEntity<byte[]> redirect(HttpServletRequest request) {
        return ordering.see(
                request, _ -> redirect(200, redirect(request.getParameter("from")), Typed.NOTHING, "", request));
    }

    @PostMapping("/change")
    ResponseEntity<byte[]> change(HttpServletRequest request) {
        return ordering.act(
                request,
                form -> {
                    var typed = Typed.of(form);
                    var redirect = redirect(typed.value("from"));
                    try {
                        var before = deeds.change(Gate.account(request), redirect.path(), typed.value("to"));
                        return Screens.seeOther(undos.offer(
                                Gate.account(request),
                                "%s leads elsewhere now.".formatted(redirect.path()),
                                LIST,
                                account -> deeds.restore(account, List.of(before))));
                    } catch (Mistyped mistyped) {
                        return redirect(422, redirect, typed.with(mistyped), "", request);
                    }
                },
                trouble -> list(422, Typed.NOTHING, trouble, request));
    }

    /// Of those that are chosen in the list.
    @PostMapping("/delete")
    ResponseEntity<byte[]> delete(HttpServletRequest request) {
        return ordering.act(
                request,
                form -> {
                    var removed = deeds.remove(Gate.account(request), form.all("from"));
                    if (removed.isEmpty()) throw new NotAllowed("Please choose the redirects first.");
                    var words = removed.size() == 1
                            ? "%s leads nowhere now."
                                    .formatted(removed.getFirst().path())
                            : "%d redirects are deleted.".formatted(removed.size());
                    return Screens.seeOther(undos.offer(
                            Gate.account(request), words, LIST, account -> deeds.restore(account, removed)));
                },
                trouble -> list(422, Typed.NOTHING, trouble, request));
    }

    @GetMapping("/many")
    ResponseEntity<byte[]> many(HttpServletRequest request) {
        return ordering.see(request, _ -> many(200, "", null, "", request));
    }

    @PostMapping("/many")
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        return ordering.act(
                request,
                MOST_BYTES,
                form -> {
                    var pasted = PlainText.lines(form.get("lines"));
                    var lines = RedirectLines.of(pasted);
                    if (lines.isEmpty()) return many(422, pasted, null, "Please paste some lines.", request);
                    if (lines.size() > RedirectLines.MOST)
                        return many(
                                422,
                                pasted,
                                null,
                                String.format(
                                        Locale.ROOT,
                                        "These are %,d lines: at most %,d at once. Nothing was taken.",
                                        lines.size(),
                                        RedirectLines.MOST),
                                request);
                    var taken = deeds.take(Gate.account(request), lines);
                    return many(200, "", taken, "", request);
                },
                trouble -> many(422, "", null, trouble, request));
    }

    @ExceptionHandler(NoSuchThing.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return ordering.missing("redirect", request);
    }

    private ResponseEntity<byte[]> list(int status, Typed form, String trouble, HttpServletRequest request) {
        var words = Ordering.words(request, "q");
        var which = which(Ordering.words(request, "which"));
        var found = redirects.search(words, which, after(request), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var test = Ordering.words(request, "test");
        var model = ordering.model(Places.REDIRECTS, "Redirects", trouble, request);
        model.put("rows", shown);
        model.put("words", words);
        model.put("which", which.name());
        model.put("all", redirects.count());
        model.put("form", form);
        model.put("test", test);
        model.put("answer", test.isEmpty() ? List.of() : answer(test));
        model.put("next", found.size() > ROWS ? next(words, which, shown.getLast()) : "");
        return ordering.show(status, "redirects", model);
    }

    private ResponseEntity<byte[]> redirect(
            int status, Redirect redirect, Typed typed, String trouble, HttpServletRequest request) {
        var model = ordering.model(Places.REDIRECTS, "Redirect", trouble, request);
        model.put("redirect", redirect);
        model.put("form", typed);
        return ordering.show(status, "redirect", model);
    }

    private ResponseEntity<byte[]> many(
            int status,
            String pasted,
            RedirectDeeds.@Nullable Taken taken,
            String trouble,
            HttpServletRequest request) {
        var model = ordering.model(Places.REDIRECTS, "Many redirects", trouble, request);
        model.put("pasted", pasted);
        model.put("taken", taken);
        if (taken != null && !taken.made().isEmpty()) {
            var paths = taken.made().stream().map(Redirect::path).toList();
            var words = paths.size() == 1 ? "1 redirect is added." : "%d redirects are added.".formatted(paths.size());
            model.put("undo", undos.now(Gate.account(request), words, LIST, account -> deeds.remove(account, paths)));
        }
        return ordering.show(status, "redirects-many", model);
    }

    /// Where a path leads, in sentences.
    private List<String> answer(String typed) {
        var path = AddressPath.normalise(typed);
        if (path.isEmpty() || typed.indexOf('?') >= 0)
            return List.of("This is no path of this paper: it begins with /, as /2019/old-story, and has no ? in it.");
        if (OwnPaths.has(path.get())) return List.of("The paper itself has something there.");
        var steps = redirects.trace(typed);
        if (steps.isEmpty())
            return List.of(
                    addresses.find(path.get()).isPresent()
                            ? "Something is found there; it leads nowhere else."
                            : "Nothing is found there.");
        return steps.stream().map("It leads to %s."::formatted).toList();
    }

    private static String next(String words, Which which, Redirect last) {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) parameters.put("q", words);
        if (which != Which.ALL) parameters.put("which", which.name());
        parameters.put("after", last.path());
        return Queries.address(LIST, parameters);
    }

    private static String after(HttpServletRequest request) {
        var after = request.getMethod().equals("GET") ? request.getParameter("after") : null;
        return after == null ? "" : after;
    }

    private static Which which(String name) {
        return switch (name) {
            case "TO_THINGS" -> Which.TO_THINGS;
            case "TO_LOCATIONS" -> Which.TO_LOCATIONS;
            default -> Which.ALL;
        };
    }

    private Redirect redirect(@Nullable String path) {
        if (path == null) throw new NoSuchThing();
        return redirects.find(path).orElseThrow(NoSuchThing::new);
    }
}
