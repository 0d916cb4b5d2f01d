package press.linecaster.paper;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thing that the publisher decides about the paper, as text.
public enum Setting {
    NAME("name"),
    TAGLINE("tagline"),
    ADDRESS("address"),
    LANGUAGE("language"),
    ZONE("zone"),
    PERMALINKS("permalinks"),
    ABOUT("about"),
    NOTICE("notice"),
    ARTICLES_PER_PAGE("articles-per-page"),
    LOGO("logo"),
    ACCENT("accent"),
    TYPEFACE("typeface"),
    DENSITY("density"),
    DATES("dates"),
    FEEDS("feeds"),
    ADS("ads");

    private final String title;

    Setting(String title) {
        this.title = title;
    }

    /// What it is called where it is stored and where people name it.
    public String title() {
        return title;
    }

    /// What this paper has decided; empty for nothing.
    public String of(Paper paper) {
        var decided = switch (this) {
            case NAME -> paper.name();
            case TAGLINE -> paper.tagline();
            case ADDRESS -> paper.address();
            case LANGUAGE -> paper.language().toLanguageTag();
            case ZONE -> paper.zone();
            case PERMALINKS -> paper.permalinks().text();
            case ABOUT -> paper.about();
            case NOTICE -> paper.notice();
            case ARTICLES_PER_PAGE -> paper.articlesPerPage();
            case LOGO -> paper.look().logo();
            case ACCENT -> paper.look().accent();
            case TYPEFACE -> word(paper.look().typeface());
            case DENSITY -> word(paper.look().density());
            case DATES -> word(paper.dates());
            case FEEDS -> word(paper.feeds());
            case ADS -> paper.ads();
        };
        return decided == null ? "" : decided.toString();
    }

    public static Optional<Setting> called(String title) {
        return Arrays.stream(values())
                .filter(setting -> setting.title.equals(title))
                .findFirst();
    }

    /// The paper that has decided so. A setting that is absent or empty has its default.
    /// @throws IllegalArgumentException that says which setting cannot be that, and what it can be
    static Paper paper(Map<Setting, String> texts) {
        var read = new Reading(texts);
        var undecided = Settings.UNDECIDED;
        return new Paper(
                read.as(NAME, undecided.name(), Function.identity()),
                read.as(TAGLINE, undecided.tagline(), Function.identity()),
                read.as(ADDRESS, undecided.address(), URI::create),
                read.as(LANGUAGE, undecided.language(), Locale::forLanguageTag),
                read.as(ZONE, undecided.zone(), Setting::zone),
                read.as(PERMALINKS, undecided.permalinks(), PermalinkPattern::new),
                read.as(ABOUT, undecided.about(), Function.identity()),
                read.orNothing(NOTICE, Function.identity()),
                read.as(ARTICLES_PER_PAGE, undecided.articlesPerPage(), Integer::valueOf),
                new Look(
                        read.orNothing(LOGO, Long::valueOf),
                        read.as(ACCENT, Look.STANDARD.accent(), Colour::of),
                        read.as(TYPEFACE, Look.STANDARD.typeface(), word -> oneOf(Look.Typeface.values(), word)),
                        read.as(DENSITY, Look.STANDARD.density(), word -> oneOf(Look.Density.values(), word))),
                read.as(DATES, undecided.dates(), word -> oneOf(DateStyle.values(), word)),
                read.as(FEEDS, undecided.feeds(), word -> oneOf(FeedContent.values(), word)),
                read.as(ADS, undecided.ads(), Function.identity()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time zone is named as in Europe/Dublin; was " + name, e);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is one of "
                        + String.join(
                                ", ", Arrays.stream(values).map(Setting::word).toList())
                        + "; was " + word));
    }

    private record Reading(Map<Setting, String> texts) {

        /// @param otherwise the default
        <T> T as(Setting setting, T otherwise, Function<String, T> read) {
            var decided = orNothing(setting, read);
            return decided == null ? otherwise : decided;
        }

        <T> @Nullable T orNothing(Setting setting, Function<String, T> read) {
            var text = texts.getOrDefault(setting, "");
            if (text.isEmpty()) return null;
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the setting " + setting.title + ": " + e.getMessage(), e);
            }
        }
    }
}
