package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A standing page, such as About us.
///
/// @param trail the standing pages above it
record StandingPage(
        Frame frame,
        Head head,
        List<Link> trail,
        String language,
        String direction,
        String headline,
        @Nullable String standfirst,
        @Nullable Figure picture,
        Markup body,
        Moment changed,
        Discussion discussion)
        implements HtmlPage {

    StandingPage {
        trail = List.copyOf(trail);
    }

    /// As `lang` of the page's own words within the text; absent where both are in one language.
    @Nullable
    String frameLanguage() {
        return frame.languageWithin(language);
    }
}
