package press.linecaster.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;

/// What stands beside an article. No story stands in it twice, nor the ones that the page shows elsewhere.
///
/// @param picks what editors recommend
/// @param hot what readers talk about
/// @param blocks what is new in sections, the article's own first
record Sidebar(List<Teaser> picks, List<Teaser> hot, List<Block> blocks, List<Teaser> latest) {

    private static final int PICKS = 4;
    private static final int HOT = 5;
    private static final int LATEST = 5;
    private static final int BLOCKS = 2;
    private static final int BLOCK = 4;

    /// @param lead with its picture and standfirst
    /// @param others by their headlines
    record Block(Link section, Teaser lead, List<Teaser> others) {
        Block {
            others = List.copyOf(others);
        }
    }

    Sidebar {
        picks = List.copyOf(picks);
        hot = List.copyOf(hot);
        blocks = List.copyOf(blocks);
        latest = List.copyOf(latest);
    }

    boolean isEmpty() {
        return picks.isEmpty() && hot.isEmpty() && blocks.isEmpty() && latest.isEmpty();
    }

    /// @param sections the article's own, the main one first
    /// @param elsewhere what the page shows already
    static Sidebar beside(List<SectionId> sections, Set<ArticleId> elsewhere, Archive archive) {
        var shown = new HashSet<>(elsewhere);
        var teasers = new Teasers(archive);
        var picks = teasers.of(take(Boxes.picks(archive), PICKS, shown), Figure.THUMBNAIL);
        var hot = teasers.of(take(Boxes.hot(archive), HOT, shown), null);
        var latest = teasers.of(take(Boxes.newest(ListId.LATEST, archive), LATEST, shown), null);
        var blocks = blocks(sections, shown, teasers, archive);
        return new Sidebar(picks, hot.size() < Boxes.FEWEST_HOT ? List.of() : hot, blocks, latest);
    }

    private static List<Block> blocks(List<SectionId> own, Set<ArticleId> shown, Teasers teasers, Archive archive) {
        var blocks = new ArrayList<Block>();
        for (var section : inOrder(own, archive)) {
            if (blocks.size() == BLOCKS) break;
            block(section, shown, teasers, archive).ifPresent(blocks::add);
        }
        return blocks;
    }

    /// The top sections, beginning with the one that the article stands in and going round.
    private static List<Section> inOrder(List<SectionId> own, Archive archive) {
        var top = archive.sections().top();
        if (own.isEmpty() || top.isEmpty()) return top;
        var path = archive.sections().pathTo(own.getFirst());
        var first = path.isEmpty() ? 0 : Math.max(0, top.indexOf(path.getFirst()));
        var ordered = new ArrayList<>(top.subList(first, top.size()));
        ordered.addAll(top.subList(0, first));
        return ordered;
    }

    private static Optional<Block> block(Section section, Set<ArticleId> shown, Teasers teasers, Archive archive) {
        var trail = Trails.to(section.id(), archive);
        var articles = take(Boxes.newest(ListId.of(section.id()), archive), BLOCK, shown);
        if (trail.isEmpty() || articles.isEmpty()) return Optional.empty();
        return Optional.of(new Block(
                trail.getLast(),
                teasers.lead(articles.getFirst(), Figure.RAIL),
                teasers.of(articles.subList(1, articles.size()), null)));
    }

    private static List<ArticleSummary> take(List<ArticleSummary> from, int count, Set<ArticleId> shown) {
        var taken = new ArrayList<ArticleSummary>();
        for (var article : from) if (taken.size() < count && shown.add(article.id())) taken.add(article);
        return taken;
    }
}
