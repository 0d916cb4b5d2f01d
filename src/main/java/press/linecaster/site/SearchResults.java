package press.linecaster.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.search.Hit;
import press.linecaster.search.Kind;
import press.linecaster.search.Marked;

/// Shows what was found. The index may be a moment behind: what is not shown any more is left out here.
final class SearchResults {

    private final Archive archive;
    private final Frame frame;
    private final Teasers teasers;

    SearchResults(Archive archive, Frame frame) {
        this.archive = archive;
        this.frame = frame;
        this.teasers = new Teasers(archive).atTheTop();
    }

    List<SearchResult> of(List<Hit> hits) {
        var known = summaries(hits);
        return hits.stream().flatMap(hit -> of(hit, known).stream()).toList();
    }

    private Map<ArticleId, ArticleSummary> summaries(List<Hit> hits) {
        var articles = hits.stream()
                .filter(hit -> hit.kind() != Kind.PAGE)
                .map(Hit::article)
                .toList();
        return archive.summaries(articles).stream().collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
    }

    private Optional<SearchResult> of(Hit hit, Map<ArticleId, ArticleSummary> known) {
        if (hit.kind() == Kind.PAGE) return page(hit);
        return Optional.ofNullable(known.get(hit.article())).map(article -> {
            var teaser = teasers.of(article, Figure.SMALL);
            return SearchResult.of(teaser, marked(hit, teaser.headline()), hit.passage());
        });
    }

    private Optional<SearchResult> page(Hit hit) {
        var target = new Target(Target.Kind.ARTICLE, hit.article().value());
        return archive.shownPage(hit.article())
                .flatMap(page -> archive.address(target).map(address -> {
                    var headline = page.text().shownHeadline();
                    return new SearchResult(
                            address,
                            marked(hit, headline.isBlank() ? frame.say("untitled") : headline),
                            hit.passage(),
                            frame.languageWithin(page.text().language().toLanguageTag()),
                            frame.say("search.page"),
                            null,
                            List.of(),
                            null,
                            false,
                            null);
                }));
    }

    /// As it was found, unless it has been changed since.
    private static Marked marked(Hit hit, String headline) {
        return hit.headline().text().equals(headline)
                ? hit.headline()
                : new Marked(List.of(new Marked.Run(headline, false)));
    }
}
