package press.linecaster.newsroom;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.articles.CorrectionId;
import press.linecaster.articles.Corrections;
import press.linecaster.articles.PreviewLink;
import press.linecaster.articles.PreviewLinkId;
import press.linecaster.articles.PreviewLinks;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.SaveOutcome.Saved;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Versions;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;

/// What is done about what was decided before: versions get names, corrections are mended or taken back, what was
/// withdrawn comes back, links to look at something are made and end. Each with its line in the audit trail.
@Service
class Afterwards {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CORRECTION = 5_000;
    private static final int MOST_LINKS = 50;

    private final Articles articles;
    private final Versions versions;
    private final Corrections corrections;
    private final PreviewLinks links;
    private final Readiness readiness;
    private final Accounts accounts;
    private final AuditTrail trail;

    Afterwards(
            Articles articles,
            Versions versions,
            Corrections corrections,
            PreviewLinks links,
            Readiness readiness,
            Accounts accounts,
            AuditTrail trail) {
        this.articles = articles;
        this.versions = versions;
        this.corrections = corrections;
        this.links = links;
        this.readiness = readiness;
        this.accounts = accounts;
        this.trail = trail;
    }

    /// @param name empty for none any more
    @Transactional
    public void name(Account account, Article article, int number, String name) {
        require(Newsdesk.mayEdit(account, article));
        var version = versions.find(article.id(), number).orElseThrow(NoSuchArticle::new);
        if (name.length() > LONGEST_NAME)
            throw new NotAllowed(
                    "A version's name has %d characters at most. Nothing was changed.".formatted(LONGEST_NAME));
        var was = version.name() == null ? "" : version.name();
        if (was.equals(name)) return;
        versions.name(article.id(), number, name.isEmpty() ? null : name);
        note(account, "article.version.name", article, "revision " + number + " " + was, name);
    }

    @Transactional
    public void mend(Account account, Article article, CorrectionId id, SafeHtml words) {
        var before = required(account, article, id);
        if (words.isEmpty()) throw new NotAllowed("Please write what was wrong and what is right.");
        if (words.plainText().length() > LONGEST_CORRECTION)
            throw new NotAllowed("A correction has %d characters at most.".formatted(LONGEST_CORRECTION));
        if (before.correction().note().equals(words)) return;
        corrections.mend(article.id(), id, words);
        note(account, "article.correction.mend", article, words(before), words.plainText());
    }

    @Transactional
    public void takeBack(Account account, Article article, CorrectionId id) {
        var before = required(account, article, id);
        if (before.isTakenBack()) return;
        corrections.takeBack(article.id(), id);
        note(account, "article.correction.take-back", article, words(before), "");
    }

    @Transactional
    public void bringBack(Account account, Article article, CorrectionId id) {
        var before = required(account, article, id);
        if (!before.isTakenBack()) return;
        corrections.bringBack(article.id(), id);
        note(account, "article.correction.bring-back", article, "", words(before));
    }

    private Corrections.Kept required(Account account, Article article, CorrectionId id) {
        require(Newsdesk.mayPublish(account, article));
        return corrections
                .find(article.id(), id)
                .orElseThrow(() -> new NotAllowed("There is no such correction. Nothing was changed."));
    }

    private static String words(Corrections.Kept kept) {
        return kept.correction().note().plainText();
    }

    /// What was withdrawn is shown again as it was: at its address, with its moment. Its text may have changed since,
    /// so
    /// what holds back anything from readers holds back this.
    @Transactional
    public void bringBack(Account account, Article article) {
        require(Newsdesk.mayPublish(account, article));
        var release = article.release();
        if (release.stage() != Stage.WITHDRAWN) throw new NotAllowed("This has not been withdrawn.");
        if (Checklist.isBlocked(readiness.of(account, article)))
            throw new NotAllowed("It cannot go out as it is: the list beside the text says why.");
        var because = release.withdrawnBecause();
        var back = new Release(
                Stage.PUBLISHED,
                release.access(),
                release.publishedAt(),
                release.embargoedUntil(),
                release.expiresAt(),
                null);
        var outcome = articles.save(
                article.id(),
                article.revision(),
                article.manuscript().with(back),
                new Saving(account.name(), "brought back", account.id()));
        if (!(outcome instanceof Saved)) throw new NotAllowed("Somebody else has saved it just now.");
        note(account, "article.bring-back", article, because == null ? "" : because, "");
    }

    /// @param revision null for the present one
    /// @return the link's secret, to be shown once
    @Transactional
    public String share(Account account, Article article, @Nullable Integer revision, Duration lasts) {
        require(Newsdesk.mayEdit(account, article));
        if (revision != null && versions.find(article.id(), revision).isEmpty())
            throw new NotAllowed("There is no such version.");
        if (links(article).size() >= MOST_LINKS)
            throw new NotAllowed("This article has %d links, which is the most. End some first.".formatted(MOST_LINKS));
        var secret = links.make(article.id(), revision, lasts, new Saving(account.name(), null, account.id()));
        var which = revision == null ? "the present version" : "revision " + revision;
        note(account, "article.share", article, "", which + " for " + lasts.toDays() + " days");
        return secret;
    }

    @Transactional
    public void unshare(Account account, Article article, PreviewLinkId id) {
        require(Newsdesk.mayEdit(account, article));
        if (links.end(article.id(), id)) note(account, "article.unshare", article, "", "");
    }

    /// Whether a link shows its article still: as long as it lasts, and as long as whoever has made it may see it.
    boolean isGood(PreviewLink link, Article article) {
        return links.isGood(link)
                && Optional.ofNullable(link.account())
                        .flatMap(accounts::find)
                        .filter(Account::isOpen)
                        .filter(account -> Newsdesk.mayRead(account, article))
                        .isPresent();
    }

    /// The links to an article that are good, the next to end first.
    List<PreviewLink> links(Article article) {
        return links.of(article.id()).stream()
                .filter(link -> isGood(link, article))
                .toList();
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) throw new NotAllowed("Your role does not allow this.");
    }

    private void note(Account account, String action, Article article, String was, String became) {
        trail.note(Accounts.described(account), action, Newsdesk.subject(article), was, became);
    }
}
