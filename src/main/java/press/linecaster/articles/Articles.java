package press.linecaster.articles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleChange.ArticleCorrected;
import press.linecaster.articles.ArticleChange.ArticleSaved;
import press.linecaster.articles.ArticleChange.ListingsRebuilt;
import press.linecaster.articles.Correction.Kind;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.SaveOutcome.Conflict;
import press.linecaster.articles.SaveOutcome.Saved;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Settings;
import press.linecaster.people.AccountId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;

/// Articles and standing pages: the front door. Reading for readers goes by lists and [Visibility]; writing
/// keeps every version of a text, keeps every address, and announces what readers can see of it.
@Service
@Transactional(readOnly = true)
public class Articles {

    private final ArticleStore store;
    private final ListingStore listings;
    private final FlowStore flow;
    private final Moments moments;
    private final Addresses addresses;
    private final Sections sections;
    private final MediaLibrary media;
    private final Settings settings;
    private final ChangeLog changes;
    private final Clock clock;

    Articles(
            ArticleStore store,
            ListingStore listings,
            FlowStore flow,
            Moments moments,
            Addresses addresses,
            Sections sections,
            MediaLibrary media,
            Settings settings,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.listings = listings;
        this.flow = flow;
        this.moments = moments;
        this.addresses = addresses;
        this.sections = sections;
        this.media = media;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /// An article in whatever state; ask [Visibility] before showing anything of it.
    public Optional<Article> find(ArticleId id) {
        return store.find(id);
    }

    /// Those of `ids` that there are, in their order and in whatever state. Far cheaper than one after the other.
    public List<Article> find(Collection<ArticleId> ids) {
        return ids.isEmpty() ? List.of() : store.find(ids);
    }

    /// The next of all articles and standing pages that readers see at any moment, by their numbers.
    /// @param after the last one before them
    public List<ArticleId> everShown(ArticleId after, int limit) {
        return store.everShown(after, limit);
    }

    /// How many those are. Counts rows.
    public int countEverShown() {
        return store.countEverShown();
    }

    /// What stands in a list at `now`, newest first.
    /// @param after only what comes after this place; null from the top
    /// @param limit 1 to 1,000
    public List<ArticleSummary> list(ListId list, @Nullable Cursor after, int limit, Instant now) {
        return listings.page(list, after, limit, now);
    }

    /// The first places of a list that are taken at `now`, newest first. Far cheaper than [#list]: for whoever
    /// wants to choose before asking for [#summaries].
    public List<Cursor> places(ListId list, int limit, Instant now) {
        return listings.places(list, limit, now);
    }

    /// The places of what stands in a list at `now` and of which there is news for readers since a moment, the latest
    /// first: it has come there, was rewritten or corrected.
    /// @param after only what comes after this place; null from the top
    /// @param limit 1 to 1,000
    public List<Cursor> changed(ListId list, Instant since, @Nullable Cursor after, int limit, Instant now) {
        return listings.changed(list, since, after, limit, now);
    }

    /// Those of `ids` that may be shown as teasers at `now`, in the order of `ids`.
    public List<ArticleSummary> summaries(Collection<ArticleId> ids, Instant now) {
        return ids.isEmpty() ? List.of() : listings.summaries(ids, now);
    }

    /// Where the article right before a place in a list stands at `now`: the next newer one.
    /// @param place need not be taken
    public Optional<Cursor> before(ListId list, Cursor place, Instant now) {
        return listings.before(list, place, now);
    }

    /// Likewise before each of several places; absent for those before which nothing stands.
    public Map<Cursor, Cursor> before(ListId list, Collection<Cursor> places, Instant now) {
        return listings.before(list, places, now);
    }

    /// Where an article stands in lists, now or later.
    public List<ListPlace> places(ArticleId article) {
        return listings.places(article);
    }

    /// How many articles stand in a list at `now`. Counts rows: not for pages of large lists.
    public int count(ListId list, Instant now) {
        return listings.count(list, now);
    }

    /// How many articles of a list are listed since a moment of each stretch of time of this length, by the
    /// number of whole stretches since 1970, newest first. Counts rows: not for what is asked often.
    public Map<Long, Integer> countByPeriod(ListId list, Duration length, Instant now) {
        return listings.countByPeriod(list, length, now);
    }

    /// The standing pages that are shown at `now`.
    public List<ArticleId> pages(Instant now) {
        return store.pages(now);
    }

    /// Those of `media` that an article or standing page shows at `now`.
    public Set<MediaId> shownMedia(Collection<MediaId> media, Instant now) {
        return media.isEmpty() ? Set.of() : store.shownMedia(media, now);
    }

    /// Those of `media` that any article or standing page shows, whether readers see it or not.
    public Set<MediaId> usedMedia(Collection<MediaId> media) {
        return media.isEmpty() ? Set.of() : store.usedMedia(media);
    }

    /// Which articles and standing pages show something, in their text or above it, last saved first. Some at most.
    public List<Article> showing(MediaId media, int limit) {
        return store.find(store.showing(media, limit));
    }

    /// Every kept version of the text, newest first.
    public List<Revision> revisions(ArticleId id) {
        return store.revisions(id);
    }

    /// One kept version of the text.
    public Optional<Revision> revision(ArticleId id, int number) {
        return store.revision(id, number);
    }

    /// Which versions are kept, newest first, without their texts.
    public List<Version> versions(ArticleId id) {
        return store.versions(id);
    }

    /// Takes in a new article or standing page.
    @Transactional
    public Article create(Manuscript wanted, Saving saving) {
        var manuscript = withUsedMedia(wanted);
        var now = moments.whenSaving(null, manuscript.release(), now());
        var changed = changedAt(manuscript, now);
        var article = new Article(new ArticleId(Ids.next()), manuscript, 1, now, changed, now, List.of());
        store.insert(article);
        store.insertRevision(article, saving);
        listings.relist(article, sections.tree());
        address(article, null);
        announce(null, article, now);
        return article;
    }

    /// Saves. Whatever differs makes a new revision, so that nobody overwrites unseen what somebody else
    /// decided.
    /// @param basedOn the revision that the editor had in front of them
    /// @throws IllegalArgumentException when there is no such article
    @Transactional
    public SaveOutcome save(ArticleId id, int basedOn, Manuscript wanted, Saving saving) {
        var before = require(id);
        if (before.revision() != basedOn) return new Conflict(before);
        if (before.manuscript().equals(wanted)) return new Saved(before);
        var manuscript = withUsedMedia(wanted);
        var now = moments.whenSaving(before.release(), manuscript.release(), now());
        var after = new Article(
                id,
                manuscript,
                basedOn + 1,
                before.createdAt(),
                changedAt(before, manuscript, now),
                now,
                before.corrections(),
                before.assignment());
        if (!store.update(after, basedOn)) return new Conflict(require(id));
        store.insertRevision(after, saving);
        if (before.release().stage() != manuscript.release().stage())
            flow.noteStage(id, now, isSentBack(before, after) ? saving : null);
        if (isListedOtherwise(before, after)) listings.relist(after, sections.tree());
        else if (!before.text().equals(manuscript.text())) listings.renew(id, now);
        address(after, before);
        announce(before, after, now);
        return new Saved(after);
    }

    /// Gives an article to somebody, offers it or takes it back, with its due time and plan. Makes no revision, and
    /// readers see nothing of it.
    /// @throws IllegalArgumentException when there is no such article
    @Transactional
    public Article assign(ArticleId id, Assignment assignment) {
        require(id);
        flow.assign(id, assignment, now());
        return require(id);
    }

    /// Gives an idea that is offered to whoever wants it; empty where somebody was faster, or it is not offered.
    @Transactional
    public Optional<Article> take(ArticleId id, AccountId account) {
        return require(id).isForTheTaking() && flow.take(id, account) ? store.find(id) : Optional.empty();
    }

    /// Who has saved the text as it is now, however often the rest was saved since.
    public Optional<Saving> lastWriter(ArticleId id) {
        return flow.lastWriter(id);
    }

    /// Publishes at a moment, now or to come; or moves the moment.
    @Transactional
    public Article publish(ArticleId id, Instant at, Saving saving) {
        var before = require(id);
        var release = before.release();
        return saved(save(
                id,
                before.revision(),
                before.manuscript()
                        .with(new Release(
                                Release.Stage.PUBLISHED,
                                release.access(),
                                at,
                                release.embargoedUntil(),
                                release.expiresAt(),
                                null)),
                saving));
    }

    /// Takes down what was public. Its address answers 410 with the reason.
    @Transactional
    public Article withdraw(ArticleId id, String because, Saving saving) {
        var before = require(id);
        return saved(save(
                id, before.revision(), before.manuscript().with(before.release().withdrawn(because)), saving));
    }

    /// Adds a correction or an update note.
    @Transactional
    public void correct(ArticleId id, Kind kind, SafeHtml note, Instant notedAt) {
        require(id);
        var correction = new Correction(kind, note, notedAt);
        store.insertCorrection(id, correction);
        store.touch(id, correction.notedAt());
        listings.renew(id, now());
        changes.append(new ArticleCorrected(id, correction.notedAt()));
    }

    @EventListener
    void on(Sections.SectionMoved moved) {
        listings.relistSections(sections.tree());
        changes.append(new ListingsRebuilt());
    }

    /// To an earlier one of the stages on the way to readers.
    private static boolean isSentBack(Article before, Article after) {
        var to = after.release().stage();
        return DeskStage.UNDER_WAY.contains(to)
                && to.compareTo(before.release().stage()) < 0
                && before.release().stage().compareTo(Release.Stage.PUBLISHED) <= 0;
    }

    /// Which pictures and files the body shows is read from the body, whatever was said; those that there are.
    private Manuscript withUsedMedia(Manuscript wanted) {
        var used = UsedMedia.of(wanted.text().body());
        return wanted.with(wanted.placement()
                .using(used.isEmpty() ? used : media.find(used).keySet()));
    }

    private static Article saved(SaveOutcome outcome) {
        return switch (outcome) {
            case Saved saved -> saved.article();
            case Conflict conflict ->
                throw new IllegalStateException(
                        "article " + conflict.current().id() + " was saved by somebody else meanwhile");
        };
    }

    private Article require(ArticleId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("no article " + id.value()));
    }

