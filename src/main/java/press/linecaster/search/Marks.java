package press.linecaster.search;

import java.util.Locale;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// What entries are filed under, each as one word: a letter for what it is, and which.
final class Marks {

    static final char SECTION = 's';
    static final char AUTHOR = 'a';
    static final char TAG = 't';
    static final char KIND = 'k';

    /// Those by which results are counted.
    static final String COUNTED = "satk";

    private Marks() {}

    static String of(SectionId section) {
        return SECTION + Long.toString(section.value(), 36);
    }

    static String of(AuthorId author) {
        return AUTHOR + Long.toString(author.value(), 36);
    }

    static String of(TagId tag) {
        return TAG + Long.toString(tag.value(), 36);
    }

    static String of(Kind kind) {
        return KIND + kind.name().toLowerCase(Locale.ROOT);
    }

    static long number(String mark) {
        return Long.parseLong(mark.substring(1), 36);
    }

    static Kind kind(String mark) {
        return Kind.valueOf(mark.substring(1).toUpperCase(Locale.ROOT));
    }
}
