package press.linecaster.site;

import org.jspecify.annotations.Nullable;

/// The page of somebody whose name stands in bylines.
record AuthorPage(
        Frame frame,
        Head head,
        String name,
        @Nullable String role,
        @Nullable String website,
        @Nullable Figure portrait,
        Markup biography,
        Listing listing)
        implements HtmlPage {}
