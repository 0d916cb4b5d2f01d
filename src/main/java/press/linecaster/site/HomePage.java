package press.linecaster.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The front page.
///
/// @param today the day of issue
/// @param lead the first story; absent in an empty paper
/// @param seconds the next ones in weight, with pictures
/// @param briefs further ones, without
/// @param picks what editors recommend
/// @param hot what is hot; nothing where too little is read, and then there are more of the latest
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
        List<Teaser> picks,
        List<Teaser> hot,
        List<Teaser> latest,
        List<Teaser> opinions,
        List<Block> blocks,
        List<Link> pages)
        implements HtmlPage {

    HomePage {
        seconds = List.copyOf(seconds);
        briefs = List.copyOf(briefs);
        picks = List.copyOf(picks);
        hot = List.copyOf(hot);
        latest = List.copyOf(latest);
        opinions = List.copyOf(opinions);
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
    }

    /// How the stories of a section are set, so that the eye finds its way from one to the next.
    enum Layout {
        /// a large lead at the side, the others around it
        FEATURE,
        /// a wide lead above a row of headlines
        BANNER,
        /// as many pictures of one size as there are stories
        ROW,
        /// a lead and a list, half as wide as the page
        COLUMN;

        /// As it stands in the name of a class.
        String look() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is new in a section.
    ///
    /// @param layout how they are set
    /// @param lead the first, with a picture where it has one
    record Block(Layout layout, Link section, Teaser lead, List<Teaser> others) {
        Block {
            others = List.copyOf(others);
        }
    }
}
