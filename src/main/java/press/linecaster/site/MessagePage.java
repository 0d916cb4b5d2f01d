package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that says what came of what a reader has done.
///
/// @param kept what was typed and is not taken, so that it is not lost
/// @param ways where to go now
record MessagePage(
        Frame frame,
        Head head,
        String title,
        String words,
        @Nullable String kept,
        List<Link> ways) implements HtmlPage {

    MessagePage {
        ways = List.copyOf(ways);
    }
}
