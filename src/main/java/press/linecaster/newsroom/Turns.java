package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleLocks;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;

/// Whose turn it is to change an article. Who may have it is who may edit it; everybody else only sees who has it.
@Service
class Turns {

    private final ArticleLocks locks;
    private final AuditTrail trail;

    Turns(ArticleLocks locks, AuditTrail trail) {
        this.locks = locks;
        this.trail = trail;
    }

    /// Opens the editor: takes the article if nobody else has it. A browser that only fetches ahead takes nothing.
    @Transactional
    public Hold open(Account account, Article article, HttpServletRequest request) {
        var opening = Ids.next();
        var mayEdit = Newsdesk.mayEdit(account, article);
        if (!mayEdit || !isOpening(request)) return look(account, article, opening, mayEdit);
        var lock = locks.take(article.id(), account.id(), account.name(), opening);
        return new Hold(lock, account.id(), opening, true, lock.isOf(account.id()));
    }

    private static boolean isOpening(HttpServletRequest request) {
        return !"HEAD".equals(request.getMethod()) && request.getHeader("Sec-Purpose") == null;
    }

    /// The beat of a screen.
    /// @param isEditing whether it is one on which they change the article
    @Transactional
    public Hold beat(Account account, Article article, long opening, boolean isEditing) {
        var mayEdit = Newsdesk.mayEdit(account, article);
        if (!mayEdit || !isEditing) return look(account, article, opening, mayEdit);
        var lock = locks.beat(article.id(), account.id(), account.name(), opening);
        return new Hold(lock, account.id(), opening, true, true);
    }

    private Hold look(Account account, Article article, long opening, boolean mayEdit) {
        return new Hold(locks.of(article.id()).orElse(null), account.id(), opening, mayEdit, false);
    }

    @Transactional
    public void leave(Account account, Article article, long opening) {
        locks.leave(article.id(), account.id(), opening);
    }

    /// @return false where there is nobody to be asked: it is free
    @Transactional
    public boolean ask(Account account, Article article) {
        requireMayEdit(account, article);
        return locks.ask(article.id(), account.id(), account.name());
    }

    @Transactional
    public void keep(Account account, Article article) {
        locks.keep(article.id(), account.id());
    }

    /// @return the name of who has it now; empty where nobody asks any more, or they do not have it themselves
    @Transactional
    public String handOver(Account account, Article article) {
        var now = locks.handOver(article.id(), account.id());
        now.ifPresent(lock -> note(account, "article.hand-over", article, account.name(), lock.name()));
        return now.map(lock -> lock.name()).orElse("");
    }

    @Transactional
    public void takeOver(Account account, Article article) {
        requireMayEdit(account, article);
        var before = locks.takeOver(article.id(), account.id(), account.name(), Ids.next());
        before.ifPresent(lock -> note(account, "article.take-over", article, lock.name(), account.name()));
    }

    private static void requireMayEdit(Account account, Article article) {
        if (!Newsdesk.mayEdit(account, article)) throw new NotAllowed("Your role does not allow this.");
    }

    private void note(Account account, String action, Article article, String was, String became) {
        trail.note(Accounts.described(account), action, Newsdesk.subject(article), was, became);
    }
}
