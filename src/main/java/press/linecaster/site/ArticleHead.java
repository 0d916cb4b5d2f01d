package press.linecaster.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.Visibility;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.kernel.AddressPath;
import press.linecaster.paper.Paper;

/// What the page of an article says about it to search engines and social networks.
///
/// @param address its own path
/// @param comments how many of them are shown
record ArticleHead(Article article, String headline, String address, Extent extent, int comments, Archive archive) {

    Head make(List<Link> trail, List<Link> tags, Optional<Photo> photo) {
        var paper = archive.paper();
        var versions = Version.of(article, paper.absolute(address), archive);
        return new Head(
                paper,
                headline,
                description(),
                canonical(paper),
                trail.isEmpty() ? null : trail.getLast().address(),
                story(trail, tags, versions, paper),
                picture(photo),
                true,
                List.of(
                        new NewsArticle(this, trail, tags, versions).data(photo),
                        StructuredData.breadcrumbs(paper, trail, headline, address)));
    }

    private Head.Story story(List<Link> trail, List<Link> tags, List<Version> versions, Paper paper) {
        var published = Visibility.window(article.release()).orElseThrow().from();
        var changed = article.changedAt().isBefore(published) ? published : article.changedAt();
        return new Head.Story(
                paper.absolute(address),
                article.text().language(),
                Moment.exact(published, paper).machine(),
                Moment.exact(changed, paper).machine(),
                trail.isEmpty() ? null : trail.getLast().label(),
                Teasers.bylines(archive, article.placement().bylines()).stream()
                        .map(author -> paper.absolute(author.address()))
                        .toList(),
                tags.stream().map(Link::label).toList(),
                versions);
    }

    private CardPicture picture(Optional<Photo> photo) {
        var sections = article.placement().sections();
        var main = sections.isEmpty() ? null : sections.getFirst();
        return CardPicture.of(photo, article.id(), article.text().shownHeadline(), main, archive);
    }

    private String canonical(Paper paper) {
        var original = article.source().canonicalUrl();
        return original == null ? paper.absolute(address) : AddressPath.escape(original);
    }

    @Nullable
    String description() {
        var standfirst = article.text().standfirst();
        return standfirst == null ? Bodies.passage(article.text().body()) : standfirst;
    }
}
