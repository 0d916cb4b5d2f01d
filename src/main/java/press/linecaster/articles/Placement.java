package press.linecaster.articles;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// Where readers find an article and what stands around it.
///
/// @param sections the first is the main one; without duplicates
/// @param tags without duplicates
/// @param bylines who wrote it, in order; without duplicates
/// @param leadPicture shown first, and on cards
/// @param usedMedia pictures and files that the body shows; whatever is given, [Articles] keeps those that it does show
public record Placement(
        List<SectionId> sections,
        List<TagId> tags,
        List<AuthorId> bylines,
        @Nullable MediaId leadPicture,
        Set<MediaId> usedMedia) {

    public static final Placement NOWHERE = new Placement(List.of(), List.of(), List.of(), null, Set.of());

    public Placement {
        sections = sections.stream().distinct().toList();
        tags = tags.stream().distinct().toList();
        bylines = bylines.stream().distinct().toList();
        usedMedia = Set.copyOf(usedMedia);
    }

    /// The same, written by others.
    public Placement with(List<AuthorId> bylines) {
        return new Placement(sections, tags, bylines, leadPicture, usedMedia);
    }

    /// The same, with another picture first.
    public Placement withLead(@Nullable MediaId leadPicture) {
        return new Placement(sections, tags, bylines, leadPicture, usedMedia);
    }

    Placement using(Set<MediaId> media) {
        return new Placement(sections, tags, bylines, leadPicture, media);
    }
}
