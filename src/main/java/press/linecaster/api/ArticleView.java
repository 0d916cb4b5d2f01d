package press.linecaster.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as the API shows it.
///
/// @param form `article` or `page`
/// @param extent `everything`, or `excerpt` where only others may show the text, which is empty then
/// @param address where readers find it; null before they do
/// @param body HTML; absent in lists
/// @param source where it came from; null for what is ours
/// @param desk what only the newsroom knows; absent for everybody else
record ArticleView(
        String id,
        String form,
        String extent,
        @Nullable String address,
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body,
        @Nullable String dateline,
        String label,
        String language,
        String slug,
        List<Named> sections,
        List<Named> tags,
        List<Named> bylines,
        @Nullable String leadPicture,
        boolean commentsOpen,
        @Nullable Instant publishedAt,
        Instant changedAt,
        int wordCount,
        List<Note> corrections,
        @Nullable Origin source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DeskView desk) {

    /// Something with a page of its own.
    record Named(String id, String name, @Nullable String address) {}

    /// A correction or an update.
    record Note(String kind, String note, Instant notedAt) {}

    /// @param rights `full` or `excerpt`: how much of it may be shown
    record Origin(
            @Nullable String outlet,
            @Nullable String licence,
            @Nullable String address,
            String rights) {}

    /// @param stage where it stands in the newsroom
    /// @param visibility `shown`, or why readers do not see it
    record DeskView(
            int revision,
            String stage,
            String visibility,
            String access,
            Instant createdAt,
            Instant savedAt,
            @Nullable Instant embargoedUntil,
            @Nullable Instant expiresAt,
            @Nullable String withdrawnBecause) {}

    ArticleView {
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
        bylines = List.copyOf(bylines);
        corrections = List.copyOf(corrections);
    }
}