    /// To the millisecond, as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What comes in published has not changed since: nobody has seen it before.
    private static Instant changedAt(Manuscript first, Instant now) {
        return Visibility.window(first.release())
                .map(Visibility.Window::from)
                .filter(from -> from.isBefore(now))
                .orElseGet(() -> notBeforePublication(now, first.release()));
    }

    private static Instant changedAt(Article before, Manuscript after, Instant now) {
        var rewritten = !before.text().equals(after.text());
        return notBeforePublication(
                rewritten && now.isAfter(before.changedAt()) ? now : before.changedAt(), after.release());
    }

    private static Instant notBeforePublication(Instant moment, Release release) {
        var published = release.publishedAt();
        return published != null && published.isAfter(moment) ? published : moment;
    }

    /// What is published for the first time gets an address, and whatever has one gets another with another
    /// slug or parent.
    private void address(Article article, @Nullable Article before) {
        var published = article.release().publishedAt();
        if (published == null) return;
        var target = new Target(Target.Kind.ARTICLE, article.id().value());
        var hasAddress = addresses.of(target).isPresent();
        var sameName = before != null
                && before.manuscript().slug().equals(article.manuscript().slug())
                && Objects.equals(
                        before.manuscript().parent(), article.manuscript().parent());
        if (hasAddress ? sameName : article.release().stage() != Release.Stage.PUBLISHED) return;
        addresses.claimFree(target, AddressPath.encode(wantedPath(article.manuscript(), published)));
    }

