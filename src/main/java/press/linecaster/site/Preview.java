package press.linecaster.site;

import org.springframework.stereotype.Component;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.delivery.Answer;

/// What readers would see of an article or a standing page if it were published as it is: for those who make it. Kept
/// by nobody, and no read.
@Component
public class Preview {

    private final Site site;
    private final ArticlePages articles;
    private final StandingPages standing;

    Preview(Site site, ArticlePages articles, StandingPages standing) {
        this.site = site;
        this.articles = articles;
        this.standing = standing;
    }

    /// @param article in whatever state, also with a text that is not its present one
    /// @param address where it is looked at, or will be
    /// @throws TooManyAtOnce when its turn does not come soon
    public Answer.Page of(Article article, String address) {
        return site.ask(archive -> {
            var shown = published(article, archive);
            var page = shown.manuscript().form() == Form.PAGE
                    ? standing.page(shown, address, archive)
                    : articles.page(shown, address, Extent.EVERYTHING, archive);
            if (page instanceof Answer.Page made) return made;
            throw new IllegalStateException("a story is a page, not " + page);
        });
    }

    /// Now, unless it has been or has its moment already.
    private static Article published(Article article, Archive archive) {
        var at = article.release().publishedAt();
        return article.with(article.manuscript().with(Release.published(at == null ? archive.now() : at)));
    }
}
