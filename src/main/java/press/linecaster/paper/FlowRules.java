package press.linecaster.paper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How articles go through the newsroom.
///
/// @param stages what stages are called, by their own words; those that are not there are called as everywhere. At most
///     30 characters each, without commas and colons
/// @param fourEyes sections in which whoever has saved the text last does not publish it, with everything beneath them:
///     each by its slug, or by the slugs that lead to it, with slashes between; at most 100
public record FlowRules(Map<String, String> stages, List<String> fourEyes) {

    public static final FlowRules STANDARD = new FlowRules(Map.of(), List.of());

    /// Those that can be called otherwise.
    public static final List<String> NAMED =
            List.of("idea", "draft", "edited", "ready", "scheduled", "published", "withdrawn", "spiked", "overdue");

    private static final int LONGEST_NAME = 30;
    private static final int MOST_SECTIONS = 100;
    private static final Pattern NAME = Pattern.compile("[^,:]+");
    private static final Pattern SECTION = Pattern.compile("[^\\s/,]+(/[^\\s/,]+)*");

    public FlowRules {
        stages = Map.copyOf(stages);
        fourEyes = List.copyOf(fourEyes);
        stages.forEach((stage, name) -> {
            if (!NAMED.contains(stage))
                throw new IllegalArgumentException("a stage is one of " + String.join(", ", NAMED) + "; was " + stage);
            Wording.requireLine("the name of a stage", name, LONGEST_NAME);
            if (!NAME.matcher(name).matches())
                throw new IllegalArgumentException("the name of a stage has no comma and no colon; was " + name);
        });
        if (fourEyes.size() > MOST_SECTIONS)
            throw new IllegalArgumentException("at most 100 sections are named, were " + fourEyes.size());
        for (var section : fourEyes)
            if (!SECTION.matcher(section).matches())
                throw new IllegalArgumentException(
                        "a section is named by its slug, or by its path as politics/elections; was " + section);
    }

    /// As [#stages(String)] reads it, in the order of the stages.
    String writtenStages() {
        return NAMED.stream()
                .filter(stages::containsKey)
                .map(stage -> stage + ": " + stages.get(stage))
                .collect(Collectors.joining(", "));
    }

    static Map<String, String> stages(String text) {
        var names = new TreeMap<String, String>();
        for (var part : text.split(",")) {
            if (part.isBlank()) continue;
            var colon = part.indexOf(':');
            if (colon < 0)
                throw new IllegalArgumentException("a stage and its name stand with a colon between, as idea: Pitch");
            names.put(
                    part.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT),
                    part.substring(colon + 1).strip());
        }
        return new FlowRules(names, List.of()).stages(); // what is wrong is said of this setting
    }
}