    private String wantedPath(Manuscript manuscript, Instant published) {
        if (manuscript.form() == Form.PAGE) {
            var parent = manuscript.parent() == null
                    ? ""
                    : addresses
                            .of(new Target(
                                    Target.Kind.ARTICLE, manuscript.parent().value()))
                            .orElse("");
            return (parent.endsWith("/") ? parent.substring(0, parent.length() - 1) : parent) + "/" + manuscript.slug();
        }
        return permalink(manuscript, published, settings.paper(), sections.tree());
    }

    /// The path that the paper's pattern gives an article. Pure.
    public static String permalink(Manuscript manuscript, Instant published, Paper paper, SectionTree tree) {
        return paper.permalinks()
                .addressOf(
                        ZonedDateTime.ofInstant(published, paper.zone()),
                        sectionPath(manuscript, tree),
                        manuscript.slug());
    }

    private static String sectionPath(Manuscript manuscript, SectionTree tree) {
        var main = manuscript.placement().sections();
        if (main.isEmpty()) return "news";
        return tree.pathTo(main.getFirst()).stream()
                .map(section -> section.slug().value())
                .collect(Collectors.joining("/"));
    }

    private static boolean isListedOtherwise(Article before, Article after) {
        return !Visibility.window(before.release()).equals(Visibility.window(after.release()))
                || before.manuscript().form() != after.manuscript().form()
                || !before.placement().sections().equals(after.placement().sections())
                || !Set.copyOf(before.placement().tags())
                        .equals(Set.copyOf(after.placement().tags()))
                || !Set.copyOf(before.placement().bylines())
                        .equals(Set.copyOf(after.placement().bylines()));
    }

    private void announce(@Nullable Article before, Article after, Instant now) {
        changes.append(
                Announcement.of(before, after, sections.tree(), now).orElseGet(() -> new ArticleSaved(after.id())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds articleChanges() {
            return ChangeKinds.of(ArticleChange.class);
        }
    }
}
