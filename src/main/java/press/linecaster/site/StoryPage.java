package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;

/// The page of an article.
///
/// @param trail the sections above it, from the top
/// @param language of the text, as `lang` wants it
/// @param label what kind of piece it is; absent for news
/// @param updated when it changed in a way that a reader should know of; absent when it has not
/// @param notes corrections and updates, newest first
/// @param latest what else is new, without this article
/// @param related what is newest in its section, without this article
record StoryPage(
        Frame frame,
        Head head,
        List<Link> trail,
        String language,
        String direction,
        @Nullable String kicker,
        String headline,
        @Nullable String label,
        @Nullable String standfirst,
        List<Link> bylines,
        @Nullable String dateline,
        Moment published,
        @Nullable Moment updated,
        @Nullable Figure picture,
        Markup body,
        @Nullable Provenance provenance,
        List<Note> notes,
        List<Link> tags,
        Discussion discussion,
        List<Teaser> latest,
        List<Teaser> related)
        implements HtmlPage {

    StoryPage {
        trail = List.copyOf(trail);
        bylines = List.copyOf(bylines);
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
        latest = List.copyOf(latest);
        related = List.copyOf(related);
    }

    /// What had been wrong, or what has been added.
    record Note(boolean isCorrection, Moment noted, SafeHtml words) {}

    /// Where an article comes from that did not start with us.
    ///
    /// @param excerpt whether the page holds a passage of it only
    record Provenance(
            @Nullable String outlet,
            @Nullable String address,
            @Nullable String licence,
            boolean excerpt) {}

    boolean hasCorrections() {
        return notes.stream().anyMatch(Note::isCorrection);
    }

    /// The address of the top section; empty where there is none.
    String top() {
        return trail.isEmpty() ? "" : trail.getFirst().address();
    }

    /// The innermost section.
    @Nullable
    Link section() {
        return trail.isEmpty() ? null : trail.getLast();
    }
}
