package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front of a section.
///
/// @param trail the sections above it
/// @param lead the first story; absent on later pages and in an empty section
record SectionPage(
        Frame frame,
        Head head,
        List<Link> trail,
        Link section,
        Markup description,
        @Nullable Teaser lead,
        List<Teaser> seconds,
        Listing listing)
        implements HtmlPage {

    SectionPage {
        trail = List.copyOf(trail);
        seconds = List.copyOf(seconds);
    }

    /// The address of the top section.
    String top() {
        return trail.isEmpty() ? section.address() : trail.getFirst().address();
    }
}
