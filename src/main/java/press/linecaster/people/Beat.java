package press.linecaster.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;

/// What part of the paper somebody decides about: all of it, or some sections with all beneath them.
///
/// @param isWholePaper then the others are empty
/// @param chosen as it was decided; empty where the sections are gone
/// @param covered those and all beneath them
public record Beat(boolean isWholePaper, Set<SectionId> chosen, Set<SectionId> covered) {

    public static final Beat WHOLE_PAPER = new Beat(true, Set.of(), Set.of());

    public Beat {
        chosen = Set.copyOf(chosen);
        covered = Set.copyOf(covered);
    }

    public boolean covers(SectionId section) {
        return isWholePaper || covered.contains(section);
    }

    /// Whether an article belongs to it by its main section. What is filed nowhere yet belongs to no beat.
    /// @param filed its sections, the main one first
    public boolean covers(List<SectionId> filed) {
        return isWholePaper || !filed.isEmpty() && covers(filed.getFirst());
    }

    /// As people say it.
    public String words(SectionTree tree) {
        if (isWholePaper) return "the whole paper";
        var names = tree.all().stream()
                .filter(each -> chosen.contains(each.id()))
                .map(Section::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no section" : names;
    }
}
