package press.linecaster.paper;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How it is found out what is hot.
///
/// @param halfLife after which a read weighs half as much, 1 to 168 hours
/// @param window before which a read weighs nothing any more, 1 to 336 hours
/// @param excluded sections that are never in the list, with everything beneath them: each by its slug, or by
///     the slugs that lead to it, with slashes between; at most 100
/// @param minimum how often a story must have been read within the window, 1 to 1,000,000
public record HotRules(Duration halfLife, Duration window, List<String> excluded, int minimum) {

    /// A story of this morning stands beside one of last night that was read twice as much.
    public static final HotRules STANDARD = new HotRules(Duration.ofHours(12), Duration.ofHours(72), List.of(), 3);

    private static final int LONGEST_HALF_LIFE = 168;
    private static final int LONGEST_WINDOW = 336;
    private static final int MOST_EXCLUDED = 100;
    private static final int MOST_READS = 1_000_000;
    private static final Pattern SECTION = Pattern.compile("[^\\s/,]+(/[^\\s/,]+)*");

    public HotRules {
        excluded = List.copyOf(excluded);
        requireHours("the half-life", halfLife, LONGEST_HALF_LIFE);
        requireHours("the window", window, LONGEST_WINDOW);
        if (minimum < 1 || minimum > MOST_READS)
            throw new IllegalArgumentException("the least reads must be 1 to 1000000, was " + minimum);
        if (excluded.size() > MOST_EXCLUDED)
            throw new IllegalArgumentException("at most 100 sections are excluded, were " + excluded.size());
        for (var section : excluded)
            if (!SECTION.matcher(section).matches())
                throw new IllegalArgumentException(
                        "a section is named by its slug, or by its path as politics/elections; was " + section);
    }

    static List<String> sections(String text) {
        return Arrays.stream(text.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT).replaceAll("^/+|/+$", ""))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static void requireHours(String what, Duration duration, int most) {
        if (duration.compareTo(Duration.ofHours(1)) < 0 || duration.compareTo(Duration.ofHours(most)) > 0)
            throw new IllegalArgumentException(what + " must be 1 to " + most + " hours, was " + duration.toHours());
    }
}
