package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Revision;
import press.linecaster.articles.SaveOutcome.Conflict;
import press.linecaster.articles.SaveOutcome.Saved;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Text;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// What is done to articles in the newsroom, each with its line in the audit trail, or not at all. Who may do it is
/// asked here, whatever the screens have shown.
@Service
class Newsdesk {

    /// What came of saving.
    sealed interface Outcome {

        /// @param isMerged with what somebody else had saved meanwhile
        record Done(Article article, boolean isMerged) implements Outcome {}

        /// Somebody else has changed the same place. Nothing was saved.
        /// @param saving who and why, of the present version
        record Clash(Article current, Saving saving) implements Outcome {}
    }

    private final Articles articles;
    private final Tags tags;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Settings settings;
    private final Clock clock;

    Newsdesk(Articles articles, Tags tags, Accounts accounts, AuditTrail trail, Settings settings, Clock clock) {
        this.articles = articles;
        this.tags = tags;
        this.accounts = accounts;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether somebody may look at an article on the desk.
    static boolean mayRead(Account account, Article article) {
        return account.may(Right.WRITE, account.isAmong(article.placement().bylines()));
    }

    /// Whether somebody may change an article: what readers see only those who may publish it.
    static boolean mayEdit(Account account, Article article) {
        return mayRead(account, article)
                && (article.release().stage() != Stage.PUBLISHED || mayPublish(account, article));
    }

    static boolean mayPublish(Account account, Article article) {
        return account.may(Right.PUBLISH, account.isAmong(article.placement().bylines()));
    }

    @Transactional
    public Article begin(Account account) {
        require(account.may(Right.WRITE));
        var author = accounts.authorOf(account.id());
        var text = Text.of("", SafeHtml.EMPTY, settings.paper().language());
        var manuscript = Manuscript.article(text)
                .with(new Placement(List.of(), List.of(), List.of(author), null, java.util.Set.of()));
        var article = articles.create(manuscript, saving(account, ""));
        note(account, "article.begin", article, "", "");
        return article;
    }

    /// Saves what was typed. Where somebody else has saved since, both are merged if they have changed different
    /// places.
    @Transactional
    public Outcome save(Account account, ArticleId id, EditorForm form) {
        var current = require(id);
        require(mayEdit(account, current));
        var wanted = form.manuscript(current, tagsCalled(form.tagNames()));
        if (form.basedOn() == current.revision()) return saved(account, current, wanted, form.reason(), false);
        var base = revision(id, form.basedOn());
        var merged = base.flatMap(each -> Merge.of(each.text(), wanted.text(), current.text()));
        if (merged.isEmpty()) return new Outcome.Clash(current, latest(id));
        return saved(account, current, wanted.with(merged.get()), form.reason(), true);
    }

    private Outcome saved(Account account, Article current, Manuscript wanted, String reason, boolean isMerged) {
        return switch (articles.save(current.id(), current.revision(), wanted, saving(account, reason))) {
            case Saved(var article) -> {
                if (article.revision() != current.revision())
                    note(
                            account,
                            "article.save",
                            article,
                            "revision " + current.revision(),
                            "revision " + article.revision());
                yield new Outcome.Done(article, isMerged);
            }
            case Conflict(var other) -> new Outcome.Clash(other, latest(other.id()));
        };
    }

    /// @param at null for now
    /// @throws NotAllowed for who may not, and for what the [Checklist] holds back
    @Transactional
    public Article publish(Account account, ArticleId id, @Nullable Instant at) {
        var before = require(id);
        require(mayPublish(account, before));
        if (Checklist.isBlocked(Checklist.of(before.manuscript())))
            throw new NotAllowed("Something is still missing: the list beside the text says what.");
        var moment = at == null ? clock.instant() : at;
        var after = articles.publish(id, moment, saving(account, ""));
        note(account, "article.publish", after, described(before.release()), described(after.release()));
        return after;
    }

    /// Moves an article that readers do not see to another stage; takes back one that they see.
    @Transactional
    public Article move(Account account, ArticleId id, Stage stage) {
        var before = require(id);
        require(mayEdit(account, before));
        if (stage == Stage.PUBLISHED || stage == Stage.WITHDRAWN)
            throw new NotAllowed("That is not a stage on the way to readers.");
        var release = before.release();
        var moved = new Release(
                stage, release.access(), release.publishedAt(), release.embargoedUntil(), release.expiresAt(), null);
        var after = articles.save(id, before.revision(), before.manuscript().with(moved), saving(account, ""));
        if (!(after instanceof Saved(var article))) throw new NotAllowed("Somebody else has saved it just now.");
        note(account, "article.stage", article, described(release), described(moved));
        return article;
    }

    /// @param because what readers are told; not empty
    @Transactional
    public Article withdraw(Account account, ArticleId id, String because) {
        var before = require(id);
        require(mayPublish(account, before));
        if (because.isBlank()) throw new NotAllowed("Readers are told why: please write a reason.");
        if (before.release().stage() != Stage.PUBLISHED)
            throw new NotAllowed("Only what has been published can be withdrawn.");
        var after = articles.withdraw(id, because, saving(account, because));
        note(account, "article.withdraw", after, described(before.release()), because);
        return after;
    }

    @Transactional
    public void correct(Account account, ArticleId id, Correction.Kind kind, SafeHtml words) {
        var article = require(id);
        require(mayPublish(account, article));
        if (words.isEmpty()) throw new NotAllowed("Please write what was wrong and what is right.");
        articles.correct(id, kind, words, clock.instant());
        note(account, "article.correct", article, "", words.plainText());
    }

    /// Makes the text of an earlier revision the present one: a revision of its own, so nothing is lost.
    @Transactional
    public Article restore(Account account, ArticleId id, int number) {
        var before = require(id);
        require(mayEdit(account, before));
        var revision = revision(id, number).orElseThrow(() -> new NotAllowed("There is no such version."));
        var outcome = articles.save(
                id,
                before.revision(),
                before.manuscript().with(revision.text()),
                saving(account, "version " + number + " restored"));
        if (!(outcome instanceof Saved(var article))) throw new NotAllowed("Somebody else has saved it just now.");
        note(account, "article.restore", article, "revision " + before.revision(), "revision " + number);
        return article;
    }

    Optional<Revision> revision(ArticleId id, int number) {
        return articles.revisions(id).stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    private Saving latest(ArticleId id) {
        return articles.revisions(id).getFirst().saving();
    }

    /// Those that there are not yet come into being.
    private List<TagId> tagsCalled(List<String> names) {
        var all = tags.all();
        return names.stream()
                .map(name -> all.stream()
                        .filter(tag -> tag.name().equalsIgnoreCase(name))
                        .findFirst()
                        .map(Tag::id)
                        .orElseGet(() -> tags.add(Slug.of(name, "tag"), name, SafeHtml.EMPTY)
                                .id()))
                .toList();
    }

    private Article require(ArticleId id) {
        return articles.find(id).orElseThrow(NoSuchArticle::new);
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) throw new NotAllowed("Your role does not allow this.");
    }

    private static Saving saving(Account account, String reason) {
        return new Saving(account.name(), reason.isBlank() ? null : reason);
    }

    private void note(Account account, String action, Article article, String was, String became) {
        var subject = Ids.inAddress(article.id().value()) + " " + article.text().headline();
        trail.note(Accounts.described(account), action, subject, was, became);
    }

    private static String described(Release release) {
        return release.publishedAt() == null ? release.stage().name() : release.stage() + " " + release.publishedAt();
    }
}
