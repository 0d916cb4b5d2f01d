package press.linecaster.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// How many of all that was found are filed under what: most first, and of each only the first few dozen.
///
/// @param sections each with everything beneath it
/// @param periods how many are no older than that; those without any are absent
public record Facets(
        Map<SectionId, Integer> sections,
        Map<AuthorId, Integer> authors,
        Map<TagId, Integer> tags,
        Map<Kind, Integer> kinds,
        Map<Period, Integer> periods) {

    public static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Facets {
        sections = inOrder(sections);
        authors = inOrder(authors);
        tags = inOrder(tags);
        kinds = inOrder(kinds);
        periods = inOrder(periods);
    }

    private static <K> Map<K, Integer> inOrder(Map<K, Integer> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
