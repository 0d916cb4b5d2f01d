package press.linecaster.sections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All sections as they hang together, immutable. Children are in their order.
public final class SectionTree {

    private final Map<SectionId, Section> sections = new LinkedHashMap<>();
    private final Map<@Nullable SectionId, List<Section>> children = new HashMap<>();

    /// @param inOrder every section, siblings in their order
    SectionTree(List<Section> inOrder) {
        for (var section : inOrder) {
            sections.put(section.id(), section);
            children.computeIfAbsent(section.parent(), parent -> new ArrayList<>())
                    .add(section);
        }
    }

    public Optional<Section> find(SectionId id) {
        return Optional.ofNullable(sections.get(id));
    }

    public List<Section> top() {
        return children(null);
    }

    /// The sections directly beneath one, or the top ones for null.
    public List<Section> children(@Nullable SectionId parent) {
        return Collections.unmodifiableList(children.getOrDefault(parent, List.of()));
    }

    /// From the top down to the section itself; empty for one that is not in the tree.
    public List<Section> pathTo(SectionId id) {
        var path = new ArrayDeque<Section>();
        for (var at = sections.get(id); at != null; at = at.parent() == null ? null : sections.get(at.parent()))
            path.addFirst(at);
        return List.copyOf(path);
    }

    /// The section and everything beneath it.
    public Set<SectionId> subtree(SectionId id) {
        var found = new LinkedHashSet<SectionId>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            var at = open.removeFirst();
            if (found.add(at)) children(at).forEach(child -> open.add(child.id()));
        }
        return found;
    }

    /// Every section, parents before children.
    public List<Section> all() {
        var all = new ArrayList<Section>();
        for (var section : top()) for (var id : subtree(section.id())) find(id).ifPresent(all::add);
        return all;
    }

    /// Every section as the tree is read: each right behind its parent and what hangs beneath earlier siblings.
    public List<Section> ordered() {
        var ordered = new ArrayList<Section>();
        top().forEach(section -> addInOrder(section, ordered));
        return ordered;
    }

    private void addInOrder(Section section, List<Section> ordered) {
        ordered.add(section);
        children(section.id()).forEach(child -> addInOrder(child, ordered));
    }
}
