package press.linecaster.articles;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Cursor;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// What teasers, feeds and sitemaps show of an article.
///
/// @param address canonical path, as written in links
/// @param headline as readers see it, see [Text#shownHeadline]
/// @param section the main one
/// @param listedFrom the moment since which it stands in lists
/// @param corrected when the newest correction was noted
public record ArticleSummary(
        ArticleId id,
        String address,
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        Text.Label label,
        Locale language,
        @Nullable SectionId section,
        List<AuthorId> bylines,
        @Nullable MediaId leadPicture,
        Instant listedFrom,
        Instant changedAt,
        @Nullable Instant corrected) {

    public ArticleSummary {
        bylines = List.copyOf(bylines);
    }

    /// The place of this article in lists.
    public Cursor cursor() {
        return new Cursor(listedFrom, id.value());
    }
}
