package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;

/// The page of an article.
///
/// @param trail the sections above it, from the top
/// @param authors who wrote it
/// @param minutes how long it takes to read; 0 for a passage
/// @param share links that hand it on
/// @param address absolute, as it is shared
/// @param language of the text, as `lang` wants it
/// @param label what kind of piece it is; absent for news
/// @param updated when it changed in a way that a reader should know of; absent when it has not
/// @param notes corrections and updates, newest first
/// @param around what stands around it
/// @param beacon where the page says that somebody looks at it; absent where the server counts
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
        List<Profile> authors,
        @Nullable String dateline,
        Moment published,
        @Nullable Moment updated,
        int minutes,
        List<ShareLink> share,
        String address,
        @Nullable Figure picture,
        Markup body,
        @Nullable Provenance provenance,
        List<Note> notes,
        List<Link> tags,
        Discussion discussion,
        Surroundings around,
        @Nullable String beacon)
        implements HtmlPage {

    StoryPage {
        trail = List.copyOf(trail);
        authors = List.copyOf(authors);
        share = List.copyOf(share);
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
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

    /// As `lang` of the page's own words within the text; absent where both are in one language.
    @Nullable
    String frameLanguage() {
        return frame.languageWithin(language);
    }

    /// The article in other languages.
    List<Version> versions() {
        var story = head.story();
        return story == null
                ? List.of()
                : story.versions().stream().filter(each -> !each.isThis()).toList();
    }

    boolean hasCorrections() {
        return notes.stream().anyMatch(Note::isCorrection);
    }

    List<Link> bylines() {
        return authors.stream().map(Profile::link).toList();
    }

    /// Those of whom there is more to tell than a name.
    List<Profile> introduced() {
        return authors.stream().filter(Profile::isTold).toList();
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
