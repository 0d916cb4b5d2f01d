package press.linecaster.articles;

import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// One of the lists that readers can walk, newest first: the latest of all, of a section with everything
/// beneath it, of a tag, of an author.
public record ListId(long value) {

    public static final ListId LATEST = new ListId(0);

    public static ListId of(SectionId section) {
        return new ListId(section.value());
    }

    public static ListId of(TagId tag) {
        return new ListId(tag.value());
    }

    public static ListId of(AuthorId author) {
        return new ListId(author.value());
    }
}
