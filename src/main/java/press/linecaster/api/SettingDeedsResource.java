package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.newsroom.PaperDesk;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Scope;

/// The settings as they are decided.
@RestController
@RequestMapping("/api/v1/settings")
class SettingDeedsResource {

    /// Of ads.txt; the rest is far shorter, as each setting says.
    private static final int LONGEST = 1_000_000;

    private final PaperDesk desk;
    private final PaperWriting writing;
    private final PaperViews views;
    private final Settings settings;

    SettingDeedsResource(PaperDesk desk, PaperWriting writing, PaperViews views, Settings settings) {
        this.desk = desk;
        this.writing = writing;
        this.views = views;
        this.settings = settings;
    }

    /// A merge patch: what is absent stays, and null has its default again.
    @PatchMapping
    ResponseEntity<byte[]> decide(HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.SETTINGS_WRITE);
        PaperDesk.requireMayDecide(actor);
        var fields = Body.fields(request);
        return writing.change(request, settings::hold, views::allSettings, () -> {
            var wanted = wanted(fields, settings.paper());
            fields.end();
            desk.decide(actor, wanted);
        });
    }

    private static Map<Setting, String> wanted(Fields fields, Paper paper) {
        var wanted = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var name = setting.title();
            if (!fields.has(name)) continue;
            var text = fields.isNull(name) ? "" : fields.text(name, setting.of(paper), LONGEST);
            try {
                var _ = paper.with(Map.of(setting, text));
                wanted.put(setting, text);
            } catch (IllegalArgumentException cannotBe) {
                var why = String.valueOf(cannotBe.getMessage()).replaceFirst("^the setting [a-z-]+: ", "");
                fields.mistake(name, "It cannot be that: " + why + ".", "");
            }
        }
        return wanted;
    }
}
