package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;

/// The articles that addresses name, for who may see them.
@Component
class ReadableArticles {

    private final Articles articles;

    ReadableArticles(Articles articles) {
        this.articles = articles;
    }

    /// @throws NoSuchArticle for what is not there, and likewise for what is not theirs to see
    Article require(String id, HttpServletRequest request) {
        return require(id(id), Gate.account(request));
    }

    Article require(ArticleId id, Account account) {
        return articles.find(id)
                .filter(article -> Newsdesk.mayRead(account, article))
                .orElseThrow(NoSuchArticle::new);
    }

    private static ArticleId id(String text) {
        return new ArticleId(Ids.parseAddress(text).orElseThrow(NoSuchArticle::new));
    }
}
