package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front page.
///
/// @param today the day of issue
/// @param lead the first story; absent in an empty paper
/// @param seconds the next ones in weight, with pictures
/// @param briefs further ones, without
/// @param latest what came last, whatever its weight; never what stands above
/// @param opinions what people think
/// @param blocks one for each section that has something
/// @param pages standing pages, in a paper without articles alone
record HomePage(
        Frame frame,
        Head head,
        Moment today,
        @Nullable Teaser lead,
        List<Teaser> seconds,
        List<Teaser> briefs,
        List<Teaser> latest,
        List<Teaser> opinions,
        List<Block> blocks,
        List<Link> pages)
        implements HtmlPage {

    HomePage {
        seconds = List.copyOf(seconds);
        briefs = List.copyOf(briefs);
        latest = List.copyOf(latest);
        opinions = List.copyOf(opinions);
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
    }

    /// What is new in a section.
    ///
    /// @param lead the first, with a picture where it has one
    record Block(Link section, Teaser lead, List<Teaser> others) {
        Block {
            others = List.copyOf(others);
        }
    }
}
