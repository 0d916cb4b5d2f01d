package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Assignment;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Who writes what until when, and where it is filed: deeds that leave the text alone. Who may do them is asked here.
@Service
class Planning {

    private static final Release AN_IDEA = new Release(Stage.IDEA, Release.DRAFT.access(), null, null, null, null);

    private final Articles articles;
    private final Newsdesk newsdesk;
    private final Accounts accounts;
    private final Sections sections;
    private final Tags tags;
    private final Settings settings;

    Planning(Articles articles, Newsdesk newsdesk, Accounts accounts, Sections sections, Tags tags, Settings settings) {
        this.articles = articles;
        this.newsdesk = newsdesk;
        this.accounts = accounts;
        this.sections = sections;
        this.tags = tags;
        this.settings = settings;
    }

    /// Those whom an article can be given to, by name.
    List<Account> writers() {
        return accounts.all().stream().filter(each -> each.may(Right.WRITE)).toList();
    }

    /// Gives an article to somebody, offers it or takes it back; sets when it is due and what is planned.
    @Transactional
    public Article assign(Account account, ArticleId id, Assignment wanted) {
        var before = newsdesk.readable(account, id);
        Newsdesk.require(
                account,
                before,
                account.may(Right.ASSIGN, false, before.placement().sections()));
        var to = wanted.to();
        if (to != null && !to.equals(before.assignment().to())) requireWriter(to);
        return assigned(account, before, wanted, "article.assign");
    }

    /// Takes an idea that is offered.
    @Transactional
    public Article take(Account account, ArticleId id) {
        var before = newsdesk.readable(account, id);
        if (before.assignment().isTo(account.id())) return before;
        Newsdesk.require(account.may(Right.WRITE));
        var taken = articles.take(id, account.id())
                .orElseThrow(() -> new NotAllowed("Somebody else has taken it meanwhile, or it is not offered."));
        newsdesk.note(account, "article.take", taken, described(before.assignment()), described(taken.assignment()));
        return taken.placement().bylines().isEmpty() ? signed(account, taken) : taken;
    }

    /// An idea that was noted for whoever takes it has nobody's name in its byline.
    private Article signed(Account account, Article taken) {
        var named = taken.placement().with(List.of(accounts.authorOf(account.id())));
        return newsdesk.changed(
                account,
                taken,
                taken.manuscript().with(named),
                "",
                "article.save",
                "revision " + taken.revision(),
                "revision " + (taken.revision() + 1));
    }

    /// Notes an idea: nothing is written yet. Who has it stands in its byline; who may not give articles to others
    /// notes it for themselves.
    /// @param section null for none yet
    @Transactional
    public Article idea(Account account, String headline, @Nullable SectionId section, Assignment wanted) {
        Newsdesk.require(account.may(Right.WRITE));
        if (section != null) existing(section);
        var to = wanted.to();
        if (to != null) requireWriter(to);
        var text = Text.of(headline, SafeHtml.EMPTY, settings.paper().language());
        var placement = new Placement(
                section == null ? List.of() : List.of(section),
                List.of(),
                signing(account, to).stream().map(accounts::authorOf).toList(),
                null,
                Set.of());
        var idea =
                newsdesk.begun(account, Manuscript.article(text).with(placement).with(AN_IDEA), "");
        return wanted.equals(Assignment.NONE) ? idea : assign(account, idea.id(), wanted);
    }

    private static Optional<AccountId> signing(Account account, @Nullable AccountId to) {
        return account.may(Right.ASSIGN) ? Optional.ofNullable(to) : Optional.of(account.id());
    }

    /// Takes back an idea that nobody has gone on with: it is spiked, and kept.
    /// @param noted as it was noted
    @Transactional
    public void drop(Account account, Article noted) {
        var now = newsdesk.readable(account, noted.id());
        if (now.revision() != noted.revision() || !now.assignment().equals(noted.assignment()))
            throw new NotAllowed("Somebody has gone on with it since: it can be spiked on its own screen.");
        newsdesk.move(account, noted.id(), Stage.SPIKED, "");
    }

