package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.SaveOutcome.Conflict;
import press.linecaster.articles.SaveOutcome.Saved;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Text;
import press.linecaster.articles.Versions;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// What is done to articles in the newsroom, by its screens and by programs, each with its line in the audit trail, or
/// not at all. Who may do it is asked here, whatever has been shown.
@Service
public class Newsdesk {

    /// What came of saving.
    public sealed interface Outcome {

        /// @param isMerged with what somebody else had saved meanwhile
        record Done(Article article, boolean isMerged) implements Outcome {}

        /// Somebody else has changed the same place. Nothing was saved.
        /// @param saving who and why, of the present version
        record Clash(Article current, Saving saving) implements Outcome {}
    }

    private static final String OFF_BEAT =
            "This is not filed in a section of yours. An editor of its section, or of the"
                    + " whole paper, may change and publish it.";

    private static final String FILE_IT =
            "You publish what is filed in a section of yours. Elsewhere, an editor of that"
                    + " section or of the whole paper does.";

    private static final int FEW = 20;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_CORRECTION = 5_000;

    private final Articles articles;
    private final Versions versions;
    private final Desk desk;
    private final Tags tags;
    private final Sections sections;
    private final Authors authors;
    private final Accounts accounts;
    private final ArticlePictures pictures;
    private final AuditTrail trail;
    private final FourEyes fourEyes;
    private final Settings settings;
    private final Clock clock;

