package press.linecaster.newsroom;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;

/// Which sections a setting is about, as the paper names them: by a slug, or by the slugs from the top down. Those that
/// are never hot, and those where somebody else publishes. Pure.
final class HotExclusions {

    private HotExclusions() {}

    /// The sections that are named themselves, not those beneath them.
    static Set<SectionId> of(List<String> names, SectionTree tree) {
        var found = new LinkedHashSet<SectionId>();
        for (var name : names) found.addAll(meant(name, tree));
        return found;
    }

    /// The names after sections were renamed, moved or merged: each section keeps what was decided about it.
    /// @param became what each section is by now
    static List<String> after(List<String> names, SectionTree was, SectionTree is, UnaryOperator<SectionId> became) {
        var after = new LinkedHashSet<String>();
        for (var name : names) {
            var meant = meant(name, was).stream().map(became).collect(Collectors.toCollection(LinkedHashSet::new));
            if (meant.isEmpty() || Set.copyOf(meant(name, is)).equals(meant)) after.add(name);
            else meant.stream().filter(id -> is.find(id).isPresent()).forEach(id -> after.add(path(id, is)));
        }
        return List.copyOf(after);
    }

    /// The names with one section more or less.
    static List<String> with(List<String> names, SectionTree tree, SectionId section, boolean isExcluded) {
        if (of(names, tree).contains(section) == isExcluded) return names;
        var after = new LinkedHashSet<String>();
        for (var name : names) {
            var meant = meant(name, tree);
            if (!meant.contains(section)) after.add(name);
            else meant.stream().filter(id -> !id.equals(section)).forEach(id -> after.add(path(id, tree)));
        }
        if (isExcluded) after.add(path(section, tree));
        return List.copyOf(after);
    }

    private static List<SectionId> meant(String name, SectionTree tree) {
        return tree.all().stream()
                .filter(section -> section.slug().value().equals(name)
                        || path(section.id(), tree).equals(name))
                .map(Section::id)
                .toList();
    }

    static String path(SectionId section, SectionTree tree) {
        return tree.pathTo(section).stream().map(each -> each.slug().value()).collect(Collectors.joining("/"));
    }
}