    /// Gives back what one was given. An idea is offered again.
    @Transactional
    public Article giveBack(Account account, ArticleId id) {
        var before = newsdesk.readable(account, id);
        if (!before.assignment().isTo(account.id())) throw new NotAllowed("It is not with you.");
        var isIdea = before.release().stage() == Stage.IDEA;
        return assigned(account, before, before.assignment().with(null, isIdea), "article.return");
    }

    private void requireWriter(AccountId to) {
        if (accounts.find(to).filter(each -> each.may(Right.WRITE)).isEmpty())
            throw new NotAllowed("Whoever that was cannot write here any more: please choose somebody else.");
    }

    private Article assigned(Account account, Article before, Assignment wanted, String action) {
        if (wanted.equals(before.assignment())) return before;
        var after = articles.assign(before.id(), wanted);
        newsdesk.note(account, action, after, described(before.assignment()), described(wanted));
        return after;
    }

    private String described(Assignment assignment) {
        var words = new StringBuilder(name(assignment));
        if (assignment.due() != null) words.append(", due ").append(assignment.due());
        if (!assignment.plan().isEmpty()) words.append(": ").append(assignment.plan());
        return words.toString();
    }

    /// Who has it, in words.
    String name(Assignment assignment) {
        var to = assignment.to();
        if (to == null) return assignment.isOffered() ? "whoever takes it" : "nobody";
        return accounts.find(to).map(Account::name).orElse("somebody");
    }

    /// Files an article in one more section, or takes it out of one.
    @Transactional
    public Article file(Account account, ArticleId id, SectionId section, boolean isIn) {
        var before = editable(account, id);
        var placement = before.placement();
        if (placement.sections().contains(section) == isIn)
            throw new NotAllowed(isIn ? "It stands there already." : "It does not stand there.");
        if (isIn) existing(section);
        var now = changed(placement.sections(), section, isIn);
        if (now.isEmpty() && before.release().stage() == Stage.PUBLISHED)
            throw new NotAllowed("Readers find it there: it must stand in one section at least.");
        var name = sections.tree().find(section).map(each -> each.name()).orElse("a section");
        return placed(
                account,
                before,
                new Placement(
                        now, placement.tags(), placement.bylines(), placement.leadPicture(), placement.usedMedia()),
                "article.section",
                isIn ? "in " + name : "not in " + name);
    }

    /// Gives an article one more tag, or takes it away.
    @Transactional
    public Article tag(Account account, ArticleId id, TagId tag, boolean isOn) {
        var before = editable(account, id);
        var placement = before.placement();
        if (placement.tags().contains(tag) == isOn)
            throw new NotAllowed(isOn ? "It has that tag already." : "It does not have that tag.");
        var known = Optional.ofNullable(tags.find(tag).orElse(null));
        if (isOn && known.isEmpty()) throw new NotAllowed("That tag is not there any more.");
        var name = known.map(each -> each.name()).orElse("a tag");
        return placed(
                account,
                before,
                new Placement(
                        placement.sections(),
                        changed(placement.tags(), tag, isOn),
                        placement.bylines(),
                        placement.leadPicture(),
                        placement.usedMedia()),
                "article.tag",
                isOn ? "with " + name : "without " + name);
    }

    private Article editable(Account account, ArticleId id) {
        var article = newsdesk.readable(account, id);
        Newsdesk.require(account, article, Newsdesk.mayEdit(account, article));
        return article;
    }

    private Article placed(Account account, Article before, Placement placement, String action, String became) {
        return newsdesk.changed(account, before, before.manuscript().with(placement), "", action, "", became);
    }

    private SectionId existing(SectionId section) {
        if (sections.tree().find(section).isEmpty()) throw new NotAllowed("That section is not there any more.");
        return section;
    }

    private static <T> List<T> changed(List<T> all, T one, boolean isIn) {
        var changed = new ArrayList<>(all);
        if (isIn) changed.add(one);
        else changed.remove(one);
        return changed;
    }
}