    Newsdesk(
            Articles articles,
            Versions versions,
            Desk desk,
            Tags tags,
            Sections sections,
            Authors authors,
            Accounts accounts,
            ArticlePictures pictures,
            AuditTrail trail,
            FourEyes fourEyes,
            Settings settings,
            Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.desk = desk;
        this.tags = tags;
        this.sections = sections;
        this.authors = authors;
        this.accounts = accounts;
        this.pictures = pictures;
        this.trail = trail;
        this.fourEyes = fourEyes;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether somebody may look at an article on the desk. Ideas that are offered are for all who write.
    public static boolean mayRead(Account account, Article article) {
        if (isPage(article)) return account.may(Right.ARRANGE_PAPER);
        return account.may(Right.WRITE, isTheirs(account, article) || article.isForTheTaking());
    }

    /// By their name in its byline, or because it was given to them.
    static boolean isTheirs(Account account, Article article) {
        return account.isAmong(article.placement().bylines())
                || article.assignment().isTo(account.id());
    }

    /// Whether somebody may change an article: what readers see, saw or will see only those who may publish it.
    public static boolean mayEdit(Account account, Article article) {
        return may(account, Right.WRITE, article)
                && (article.release().publishedAt() == null || mayPublish(account, article));
    }

    public static boolean mayPublish(Account account, Article article) {
        return may(account, Right.PUBLISH, article);
    }

    private static boolean may(Account account, Right right, Article article) {
        if (isPage(article)) return account.may(Right.ARRANGE_PAPER);
        return account.may(
                right, isTheirs(account, article), article.placement().sections());
    }

    /// Why somebody may not do what their role would allow, by the sections they decide about; empty where they may.
    static String offBeat(Account account, Article article) {
        if (!account.may(Right.PUBLISH, isTheirs(account, article)) || mayPublish(account, article)) return "";
        return mayEdit(account, article) ? FILE_IT : OFF_BEAT;
    }

    private static boolean isPage(Article article) {
        return article.manuscript().form() == Manuscript.Form.PAGE;
    }

    /// Begins a standing page: it has no byline and stands in no section.
    @Transactional
    public Article beginPage(Account account) {
        require(account.may(Right.ARRANGE_PAPER));
        var manuscript =
                Manuscript.page(Text.of("", SafeHtml.EMPTY, settings.paper().language()));
        var page = articles.create(manuscript.with(Slug.of("", "untitled")), saving(account, ""));
        note(account, "article.begin", page, "", "");
        return page;
    }

    /// Puts a standing page beneath another one.
    /// @param parent null for on top
    /// @throws NotAllowed for who may not, and for a place beneath itself
    @Transactional
    public Article place(Account account, ArticleId id, @Nullable ArticleId parent, int position) {
        var page = require(id);
        require(account.may(Right.ARRANGE_PAPER));
        if (!isPage(page)) throw new NotAllowed("Only pages stand beneath each other. Nothing was changed.");
        var seen = new HashSet<>(List.of(id));
        for (var above = parent;
                above != null;
                above = require(above).manuscript().parent())
            if (!seen.add(above) || !isPage(require(above)))
                throw new NotAllowed("A page cannot stand beneath itself or an article. Nothing was changed.");
        return changed(
                account,
                page,
                page.manuscript().withParent(parent, position),
                "",
                "article.place",
                described(page.manuscript().parent()),
                described(parent));
    }

    private String described(@Nullable ArticleId parent) {
        return parent == null ? "on top" : "under " + require(parent).text().headline();
    }

    @Transactional
    public Article begin(Account account) {
        require(account.may(Right.WRITE));
        var author = accounts.authorOf(account.id());
        var untouched = untouched(account.id(), author);
        if (untouched.isPresent()) return untouched.get();
        var text = Text.of("", SafeHtml.EMPTY, settings.paper().language());
        var manuscript = Manuscript.article(text)
                .with(new Placement(List.of(), List.of(), List.of(author), null, java.util.Set.of()));
        var article = articles.create(manuscript, saving(account, ""));
        note(account, "article.begin", article, "", "");
        return article;
    }

    /// One that they have begun and left as it was: nobody needs two.
    private Optional<Article> untouched(AccountId account, AuthorId author) {
        var drafts = DeskFilter.EVERYTHING.with(DeskStage.DRAFT).with(new DeskFilter.Own(author, account));
        return desk.list(drafts, FEW, clock.instant()).stream()
                .filter(row -> row.headline().isBlank() && row.wordCount() == 0)
                .flatMap(row -> articles.find(row.id()).stream())
                .filter(article -> article.revision() == 1)
                .findFirst();
    }

    /// Begins an article with all that a program has sent. Where that names nobody in the byline, it is whoever acts;
    /// what acts for nobody writes under the name of others, if it may, or under none.
    @Transactional
    public Article begin(Account account, Manuscript wanted, String reason) {
        require(account.may(Right.WRITE));
        var own = accounts.find(account.id()).map(person -> accounts.authorOf(person.id()));
        var placement = wanted.placement();
        var bylines = placement.bylines().isEmpty() ? own.stream().toList() : placement.bylines();
        if (!account.may(Right.CHOOSE_BYLINES) && !own.stream().toList().equals(bylines))
            throw NotAllowed.byRole("Your role writes under its own name alone. Nothing was saved.");
        if (!account.may(Right.CHOOSE_BYLINES) && own.isEmpty())
            throw NotAllowed.byRole("Your role writes under its own name, and there is none. Nothing was saved.");
        requireKnown(placement.sections(), bylines);
        return begun(account, wanted.with(placement.with(bylines)), reason);
    }

    /// Begins one that has an author already, or none yet: whoever gives it to somebody decides about that.
    @Transactional(propagation = Propagation.MANDATORY)
    Article begun(Account account, Manuscript wanted, String reason) {
        requireFiling(account, List.of(), wanted.placement().sections());
        var article = articles.create(wanted, saving(account, reason));
        note(account, "article.begin", article, "", "");
        return article;
    }

    /// Saves what a program has made of an article. Where somebody has saved since, nothing is merged.
    /// @param basedOn the revision that it was made of
    @Transactional
    public Outcome save(Account account, ArticleId id, int basedOn, Manuscript wanted, String reason) {
        var current = require(id);
        require(account, current, mayEdit(account, current));
        if (basedOn != current.revision()) return new Outcome.Clash(current, latest(id));
        var bylines = wanted.placement().bylines();
        if (!account.may(Right.CHOOSE_BYLINES)
                && !bylines.equals(current.placement().bylines()))
            throw NotAllowed.byRole("Your role does not allow to choose who stands in the byline. Nothing was saved.");
        requireKnown(wanted.placement().sections(), bylines);
        return saved(account, current, wanted, reason, false);
    }

    /// The tags of these names. Those that there are not yet come into being where the article is theirs to publish.
    /// @param article null for a new one
    /// @throws NotAllowed for a name that they may not add
    @Transactional
    public List<TagId> tagsCalled(Account account, @Nullable Article article, List<String> names) {
        return tagsCalled(names, article == null ? account.may(Right.PUBLISH) : mayPublish(account, article));
    }

    /// Saves what was typed. Where somebody else has saved since, both are merged if they have changed different
    /// places.
    @Transactional
    public Outcome save(Account account, ArticleId id, EditorForm form) {
        var current = require(id);
        require(account, current, mayEdit(account, current));
        requireKnown(form.sections(), form.bylines());
        if (form.basedOn() == current.revision())
            return saved(account, current, wanted(account, current, form), form.reason(), false);
        var wanted = form.manuscript(current, null).text();
        var merged =
                articles.revision(id, form.basedOn()).flatMap(base -> Merge.of(base.text(), wanted, current.text()));
        if (merged.isEmpty()) return new Outcome.Clash(current, latest(id));
        return saved(account, current, wanted(account, current, form).with(merged.get()), form.reason(), true);
    }

    private Manuscript wanted(Account account, Article current, EditorForm form) {
        if (!form.areTagsTouched()) return form.manuscript(current, null);
        return form.manuscript(current, tagsCalled(form.tagNames(), mayPublish(account, current)));
    }

    private void requireKnown(List<SectionId> wanted, List<AuthorId> bylines) {
        var tree = sections.tree();
        if (!wanted.stream().allMatch(section -> tree.find(section).isPresent()))
            throw new NotAllowed("A section that was chosen is not there any more. Nothing was saved yet.");
        if (authors.find(bylines).size() != bylines.size())
            throw new NotAllowed("An author who was chosen is not there any more. Nothing was saved yet.");
    }

    /// Where it is filed already it may stay.
    private void requireFiling(Account account, List<SectionId> before, List<SectionId> wanted) {
        for (var section : wanted)
            if (!before.contains(section) && !account.mayFile(section))
                throw new NotAllowed(
                        "%s is not a section of yours: an editor of it, or of the whole paper, can file this there. Nothing was saved yet."
                                .formatted(sections.tree()
                                        .find(section)
                                        .map(Section::name)
                                        .orElse("That")));
    }

    private Outcome saved(Account account, Article current, Manuscript wanted, String reason, boolean isMerged) {
        if (current.release().stage() == Stage.PUBLISHED && Checklist.isBlocked(Checklist.of(wanted)))
            throw new NotAllowed("Readers see this: it needs a headline, a text and a section. Nothing was saved yet.");
        requireFiling(
                account, current.placement().sections(), wanted.placement().sections());
        requireReadAgain(account, current, wanted);
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
        return publish(account, id, Publication.at(at));
    }

    /// @throws NotAllowed likewise, and for who must leave it to somebody else ([FourEyes])
    @Transactional
    Article publish(Account account, ArticleId id, Publication wanted) {
        var before = require(id);
        require(account, before, mayPublish(account, before));
        var at = wanted.at();
        if (Checklist.isBlocked(Checklist.of(before.manuscript()))
                || before.release().stage() != Stage.PUBLISHED
                        && Checklist.isBlocked(pictures.remarks(before.manuscript())))
            throw new NotAllowed("Something is still missing: the list beside the text says what.");
        if (at == null && before.release().stage() == Stage.PUBLISHED)
            throw new NotAllowed("It is published already: to change the moment, please say which.");
        var override = requireFourEyes(account, before, wanted.override());
        var release = before.release();
        var limits = wanted.limits() == null
                ? new Publication.Limits(release.embargoedUntil(), release.expiresAt())
                : wanted.limits();
        var moment = at == null ? clock.instant() : at;
        var published = new Release(
                Stage.PUBLISHED, release.access(), moment, limits.embargoedUntil(), limits.expiresAt(), null);
        return released(account, before, published, "article.publish", override);
    }

    /// @return why it was published all the same; empty where nothing stood against it
    private String requireFourEyes(Account account, Article before, String override) {
        if (before.release().stage() == Stage.PUBLISHED) return ""; // somebody has decided that already
        var objection = fourEyes.objection(account, before);
        if (objection.isEmpty()) return "";
        if (override.isBlank() || !account.may(Right.MANAGE_PAPER)) throw new NotAllowed(objection.get());
        if (override.length() > LONGEST_REASON)
            throw new NotAllowed("The reason has %d characters at most.".formatted(LONGEST_REASON));
        return override;
    }

    /// What waits for its moment was read as it is: where somebody else has to read each text, another one is read
    /// again before it goes out.
    private void requireReadAgain(Account account, Article before, Manuscript wanted) {
        var isWaiting = before.release().stage() == Stage.PUBLISHED
                && Visibility.window(before.release())
                        .filter(window -> window.from().isAfter(clock.instant()))
                        .isPresent();
        if (account.may(Right.MANAGE_PAPER)) return;
        requireReadWhereFiled(before, wanted);
        if (!isWaiting || before.text().equals(wanted.text())) return;
        fourEyes.section(before.placement()).ifPresent(section -> {
            throw new NotAllowed(
                    "It is scheduled, and in %s somebody else reads each text: take it back to the desk first. Nothing was saved yet."
                            .formatted(section.name()));
        });
    }

    /// Nor does it come there by the side door, filed elsewhere when it went out.
    private void requireReadWhereFiled(Article before, Manuscript wanted) {
        if (before.release().stage() != Stage.PUBLISHED
                || wanted.release().stage() != Stage.PUBLISHED
                || fourEyes.section(before.placement()).isPresent()) return;
        fourEyes.section(wanted.placement()).ifPresent(section -> {
            throw new NotAllowed(
                    "In %s somebody else reads each text before it goes out: take it back to the desk first. Nothing was saved yet."
                            .formatted(section.name()));
        });
    }

    /// Moves an article that readers do not see to another stage; takes back one that they see.
    /// @param because why, for whoever writes it; may be empty
    @Transactional
    public Article move(Account account, ArticleId id, Stage stage, String because) {
        if (because.length() > LONGEST_REASON)
            throw new NotAllowed("The reason has %d characters at most. Nothing was moved.".formatted(LONGEST_REASON));
        var before = require(id);
        require(account, before, mayEdit(account, before));
        if (stage == Stage.PUBLISHED || stage == Stage.WITHDRAWN)
            throw new NotAllowed("That is not a stage on the way to readers.");
        var release = before.release();
        var moved = new Release(
                stage, release.access(), release.publishedAt(), release.embargoedUntil(), release.expiresAt(), null);
        return released(account, before, moved, "article.stage", because);
    }

    /// @param because what readers are told; not empty
    @Transactional
    public Article withdraw(Account account, ArticleId id, String because) {
        var before = require(id);
        require(account, before, mayPublish(account, before));
        if (because.isBlank()) throw new NotAllowed("Readers are told why: please write a reason.");
        if (before.release().stage() != Stage.PUBLISHED)
            throw new NotAllowed("Only what has been published can be withdrawn.");
        if (because.length() > LONGEST_REASON)
            throw new NotAllowed("The reason has %d characters at most.".formatted(LONGEST_REASON));
        return released(account, before, before.release().withdrawn(because), "article.withdraw", because);
    }

    private Article released(Account account, Article before, Release release, String action, String reason) {
        var became = reason.isEmpty() ? described(release) : described(release) + ": " + reason;
        return changed(
                account,
                before,
                before.manuscript().with(release),
                reason,
                action,
                described(before.release()),
                became);
    }

    /// Saves and notes it, in the transaction of the caller, who has asked whether it may be done. Nothing is noted
    /// where it was so already.
    @Transactional(propagation = Propagation.MANDATORY)
    Article changed(
            Account account,
            Article before,
            Manuscript manuscript,
            String reason,
            String action,
            String was,
            String became) {
        requireFiling(
                account, before.placement().sections(), manuscript.placement().sections());
        requireReadAgain(account, before, manuscript);
        if (before.release().stage() == Stage.PUBLISHED
                && manuscript.release().stage() == Stage.PUBLISHED
                && Checklist.isBlocked(Checklist.of(manuscript))
                && !Checklist.isBlocked(Checklist.of(before.manuscript())))
            throw new NotAllowed("Readers see this: it needs a headline, a text and a section. Nothing was changed.");
        var outcome = articles.save(before.id(), before.revision(), manuscript, saving(account, reason));
        if (!(outcome instanceof Saved(var after))) throw new NotAllowed("Somebody else has saved it just now.");
        if (after.revision() != before.revision()) note(account, action, after, was, became);
        return after;
    }

    @Transactional
    public void correct(Account account, ArticleId id, Correction.Kind kind, SafeHtml words) {
        var article = require(id);
        require(account, article, mayPublish(account, article));
        if (words.isEmpty()) throw new NotAllowed("Please write what was wrong and what is right.");
        if (words.plainText().length() > LONGEST_CORRECTION)
            throw new NotAllowed("A correction has %d characters at most.".formatted(LONGEST_CORRECTION));
        if (article.corrections().stream()
                .anyMatch(known -> known.kind() == kind && known.note().equals(words)))
            throw new NotAllowed("It says so already.");
        articles.correct(id, kind, words, clock.instant());
        note(account, "article.correct", article, "", words.plainText());
    }

    /// Makes the text of an earlier revision the present one: a revision of its own, so nothing is lost.
    @Transactional
    public Article restore(Account account, ArticleId id, int number) {
        var before = require(id);
        require(account, before, mayEdit(account, before));
        var revision = articles.revision(id, number).orElseThrow(() -> new NotAllowed("There is no such version."));
        return changed(
                account,
                before,
                before.manuscript().with(revision.text()),
                "version " + number + " restored",
                "article.restore",
                "revision " + before.revision(),
                "revision " + number);
    }

    private Saving latest(ArticleId id) {
        return versions.page(id, null, 1).getFirst().saving();
    }

    /// Those that there are not yet come into being, and a page with them: where somebody may publish.
    private List<TagId> tagsCalled(List<String> names, boolean mayAdd) {
        var all = tags.all();
        var found = new ArrayList<TagId>();
        for (var name : names) {
            var known = all.stream()
                    .filter(tag -> tag.name().equalsIgnoreCase(name))
                    .findFirst();
            if (known.isPresent()) found.add(known.get().id());
            else if (mayAdd)
                found.add(tags.add(Slug.of(name, "tag"), name, SafeHtml.EMPTY).id());
            else
                throw NotAllowed.byRole(
                        "There is no tag called " + name + ". An editor can add it. Nothing was saved yet.");
        }
        return found;
    }

    /// One that somebody may look at.
    /// @throws NoSuchArticle where there is none, or not for them
    @Transactional(readOnly = true)
    Article readable(Account account, ArticleId id) {
        return articles.find(id).filter(article -> mayRead(account, article)).orElseThrow(NoSuchArticle::new);
    }

    private Article require(ArticleId id) {
        return articles.find(id).orElseThrow(NoSuchArticle::new);
    }

    static void require(Account account, Article article, boolean isAllowed) {
        var offBeat = offBeat(account, article);
        if (!isAllowed && !offBeat.isEmpty()) throw new NotAllowed(offBeat);
        require(isAllowed);
    }

    static void require(boolean isAllowed) {
        if (!isAllowed) throw NotAllowed.byRole("Your role does not allow this.");
    }

    /// What acts for nobody has no account.
    private Saving saving(Account account, String reason) {
        var person = accounts.find(account.id()).map(Account::id).orElse(null);
        return new Saving(account.name(), reason.isBlank() ? null : reason, person);
    }

    /// Writes a line of the audit trail about an article.
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Account account, String action, Article article, String was, String became) {
        trail.note(Accounts.described(account), action, subject(article), was, became);
    }

    /// As the audit trail names it, see [Deeds#subject].
    static String subject(Article article) {
        return Ids.inAddress(article.id().value()) + " " + article.text().headline();
    }

    private static String described(Release release) {
        return release.publishedAt() == null ? release.stage().name() : release.stage() + " " + release.publishedAt();
    }
}
