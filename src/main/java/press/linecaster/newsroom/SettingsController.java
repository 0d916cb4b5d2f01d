package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Role.Right;
import press.linecaster.site.Preview;

/// What the publisher decides about the paper.
@Controller
class SettingsController {

    private static final String ADDRESS = "/newsroom/settings";

    /// What is said before it is done, since it reaches beyond the pages.
    private static final Map<Setting, String> CONSEQUENCES = Map.of(
            Setting.PERMALINKS,
            "Articles that are published from now on get addresses of the new pattern. Those that are published keep the"
                    + " address they have, so every link to them leads where it did.",
            Setting.ADDRESS,
            "Links in feeds, mails and search engines are written with the new address from now on. Whoever runs the"
                    + " old one has to send its readers here; the paths stay as they are.");

    private final Settings settings;
    private final SettingsDesk desk;
    private final Preview preview;
    private final Screens screens;

    SettingsController(Settings settings, SettingsDesk desk, Preview preview, Screens screens) {
        this.settings = settings;
        this.desk = desk;
        this.preview = preview;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        requireRight(request);
        return show(200, SettingsForm.of(settings.paper()), Map.of(), List.of(), "", request);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<byte[]> save(HttpServletRequest request) {
        requireRight(request);
        if (!(Posted.by(request, SettingsForm.MOST_BYTES) instanceof Posted.Form form)) return unreadable(request);
        var paper = settings.paper();
        var typed = SettingsForm.read(form, paper);
        var mistakes = typed.mistakes(paper);
        if (!mistakes.isEmpty()) return show(422, typed.seeing(paper), mistakes, List.of(), "", request);
        var touched = typed.touched();
        var consequences = consequences(touched);
        if (!consequences.isEmpty() && !form.has("confirmed"))
            return show(200, typed, Map.of(), consequences, "", request);
        try {
            var undo = desk.decide(Gate.account(request), touched);
            return Screens.seeOther(undo.map(number -> ADDRESS + "?saved=" + Ids.inAddress(number))
                    .orElse(ADDRESS + "?done=unchanged"));
        } catch (NotAllowed refused) {
            return show(422, typed, Map.of(), List.of(), String.valueOf(refused.getMessage()), request);
        }
    }

    private static List<String> consequences(Map<Setting, String> touched) {
        return touched.keySet().stream()
                .filter(CONSEQUENCES::containsKey)
                .map(CONSEQUENCES::get)
                .toList();
    }

    @PostMapping(ADDRESS + "/undo")
    ResponseEntity<byte[]> undo(HttpServletRequest request) {
        requireRight(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var number = Ids.parseAddress(form.get("saved"));
        var isAnother = desk.undo(Gate.account(request), number.orElse(0));
        return Screens.seeOther(ADDRESS + (isAnother ? "?done=as-before" : "?done=unchanged"));
    }

    /// The home page as it would look.
    @PostMapping(ADDRESS + "/preview")
    ResponseEntity<byte[]> preview(HttpServletRequest request) {
        requireRight(request);
        if (!(Posted.by(request, SettingsForm.MOST_BYTES) instanceof Posted.Form form)) return unreadable(request);
        var paper = settings.paper();
        var typed = SettingsForm.read(form, paper);
        var mistakes = typed.mistakes(paper);
        if (!mistakes.isEmpty()) return show(422, typed, mistakes, List.of(), "", request);
        var tried = paper.with(typed.touched());
        var page = preview.of(tried, ADDRESS + "/look.css?" + lookQuery(tried));
        return Screens.page(page.status(), page.body());
    }

    private static String lookQuery(Paper paper) {
        return "accent=" + Setting.ACCENT.of(paper).substring(1)
                + "&typeface=" + Setting.TYPEFACE.of(paper)
                + "&density=" + Setting.DENSITY.of(paper);
    }

    @GetMapping(value = ADDRESS + "/look.css")
    ResponseEntity<String> look(HttpServletRequest request) {
        requireRight(request);
        var query = new Query(request.getQueryString());
        var wanted = new EnumMap<Setting, String>(Setting.class);
        for (var setting : List.of(Setting.ACCENT, Setting.TYPEFACE, Setting.DENSITY))
            wanted.put(setting, query.get(setting.title()));
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
                    .body(preview.stylesheet(settings.paper().with(wanted).look()));
        } catch (IllegalArgumentException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    private ResponseEntity<byte[]> show(
            int status,
            SettingsForm form,
            Map<Setting, String> mistakes,
            List<String> consequences,
            String trouble,
            HttpServletRequest request) {
        var saved = Ids.parseAddress(new Query(request.getQueryString()).get("saved"));
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Settings", "settings", request));
        model.put("form", form);
        model.put("decided", settings.decided());
        model.put("mistakes", mistakes);
        model.put("consequences", consequences);
        model.put("trouble", trouble);
        model.put("zones", zones());
        model.put("undo", undoable(saved, request));
        return screens.show(status, "settings", model);
    }

    private String undoable(OptionalLong saved, HttpServletRequest request) {
        return saved.isPresent() && desk.mayUndo(Gate.account(request), saved.getAsLong())
                ? Ids.inAddress(saved.getAsLong())
                : "";
    }

    private static List<String> zones() {
        var zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(zone -> !zone.contains("/") || zone.startsWith("Etc/") || zone.startsWith("SystemV/"));
        zones.sort(null);
        return zones;
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> refused(NotAllowed refused, HttpServletRequest request) {
        var isAllowed = Gate.account(request).may(Right.MANAGE_PAPER);
        return screens.refuse(
                isAllowed ? 422 : 403,
                screens.frame(isAllowed ? "Not done" : "Not allowed", "", request),
                String.valueOf(refused.getMessage()));
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.refuse(
                400, screens.frame("Not saved", "settings", request), "What came cannot be read. Nothing was changed.");
    }

    private static void requireRight(HttpServletRequest request) {
        if (!Gate.account(request).may(Right.MANAGE_PAPER))
            throw new NotAllowed("Your role does not allow this. An administrator may.");
    }
}
