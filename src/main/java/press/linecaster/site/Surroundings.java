package press.linecaster.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.Cursor;

/// What stands around an article: its neighbours, what is about the same, and what stands beside it. All of it may
/// lag behind a little. What it is is chosen first and asked for at once, in a handful of queries.
///
/// @param newer what stands in its section right before it; absent where nothing does
/// @param older what stands there right after it
record Surroundings(@Nullable Link newer, @Nullable Link older, List<Teaser> related, Sidebar sidebar) {

    Surroundings {
        related = List.copyOf(related);
    }

    static Surroundings of(Article article, Archive archive) {
        var lagging = archive.lagging(Boxes.STALE_FOR);
        var sections = article.placement().sections();
        var list = sections.isEmpty() ? ListId.LATEST : ListId.of(sections.getFirst());
        var place = new Cursor(
                Visibility.window(article.release()).orElseThrow().from(),
                article.id().value());
        var newer = lagging.newer(list, place).map(Surroundings::article);
        var older = lagging.older(list, place).map(Surroundings::article);
        var related = Related.to(article, archive);
        var elsewhere = Stream.concat(Stream.of(article.id()), related.stream()).collect(Collectors.toSet());
        var choice = Sidebar.choose(sections, elsewhere, archive);
        var wanted = Stream.of(newer.stream(), older.stream(), related.stream(), choice.all())
                .flatMap(Function.identity())
                .distinct()
                .toList();
        var known =
                lagging.summaries(wanted).stream().collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        return new Surroundings(
                link(newer, known, archive),
                link(older, known, archive),
                new Teasers(archive).of(Sidebar.known(related, known), Figure.QUARTER),
                Sidebar.of(choice, elsewhere, known, archive));
    }

    private static ArticleId article(Cursor place) {
        return new ArticleId(place.id());
    }

    private static @Nullable Link link(Optional<ArticleId> id, Map<ArticleId, ArticleSummary> known, Archive archive) {
        var article = id.map(known::get).orElse(null);
        if (article == null) return null;
        var headline = article.headline().isBlank()
                ? Phrases.in(archive.paper().language()).say("untitled")
                : article.headline();
        return new Link(headline, article.address());
    }
}
