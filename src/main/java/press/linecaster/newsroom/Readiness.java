package press.linecaster.newsroom;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleNotes;
import press.linecaster.articles.Release.Stage;
import press.linecaster.newsroom.Checklist.Remark;
import press.linecaster.people.Account;

/// All that there is to look at before an article goes out: what the [Checklist] finds, what its pictures lack, which
/// notes are open, and whether somebody else has to read it.
@Component
class Readiness {

    private final FourEyes fourEyes;
    private final ArticleNotes notes;
    private final ArticlePictures pictures;

    Readiness(FourEyes fourEyes, ArticleNotes notes, ArticlePictures pictures) {
        this.fourEyes = fourEyes;
        this.notes = notes;
        this.pictures = pictures;
    }

    /// For whoever looks at it; those who cannot publish it anyway are not told that somebody else should.
    List<Remark> of(Account account, Article article) {
        var manuscript = article.manuscript();
        var objection = mustLeaveItToOthers(account, article)
                ? fourEyes.objection(account, article).orElse(null)
                : null;
        return Stream.concat(
                        Checklist.of(manuscript, notes.open(article.id()), objection).stream(),
                        pictures.remarks(manuscript).stream())
                .toList();
    }

    /// Whether it is theirs to publish but for [FourEyes].
    boolean mustLeaveItToOthers(Account account, Article article) {
        return article.release().stage() != Stage.PUBLISHED
                && Newsdesk.mayPublish(account, article)
                && fourEyes.objection(account, article).isPresent();
    }
}
