package press.linecaster.newsroom;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;

/// What is decided about comments in the newsroom, each with its line in the audit trail. Who may decide is asked here,
/// whatever the screens have shown.
@Service
class Moderation {

    private final Comments comments;
    private final Articles articles;
    private final AuditTrail trail;

    Moderation(Comments comments, Articles articles, AuditTrail trail) {
        this.comments = comments;
        this.articles = articles;
        this.trail = trail;
    }

    /// Decides about those that are still as they were seen.
    /// @return what is another now
    @Transactional
    public List<Comment> decide(Account account, Collection<CommentId> ids, State was, State state) {
        if (!account.may(Right.MODERATE)) throw new NotAllowed("Your role does not allow this.");
        var decided = comments.decide(ids, was, state);
        for (var comment : decided)
            trail.note(
                    Accounts.described(account),
                    "comment.decide",
                    Ids.inAddress(comment.id().value()) + " " + headline(comment.article()),
                    CommentWords.of(was),
                    CommentWords.of(state));
        return decided;
    }

    private String headline(ArticleId id) {
        return articles.find(id).map(Moderation::headline).orElse("");
    }

    static String headline(Article article) {
        var headline = article.text().shownHeadline();
        return headline.isBlank() ? "Without a headline" : headline;
    }
}
