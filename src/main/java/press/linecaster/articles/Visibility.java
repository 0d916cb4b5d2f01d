package press.linecaster.articles;

import java.time.Instant;
import java.util.Optional;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;

/// The one decision about what may be shown of an article, for each output and moment. Pure: asks neither the
/// clock nor the database. Every query that lists articles for readers uses the window that is computed here.
///
/// @param reason why it is as it is; SHOWN with an extent other than NOTHING
public record Visibility(Extent extent, Reason reason) {

    public enum Extent {
        NOTHING,
        /// a passage, the source and the link to the original
        EXCERPT,
        EVERYTHING
    }

    public enum Reason {
        SHOWN,
        NOT_PUBLISHED,
        SCHEDULED,
        EMBARGOED,
        EXPIRED,
        WITHDRAWN,
        PRIVATE,
        PASSWORD,
        /// a standing page, where only articles belong
        NOT_FOR_THIS_OUTPUT
    }

    /// The moments between which an article is shown: from the first, until just before the second.
    public record Window(Instant from, Instant until) {

        public boolean contains(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /// Later than any article expires: the end of the year 9999.
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /// What of an article may be shown at `now` in this output.
    public static Visibility of(Manuscript manuscript, Output output, Instant now) {
        var reason = reason(manuscript.release(), now);
        if (reason == Reason.SHOWN && !belongs(manuscript.form(), output)) reason = Reason.NOT_FOR_THIS_OUTPUT;
        if (reason != Reason.SHOWN) return new Visibility(Extent.NOTHING, reason);
        var extent = manuscript.source().rights() == Source.Rights.EXCERPT ? Extent.EXCERPT : Extent.EVERYTHING;
        return new Visibility(extent, Reason.SHOWN);
    }

    /// When an article is shown at all; empty for one that is not, whatever the time.
    public static Optional<Window> window(Release release) {
        var published = release.publishedAt();
        if (release.stage() != Stage.PUBLISHED || release.access() != Access.OPEN || published == null)
            return Optional.empty();
        var embargo = release.embargoedUntil();
        var from = embargo != null && embargo.isAfter(published) ? embargo : published;
        var expires = release.expiresAt();
        var until = expires == null || expires.isAfter(NEVER) ? NEVER : expires;
        return from.isBefore(until) ? Optional.of(new Window(from, until)) : Optional.empty();
    }

    public boolean isShown() {
        return extent != Extent.NOTHING;
    }

    private static Reason reason(Release release, Instant now) {
        var published = release.publishedAt();
        if (release.stage() != Stage.PUBLISHED && release.stage() != Stage.WITHDRAWN || published == null)
            return Reason.NOT_PUBLISHED;
        if (release.access() == Access.PRIVATE) return Reason.PRIVATE; // even withdrawn: nobody knows that it was there
        if (release.access() == Access.PASSWORD) return Reason.PASSWORD;
        if (release.stage() == Stage.WITHDRAWN) return Reason.WITHDRAWN;
        var embargo = release.embargoedUntil();
        if (embargo != null && now.isBefore(embargo)) return Reason.EMBARGOED;
        if (now.isBefore(published)) return Reason.SCHEDULED;
        var expires = release.expiresAt();
        if (expires != null && !now.isBefore(expires)) return Reason.EXPIRED;
        return Reason.SHOWN;
    }

    private static boolean belongs(Form form, Output output) {
        return form == Form.ARTICLE
                || switch (output) {
                    case PAGE, SEARCH, SUGGESTION, SITEMAP, API, SOCIAL_CARD, PICTURE, STATIC_COPY -> true;
                    case TEASER, FEED, NEWS_SITEMAP, MAIL -> false;
                };
    }
}
