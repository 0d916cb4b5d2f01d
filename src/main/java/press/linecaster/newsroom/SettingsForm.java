package press.linecaster.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;

/// The settings as they stand in their form: what was typed, and which of them somebody has touched. What nobody has
/// touched stays what others have decided meanwhile.
///
/// @param typed of each setting
/// @param seen fingerprints of what stood there before
record SettingsForm(Map<Setting, String> typed, Map<Setting, String> seen) {

    /// Of ads.txt, and all else.
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final String SEEN = "seen-";

    static SettingsForm of(Paper paper) {
        var typed = new EnumMap<Setting, String>(Setting.class);
        var seen = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            typed.put(setting, plain(setting.of(paper)));
            seen.put(setting, fingerprint(setting.of(paper)));
        }
        return new SettingsForm(typed, seen);
    }

    /// What does not come with the form is as it is.
    static SettingsForm read(Posted.Form form, Paper paper) {
        var typed = new EnumMap<>(of(paper).typed());
        var seen = new EnumMap<>(of(paper).seen());
        for (var setting : Setting.values()) {
            if (!form.has(setting.title()) || !form.has(SEEN + setting.title())) continue;
            typed.put(setting, plain(form.get(setting.title())));
            seen.put(setting, form.get(SEEN + setting.title()));
        }
        return new SettingsForm(typed, seen);
    }

    /// Where the fingerprint stands in the form.
    static String seenName(Setting setting) {
        return SEEN + setting.title();
    }

    String typed(Setting setting) {
        return typed.getOrDefault(setting, "");
    }

    String seen(Setting setting) {
        return seen.getOrDefault(setting, "");
    }

    /// What was typed otherwise than it stood there.
    Map<Setting, String> touched() {
        var touched = new EnumMap<Setting, String>(Setting.class);
        typed.forEach((setting, text) -> {
            if (!fingerprint(text).equals(seen(setting))) touched.put(setting, text);
        });
        return touched;
    }

    /// Why it cannot be like that, by setting: what it can be, or what somebody else has decided meanwhile.
    Map<Setting, String> mistakes(Paper paper) {
        var mistakes = new EnumMap<Setting, String>(Setting.class);
        touched().forEach((setting, text) -> {
            var words = mistake(setting, text, paper);
            if (!words.isEmpty()) mistakes.put(setting, words);
        });
        return mistakes;
    }

    private String mistake(Setting setting, String text, Paper paper) {
        var now = plain(setting.of(paper));
        if (!fingerprint(now).equals(seen(setting)) && !now.equals(text))
            return "Somebody else has decided meanwhile: it is “%s” now. Save again to decide otherwise."
                    .formatted(now.length() > 200 ? now.substring(0, 200) + "…" : now);
        try {
            var _ = paper.with(Map.of(setting, text));
            return "";
        } catch (IllegalArgumentException e) {
            var words = String.valueOf(e.getMessage()).replaceFirst("^the setting [a-z-]+: ", "");
            return SettingWords.sentence(words) + ".";
        }
    }

    /// The same, based on what is decided now: whoever saves it again has seen that.
    SettingsForm seeing(Paper paper) {
        var now = new EnumMap<>(seen);
        touched().keySet().forEach(setting -> now.put(setting, fingerprint(setting.of(paper))));
        return new SettingsForm(typed, now);
    }

    /// Browsers send line breaks in their own way.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
