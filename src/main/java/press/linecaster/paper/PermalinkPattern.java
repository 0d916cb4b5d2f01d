package press.linecaster.paper;

import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.Slug;

/// How the address of an article is made: `{yyyy}`, `{mm}`, `{dd}`, `{section}` and `{slug}` between slashes.
///
/// @param text such as `/{yyyy}/{mm}/{slug}`; contains `{slug}` once
public record PermalinkPattern(String text) {

    private static final Set<String> KNOWN = Set.of("yyyy", "mm", "dd", "section", "slug");
    private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

    private static final Pattern NOT_IN_PATHS = Pattern.compile("[\\s?#%{}]");
    private static final String USUAL = "/{yyyy}/{mm}/{slug}";
    private static final int LONGEST = 200;

    // after what its constructor needs
    public static final PermalinkPattern STANDARD = new PermalinkPattern(USUAL);

    public PermalinkPattern {
        if (!text.startsWith("/")) throw new IllegalArgumentException("a permalink pattern starts with /: " + text);
        if (text.indexOf("{slug}") < 0 || text.indexOf("{slug}") != text.lastIndexOf("{slug}"))
            throw new IllegalArgumentException("a permalink pattern contains {slug} once: " + text);
        var example = FIELD.matcher(text).replaceAll("x");
        if (text.length() > LONGEST || !isPath(example))
            throw new IllegalArgumentException(
                    "a permalink pattern is the path of an address, such as " + USUAL + ": " + text);
        FIELD.matcher(text).results().map(field -> field.group(1)).forEach(field -> {
            if (!KNOWN.contains(field))
                throw new IllegalArgumentException(
                        "a permalink pattern knows " + KNOWN + ", not {" + field + "}: " + text);
        });
    }

    private static boolean isPath(String example) {
        return AddressPath.normalise(example).isPresent()
                && !NOT_IN_PATHS.matcher(example).find();
    }

    /// @param published in the paper's time zone
    /// @param section path of the main section without outer slashes, or `news` where there is none
    public String addressOf(ZonedDateTime published, String section, Slug slug) {
        return text.replace("{yyyy}", "%04d".formatted(published.getYear()))
                .replace("{mm}", "%02d".formatted(published.getMonthValue()))
                .replace("{dd}", "%02d".formatted(published.getDayOfMonth()))
                .replace("{section}", section)
                .replace("{slug}", slug.value());
    }
}
