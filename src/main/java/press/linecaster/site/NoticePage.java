package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that says that there is nothing here, and where to go instead.
///
/// @param reason why what was here has gone
record NoticePage(
        Frame frame,
        Head head,
        String status,
        String title,
        String words,
        @Nullable String reason,
        List<Teaser> latest) implements HtmlPage {

    NoticePage {
        latest = List.copyOf(latest);
    }
}
