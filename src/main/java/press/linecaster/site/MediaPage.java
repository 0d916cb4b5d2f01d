package press.linecaster.site;

import org.jspecify.annotations.Nullable;

/// The page of a picture or file.
///
/// @param picture absent for what is no picture, or of which we do not have the bytes
/// @param file where the bytes are; absent when we do not have them
record MediaPage(
        Frame frame,
        Head head,
        String title,
        @Nullable Figure picture,
        Markup caption,
        @Nullable String file) implements HtmlPage {}
