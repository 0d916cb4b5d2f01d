package press.linecaster.paper;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thing that the publisher decides about the paper, as text.
public enum Setting {
    NAME("name", "what the paper is called"),
    TAGLINE("tagline", "a short line under the name"),
    ADDRESS("address", "where readers find it, as https://paper.example"),
    LANGUAGE("language", "what the pages' own words are in, as en, pt-BR or ar"),
    ZONE("zone", "the time zone of all times, as Europe/Dublin"),
    PERMALINKS("permalinks", "how addresses of articles are made: {yyyy}, {mm}, {dd}, {section}, {slug}"),
    ABOUT("about", "a few sentences for the foot of each page"),
    NOTICE("notice", "a line above everything, such as that this is a demonstration"),
    ARTICLES_PER_PAGE("articles-per-page", "how many a page of a list has, 5 to 100"),
    LOGO("logo", "the number of a picture in the library that stands in place of the name"),
    ACCENT("accent", "the one colour beside ink and paper, as #a11d21"),
    TYPEFACE("typeface", "what pages are set in: broadsheet, tabloid, modern or system"),
    DENSITY("density", "how much room stories have: spacious, regular, compact or dense"),
    DATES("dates", "how days are written: long, medium, short or iso"),
    FEEDS("feeds", "what feeds carry of each article: summary or full"),
    ADS("ads", "what stands in ads.txt"),
    HOT_HALF_LIFE("hot-half-life", "after how many hours a read weighs half as much in What's hot, 1 to 168"),
    HOT_WINDOW("hot-window", "for how many hours a read weighs anything there, 1 to 336"),
    HOT_EXCLUDED("hot-excluded", "sections that are never hot, with all beneath them, as sport, politics/elections"),
    HOT_MINIMUM("hot-minimum", "how often a story must have been read to be hot, 1 or more"),
    STAGES("stages", "what stages are called in the newsroom, as idea: Pitch, ready: For the chief"),
    FOUR_EYES("four-eyes", "sections where whoever wrote last does not publish, as politics, sport/football"),
    SIGN_IN("sign-in", "how people of the newsroom come in: password, or two_steps for everybody");

    private final String title;
    private final String meaning;

    Setting(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// What it is called where it is stored and where people name it.
    public String title() {
        return title;
    }

    /// What it is, in a line for whoever decides.
    public String meaning() {
        return meaning;
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
            case HOT_HALF_LIFE -> paper.hot().halfLife().toHours();
            case HOT_WINDOW -> paper.hot().window().toHours();
            case HOT_EXCLUDED -> String.join(", ", paper.hot().excluded());
            case HOT_MINIMUM -> paper.hot().minimum();
            case STAGES -> paper.flow().writtenStages();
            case FOUR_EYES -> String.join(", ", paper.flow().fourEyes());
            case SIGN_IN -> word(paper.signIn());
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
                read.as(ADDRESS, undecided.address(), Setting::address),
                read.as(LANGUAGE, undecided.language(), Setting::language),
                read.as(ZONE, undecided.zone(), Setting::zone),
                read.as(PERMALINKS, undecided.permalinks(), PermalinkPattern::new),
                read.as(ABOUT, undecided.about(), Function.identity()),
                read.orNothing(NOTICE, Function.identity()),
                read.as(ARTICLES_PER_PAGE, undecided.articlesPerPage(), Setting::count),
                new Look(
                        read.orNothing(LOGO, Setting::number),
                        read.as(ACCENT, Look.STANDARD.accent(), Colour::of),
                        read.as(TYPEFACE, Look.STANDARD.typeface(), word -> oneOf(Look.Typeface.values(), word)),
                        read.as(DENSITY, Look.STANDARD.density(), word -> oneOf(Look.Density.values(), word))),
                read.as(DATES, undecided.dates(), word -> oneOf(DateStyle.values(), word)),
                read.as(FEEDS, undecided.feeds(), word -> oneOf(FeedContent.values(), word)),
                read.as(ADS, undecided.ads(), Function.identity()),
                new HotRules(
                        read.as(HOT_HALF_LIFE, HotRules.STANDARD.halfLife(), Setting::hours),
                        read.as(HOT_WINDOW, HotRules.STANDARD.window(), Setting::hours),
                        read.as(HOT_EXCLUDED, HotRules.STANDARD.excluded(), HotRules::sections),
                        read.as(HOT_MINIMUM, HotRules.STANDARD.minimum(), Setting::count)),
                new FlowRules(
                        read.as(STAGES, FlowRules.STANDARD.stages(), FlowRules::stages),
                        read.as(FOUR_EYES, FlowRules.STANDARD.fourEyes(), HotRules::sections)),
                read.as(SIGN_IN, undecided.signIn(), word -> oneOf(SignInRule.values(), word)));
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(Paper.ADDRESS_RULE + text, e);
        }
    }

    /// BCP 47. What is well-formed and longer than three letters is a name, such as `german`, and no tag.
    private static Locale language(String tag) {
        var rule = "a language is named as in en, pt-BR or ar; was " + tag;
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            if (language.getLanguage().isEmpty() || language.getLanguage().length() > 3)
                throw new IllegalArgumentException(rule);
            return language;
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(rule, e);
        }
    }

    private static int count(String text) {
        return Math.clamp(number(text), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Duration hours(String text) {
        return Duration.ofHours(count(text));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it is a whole number; was " + text, e);
        }
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
            var text = texts.getOrDefault(setting, "").strip();
            if (text.isEmpty()) return null;
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the setting " + setting.title + ": " + e.getMessage(), e);
            }
        }
    }
}
