package press.linecaster.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;

/// The sections that are never hot, by how they were named.
///
/// @param names by which each was excluded, those beneath it too
/// @param unknown what names no section
record ExcludedSections(Map<SectionId, String> names, List<String> unknown) {

    ExcludedSections {
        names = Map.copyOf(names);
        unknown = List.copyOf(unknown);
    }

    /// @param named each by its slug, or by the slugs from the top down to it with slashes between
    static ExcludedSections of(List<String> named, SectionTree tree) {
        var names = new HashMap<SectionId, String>();
        var unknown = new ArrayList<String>();
        for (var name : named) {
            var meant = tree.all().stream()
                    .filter(section -> section.slug().value().equals(name)
                            || path(section, tree).equals(name))
                    .toList();
            if (meant.isEmpty()) unknown.add(name);
            for (var section : meant) tree.subtree(section.id()).forEach(beneath -> names.putIfAbsent(beneath, name));
        }
        return new ExcludedSections(names, unknown);
    }

    /// By which name a section is excluded; null where it is not.
    @Nullable
    String nameFor(@Nullable SectionId section) {
        return section == null ? null : names.get(section);
    }

    private static String path(Section section, SectionTree tree) {
        return tree.pathTo(section.id()).stream()
                .map(each -> each.slug().value())
                .collect(Collectors.joining("/"));
    }
}
