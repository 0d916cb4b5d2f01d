package press.linecaster.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;

/// What stands beside an article. No story stands in it twice, nor the ones that the page shows elsewhere.
///
/// @param picks what editors recommend
/// @param hot what is hot; nothing where too little is read, and then there are more of the latest
/// @param blocks what is new in sections, the article's own first
record Sidebar(List<Teaser> picks, List<Teaser> hot, List<Block> blocks, List<Teaser> latest) {

    private static final int PICKS = 4;
    private static final int HOT = 5;
    private static final int LATEST = 5;
    private static final int LATEST_WITHOUT_HOT = 8;
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

    /// Which stories are to stand beside an article, before anything of them is known.
    record Choice(List<ArticleId> hot, List<ArticleId> latest, Map<Section, List<ArticleId>> blocks) {

        Stream<ArticleId> all() {
            return Stream.of(Stream.of(hot, latest), blocks.values().stream())
                    .flatMap(Function.identity())
                    .flatMap(List::stream);
        }
    }

    /// @param sections the article's own, the main one first
    /// @param elsewhere what the page shows already
    static Choice choose(List<SectionId> sections, Set<ArticleId> elsewhere, Archive archive) {
        var shown = new HashSet<>(elsewhere);
        Boxes.picks(PICKS, archive).forEach(pick -> shown.add(pick.id()));
        var hot = Boxes.hot(shown, HOT, archive);
        shown.addAll(hot);
        var latest = take(ListId.LATEST, hot.isEmpty() ? LATEST_WITHOUT_HOT : LATEST, shown, archive);
        var blocks = new LinkedHashMap<Section, List<ArticleId>>();
        for (var section : inOrder(sections, archive)) {
            if (blocks.size() == BLOCKS) break;
            var articles = take(ListId.of(section.id()), BLOCK, shown, archive);
            if (!articles.isEmpty()) blocks.put(section, articles);
        }
        return new Choice(hot, latest, blocks);
    }

    /// @param known of those that were chosen what may be shown
    static Sidebar of(Choice choice, Set<ArticleId> elsewhere, Map<ArticleId, ArticleSummary> known, Archive archive) {
        var teasers = new Teasers(archive);
        var picks = Boxes.picks(PICKS, archive).stream()
                .filter(pick -> !elsewhere.contains(pick.id()))
                .toList();
        var blocks = new ArrayList<Block>();
        choice.blocks()
                .forEach((section, articles) ->
                        block(section, known(articles, known), teasers, archive).ifPresent(blocks::add));
        return new Sidebar(
                teasers.of(picks, Figure.THUMBNAIL),
                teasers.of(known(choice.hot(), known), null),
                blocks,
                teasers.of(known(choice.latest(), known), null));
    }

    /// Those of `ids` that are known, in their order.
    static List<ArticleSummary> known(List<ArticleId> ids, Map<ArticleId, ArticleSummary> known) {
        return ids.stream().filter(known::containsKey).map(known::get).toList();
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

    private static Optional<Block> block(
            Section section, List<ArticleSummary> articles, Teasers teasers, Archive archive) {
        var trail = Trails.to(section.id(), archive);
        if (trail.isEmpty() || articles.isEmpty()) return Optional.empty();
        return Optional.of(new Block(
                trail.getLast(),
                teasers.lead(articles.getFirst(), Figure.RAIL),
                teasers.of(articles.subList(1, articles.size()), null)));
    }

    private static List<ArticleId> take(ListId list, int count, Set<ArticleId> shown, Archive archive) {
        return Boxes.newest(list, archive).stream()
                .map(place -> new ArticleId(place.id()))
                .filter(article -> !shown.contains(article))
                .limit(count)
                .peek(shown::add)
                .toList();
    }
}
