package press.linecaster.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.paper.Paper;

/// What the page of an article says about it to search engines and social networks.
///
/// @param address its own path
/// @param comments how many of them are shown
record ArticleHead(Article article, String headline, String address, Extent extent, int comments, Archive archive) {

    Head make(List<Link> trail, List<Link> tags, Optional<Photo> photo) {
        var paper = archive.paper();
        return new Head(
                paper,
                headline,
                description(),
                canonical(paper),
                trail.isEmpty() ? null : trail.getLast().address(),
                true,
                photo.map(Photo::card).orElse(null),
                true,
                List.of(
                        new NewsArticle(this, trail, tags).data(photo),
                        StructuredData.breadcrumbs(paper, trail, headline, address)));
    }

    /// Syndicated work belongs to its original.
    private String canonical(Paper paper) {
        var original = article.source().originalUrl();
        return original == null ? paper.absolute(address) : original;
    }

    @Nullable
    String description() {
        var standfirst = article.text().standfirst();
        return standfirst == null ? Bodies.passage(article.text().body()) : standfirst;
    }
}
