package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import press.linecaster.paper.DateStyle;
import press.linecaster.paper.FeedContent;
import press.linecaster.paper.Look;
import press.linecaster.paper.Setting;
import press.linecaster.paper.SignInRule;

/// How settings stand on their screen: in which group, under which name, and how each is chosen.
final class SettingWords {

    /// How a setting is typed or chosen.
    enum Input {
        LINE,
        TEXT,
        NUMBER,
        COLOUR,
        CHOICE,
        ZONE
    }

    private static final Map<String, List<Setting>> GROUPS = groups();

    private SettingWords() {}

    private static Map<String, List<Setting>> groups() {
        var groups = new LinkedHashMap<String, List<Setting>>();
        groups.put("The paper", List.of(Setting.NAME, Setting.TAGLINE, Setting.ABOUT, Setting.NOTICE));
        groups.put("Language and time", List.of(Setting.LANGUAGE, Setting.ZONE, Setting.DATES));
        groups.put("Addresses", List.of(Setting.ADDRESS, Setting.PERMALINKS));
        groups.put("Look", List.of(Setting.LOGO, Setting.ACCENT, Setting.TYPEFACE, Setting.DENSITY));
        groups.put("Lists, feeds and advertising", List.of(Setting.ARTICLES_PER_PAGE, Setting.FEEDS, Setting.ADS));
        groups.put(
                "What's hot",
                List.of(Setting.HOT_HALF_LIFE, Setting.HOT_WINDOW, Setting.HOT_MINIMUM, Setting.HOT_EXCLUDED));
        groups.put("The way of articles", List.of(Setting.STAGES, Setting.FOUR_EYES));
        groups.put("Signing in", List.of(Setting.SIGN_IN));
        var others = new ArrayList<>(Arrays.asList(Setting.values()));
        groups.values().forEach(others::removeAll);
        if (!others.isEmpty()) groups.put("Further", others);
        return groups;
    }

    /// All settings, each in one group.
    static Map<String, List<Setting>> grouped() {
        return GROUPS;
    }

    static String name(Setting setting) {
        return switch (setting) {
            case ABOUT -> "About the paper";
            case ZONE -> "Time zone";
            case PERMALINKS -> "Addresses of articles";
            case ARTICLES_PER_PAGE -> "Articles on a page";
            case ADS -> "ads.txt";
            case HOT_HALF_LIFE -> "Half-life";
            case HOT_WINDOW -> "Window";
            case HOT_MINIMUM -> "Fewest reads";
            case HOT_EXCLUDED -> "Sections left out";
            case STAGES -> "Names of stages";
            case FOUR_EYES -> "Sections where somebody else publishes";
            case SIGN_IN -> "Coming into the newsroom";
            default -> sentence(setting.title().replace('-', ' '));
        };
    }

    /// What it means, as a sentence.
    static String meaning(Setting setting) {
        return sentence(setting.meaning()) + ".";
    }

    static Input input(Setting setting) {
        return switch (setting) {
            case ABOUT, ADS -> Input.TEXT;
            case ARTICLES_PER_PAGE, HOT_HALF_LIFE, HOT_WINDOW, HOT_MINIMUM, LOGO -> Input.NUMBER;
            case ACCENT -> Input.COLOUR;
            case TYPEFACE, DENSITY, DATES, FEEDS, SIGN_IN -> Input.CHOICE;
            case ZONE -> Input.ZONE;
            default -> Input.LINE;
        };
    }

    /// What can be chosen, as settings have it.
    static List<String> choices(Setting setting) {
        return switch (setting) {
            case TYPEFACE -> words(Look.Typeface.values());
            case DENSITY -> words(Look.Density.values());
            case DATES -> words(DateStyle.values());
            case FEEDS -> words(FeedContent.values());
            case SIGN_IN -> words(SignInRule.values());
            default -> List.of();
        };
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
