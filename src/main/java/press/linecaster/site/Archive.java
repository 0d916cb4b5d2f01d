package press.linecaster.site;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Destination;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.comments.Comment;
import press.linecaster.comments.CommentId;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.Reads;
import press.linecaster.fronts.Arrangement;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.fronts.Pin;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.paper.FeedContent;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.search.IndexState;
import press.linecaster.search.Question;
import press.linecaster.search.Results;
import press.linecaster.search.Suggestion;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;

/// Everything that one page can ask of the paper at one moment. Each question leaves what it read in the
/// page's [Reads]; since there is no other way to the modules, no page can forget to say what it depends on.
/// [StaleKeys] is the other half: what it touches for a change must be what is noted here.
///
/// One for each page that is rendered, within one read-only transaction. Not safe for several threads.
final class Archive {

    /// Crawlers come by every few hours.
    private static final Duration CHANGES_STALE_FOR = Duration.ofMinutes(10);

    /// Which stories are related changes little by little.
    private static final Duration RELATED_STALE_FOR = Duration.ofHours(12);

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(10);

    private static final int THREAD_LIMIT = 2_000;
    private static final int MOST_SINCE = 1_000;

    private final Modules modules;
    private final SharedParts parts;
    private final Reads reads;
    private final Instant now;
    private final long generation;
    private final @Nullable Duration staleFor;
    private final @Nullable Trial trial;

    /// @param generation of the shared parts, from before the transaction began
    Archive(Modules modules, SharedParts parts, Reads reads, Instant now, long generation) {
        this(modules, parts, reads, now, generation, null, null);
    }

    private Archive(
            Modules modules,
            SharedParts parts,
            Reads reads,
            Instant now,
            long generation,
            @Nullable Duration staleFor,
            @Nullable Trial trial) {
        this.modules = modules;
        this.parts = parts;
        this.reads = reads;
        this.now = now;
        this.generation = generation;
        this.staleFor = staleFor;
        this.trial = trial;
    }

    /// The moment for which the page is made.
    Instant now() {
        return now;
    }

    /// The page shows something that is true only before this moment.
    void until(Instant moment) {
        reads.until(moment);
    }

    /// Who reads the page reads this article.
    void countsAs(ArticleId id) {
        reads.countsAs(id.value());
    }

    /// The page is kept by nobody.
    void notKept() {
        reads.notKept();
    }

    /// The same paper for a part of the page that may lag behind: a box of the latest, a count. What must not
    /// be shown any more still leaves at once.
    Archive lagging(Duration staleFor) {
        return new Archive(modules, parts, reads, now, generation, staleFor, trial);
    }

    /// The same paper with a front as it would be arranged; what this page shares with others stays as it is.
    Archive trying(Arrangement arrangement) {
        return new Archive(modules, parts, reads, now, generation, staleFor, new Trial.OfFront(arrangement));
    }

    /// A paper that has decided otherwise. It shares nothing with any other page.
    /// @param stylesheet address of its look
    Archive trying(Paper paper, String stylesheet) {
        return new Archive(modules, parts, reads, now, generation, staleFor, new Trial.OfPaper(paper, stylesheet));
    }

    /// Where the stylesheet of the pages is, if it is not the usual one.
    Optional<String> triedStylesheet() {
        return trial instanceof Trial.OfPaper(var _, var stylesheet) ? Optional.of(stylesheet) : Optional.empty();
    }

    /// A part that this page has in common with others, made by `make` unless it is at hand.
    /// @param name the same for the same part; says everything that `make` depends on but the paper itself
    /// @param make must ask nothing but the archive that it is given
    @SuppressWarnings("unchecked") // what is kept under a name was made under that name
    <T> T shared(String name, Function<Archive, T> make) {
        if (trial instanceof Trial.OfPaper) return make.apply(this);
        var part = parts.find(name, now).orElseGet(() -> make(name, make));
        reads.include(part.reads());
        return (T) part.value();
    }

    private <T> SharedParts.Part make(String name, Function<Archive, T> make) {
        var own = new Reads();
        var value = make.apply(new Archive(modules, parts, own, now, generation));
        var keys = new java.util.HashSet<>(own.hard());
        keys.addAll(own.soft().keySet());
        var part = new SharedParts.Part(value, own, keys);
        parts.keep(name, part, generation);
        return part;
    }

    Paper paper() {
        return shared("paper", Archive::freshPaper);
    }

    /// How much of an article feeds carry; [#paper] may know an older decision.
    FeedContent feedContent() {
        return shared("feeds", archive -> archive.decided(Setting.FEEDS)).feeds();
    }

    /// Likewise how many a page of a list has.
    int articlesPerPage() {
        return shared("articles-per-page", archive -> archive.decided(Setting.ARTICLES_PER_PAGE))
                .articlesPerPage();
    }

    /// The content of `ads.txt`; empty for a paper without one.
    String ads() {
        return decided(Setting.ADS).ads();
    }

    private Paper freshPaper() {
        return decided(Setting.NAME); // and with it all that share its key
    }

    private Paper decided(Setting setting) {
        note(Keys.setting(setting));
        if (trial instanceof Trial.OfPaper(var paper, var _)) return paper;
        return modules.settings().paper();
    }

    SectionTree sections() {
        return shared("sections", Archive::freshSections);
    }

    private SectionTree freshSections() {
        note(Keys.SECTIONS);
        return modules.sections().tree();
    }

    /// What a section says about itself; [#sections] may know an older version of that.
    SafeHtml description(SectionId id) {
        note(Keys.section(id));
        return modules.sections().tree().find(id).map(Section::description).orElse(SafeHtml.EMPTY);
    }

    Menu menu(Menu.Place place) {
        note(Keys.menu(place));
        return modules.menus().of(place);
    }

    /// Where a path leads that a reader asks for.
    Optional<Destination> find(String path) {
        var destination = modules.addresses().find(path);
        switch (destination.orElse(null)) {
            case null -> note(Keys.address(path));
            case Destination.Elsewhere elsewhere -> note(Keys.address(path));
            case Destination.Here here -> note(Keys.of(here.target()));
            case Destination.Moved moved -> {
                note(Keys.of(moved.target()));
                note(Keys.address(path));
            }
        }
        return destination;
    }

    /// The canonical path of a section, tag, author, picture or standing page.
    Optional<String> address(Target target) {
        return shared("address:" + target.kind() + ":" + target.id(), archive -> {
            archive.note(Keys.shown(target));
            return archive.modules.addresses().of(target);
        });
    }

    /// An article or standing page in whatever state. [Visibility] must be asked before anything of it is
    /// shown.
    Optional<Article> article(ArticleId id) {
        note(Keys.article(id));
        return modules.articles().find(id);
    }

    /// The first words of an article that [#summaries] or a list has found, for teasers that want some where there is
    /// no standfirst. May lag behind.
    String passage(ArticleId id) {
        return shared("passage:" + id.value(), archive -> {
            archive.reads.soft(Keys.article(id), Boxes.STALE_FOR);
            return archive.modules
                    .articles()
                    .find(id)
                    .map(article -> Bodies.passage(article.text().body()))
                    .orElse("");
        });
    }

    /// The articles that an article is a translation of, or that are translations of it, as far as they are shown.
    List<Article> translations(ArticleId id) {
        note(Keys.article(id));
        var others = modules.translations().of(id);
        others.forEach(other -> note(Keys.teaser(other)));
        return others.stream()
                .flatMap(other -> modules.articles().find(other).stream())
                .filter(other ->
                        Visibility.of(other.manuscript(), Output.PAGE, now).isShown())
                .toList();
    }

    /// What others show of a standing page: its headline and its place; empty while it is not shown itself.
    Optional<Article> shownPage(ArticleId id) {
        note(Keys.teaser(id));
        return modules.articles()
                .find(id)
                .filter(page ->
                        Visibility.of(page.manuscript(), Output.PAGE, now).isShown());
    }

    /// Every standing page that is shown.
    List<ArticleId> pages() {
        note(Keys.PAGES);
        return modules.articles().pages(now);
    }

    /// Those of `ids` that are shown, in their order.
    List<ArticleSummary> summaries(Collection<ArticleId> ids) {
        ids.forEach(this::noteSummary);
        return modules.articles().summaries(ids, now);
    }

    /// The first articles of a list.
    List<ArticleSummary> newest(ListId list, int limit) {
        var found = modules.articles().list(list, null, limit, now);
        note(Keys.first(list));
        found.forEach(each -> noteSummary(each.id()));
        // what follows the last one does not matter unless there was room for it
        var followed = found.size() < limit ? found : found.subList(0, limit - 1);
        followed.forEach(each -> note(Keys.next(list, each.cursor())));
        return found;
    }

    /// The first of a list that are not among others. What they are is for [#summaries] to say.
    List<ArticleId> newestWithout(Set<ArticleId> others, ListId list, int count) {
        var places = modules.articles().places(list, count + others.size(), now);
        note(Keys.first(list));
        var found = new ArrayList<ArticleId>();
        for (var place : places) {
            var article = new ArticleId(place.id());
            if (!others.contains(article)) found.add(article);
            if (found.size() == count) break; // whatever follows, it is not shown
            note(Keys.next(list, place));
        }
        return found;
    }

    /// Like [#newest], with the moment of each one's last change, which may lag behind.
    List<ArticleSummary> newestWithChanges(ListId list, int limit) {
        var found = newest(list, limit);
        found.forEach(each -> reads.soft(Keys.article(each.id()), CHANGES_STALE_FOR));
        return found;
    }

    /// Like [#summaries], likewise.
    List<ArticleSummary> summariesWithChanges(Collection<ArticleId> ids) {
        ids.forEach(each -> reads.soft(Keys.article(each), CHANGES_STALE_FOR));
        return summaries(ids);
    }

    /// A page of a list, or of a stretch of it.
    /// @param after a place that is taken in it, as [#taken] found it; null from the top
    Slice slice(Stretch stretch, @Nullable Cursor after, int limit) {
        var list = stretch.list();
        if (after == null) noteTop(stretch);
        else note(Keys.next(list, after));
        var found = modules.articles().list(list, after == null ? stretch.beginning() : after, limit + 1, now);
        var within = found.stream()
                .takeWhile(each -> stretch.contains(each.listedFrom()))
                .toList();
        var shown = within.subList(0, Math.min(limit, within.size()));
        for (var each : shown) {
            noteSummary(each.id());
            note(Keys.next(list, each.cursor()));
        }
        if (found.size() > shown.size())
            noteAlways(Keys.place(found.get(shown.size()).id()));
        return new Slice(shown, within.size() > limit);
    }

    /// What stands first in a stretch stands right after what is newer than the stretch.
    private void noteTop(Stretch stretch) {
        var beginning = stretch.beginning();
        if (beginning == null) note(Keys.first(stretch.list()));
        else noteBefore(stretch.list(), beginning);
    }

    /// The place itself where it is taken in this list, or stretch of it, otherwise the one right before it
    /// that is; empty where nothing stands before it.
    Optional<Cursor> taken(Stretch stretch, Cursor place) {
        noteAlways(Keys.place(new ArticleId(place.id())));
        return noteBefore(stretch.list(), new Cursor(place.at(), place.id() - 1))
                .filter(cursor -> stretch.contains(cursor.at()));
    }

    /// The place that is taken right before another one.
    private Optional<Cursor> noteBefore(ListId list, Cursor place) {
        var found = modules.articles().before(list, place, now);
        note(found.map(cursor -> Keys.next(list, cursor)).orElse(Keys.first(list)));
        found.ifPresent(cursor -> noteAlways(Keys.place(new ArticleId(cursor.id()))));
        return found;
    }

    /// How many articles are listed since some moment of each stretch of this length, by its number since
    /// 1970, newest first. Counts rows.
    Map<Long, Integer> listedByPeriod(Duration length) {
        note(Keys.LISTED);
        return modules.articles().countByPeriod(ListId.LATEST, length, now);
    }

    /// Every article that is listed since a moment of this period, newest first, with the moment of its last
    /// change, which may lag behind.
    List<ArticleSummary> listedIn(SitemapPeriod period, Cursor after, int limit) {
        noteAlways(Keys.listed(period.start()));
        reads.soft(Keys.changed(period.start()), CHANGES_STALE_FOR);
        return modules.articles().list(ListId.LATEST, after, limit, now).stream()
                .takeWhile(article -> !article.listedFrom().isBefore(period.start()))
                .toList();
    }

    /// Every article that is listed since a moment, newest first, at most 1,000.
    List<ArticleSummary> listedSince(Instant moment) {
        for (var period = SitemapPeriod.of(moment); !period.start().isAfter(now); period = period.next())
            note(Keys.listed(period.start()));
        var found = modules.articles().list(ListId.LATEST, null, MOST_SINCE, now).stream()
                .takeWhile(article -> article.listedFrom().isAfter(moment))
                .toList();
        found.forEach(article -> noteSummary(article.id()));
        return found;
    }

    /// What a question finds. What it is is for [#summaries] and [#shownPage] to say.
    /// @throws UncheckedIOException when the index cannot be asked
    Results search(Question question) {
        note(Keys.SEARCH);
        until(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)); // what is new counts for more
        return modules.search().find(question, now);
    }

    /// What may be meant by what a reader has typed so far.
    /// @throws UncheckedIOException when the index cannot be asked
    List<Suggestion> suggestions(String typed, int limit) {
        note(Keys.SEARCH);
        return modules.search().suggest(typed, limit, now);
    }

    /// How far the index is, which no key tells; empty where it is complete.
    Optional<IndexState> indexInTheMaking() {
        return modules.search().isComplete()
                ? Optional.empty()
                : Optional.of(modules.search().state());
    }

    /// What is most about the same as an article; empty while the index cannot say. May lag behind for long.
    Optional<List<ArticleId>> related(Article article, int count) {
        return shared("related:" + article.id().value(), archive -> archive.freshRelated(article, count));
    }

    private Optional<List<ArticleId>> freshRelated(Article article, int count) {
        note(Keys.article(article.id()));
        reads.soft(Keys.RELATED, RELATED_STALE_FOR);
        try {
            if (!modules.search().isComplete()) {
                until(now.plus(ASK_AGAIN_AFTER));
                return Optional.empty();
            }
            return Optional.of(modules.search().related(article, count, now));
        } catch (UncheckedIOException away) {
            until(now.plus(ASK_AGAIN_AFTER));
            return Optional.empty();
        }
    }

    List<ArticleId> slot(FrontId front, Fronts.Slot slot) {
        note(Keys.front(front));
        var pins = pins(front, slot);
        pins.stream().flatMap(pin -> Stream.ofNullable(pin.until())).forEach(this::until);
        return pins.stream().map(Pin::article).toList();
    }

    private List<Pin> pins(FrontId front, Fronts.Slot slot) {
        if (!(trial instanceof Trial.OfFront(var tried)) || !tried.front().equals(front))
            return modules.fronts().pins(front, slot, now);
        return tried.pins().stream().filter(pin -> pin.slot() == slot).toList();
    }

    /// What is hot, hottest first; empty where too little is read. What they are is for [#summaries] to say.
    List<ArticleId> hot() {
        note(Keys.HOT);
        return modules.audience().hot();
    }

    /// The first places of a list. What stands there is for [#summaries] to say, and for whoever shows it.
    List<Cursor> places(ListId list, int count) {
        var places = modules.articles().places(list, count, now);
        note(Keys.first(list));
        var followed = places.size() < count ? places : places.subList(0, count - 1);
        followed.forEach(place -> note(Keys.next(list, place)));
        return places;
    }

    /// The place right before another one of a list, and so the next newer article.
    Optional<Cursor> newer(ListId list, Cursor place) {
        var found = modules.articles().before(list, place, now);
        note(found.map(cursor -> Keys.next(list, cursor)).orElse(Keys.first(list)));
        return found;
    }

    /// The place right after another one of a list, and so the next older article.
    Optional<Cursor> older(ListId list, Cursor place) {
        note(Keys.next(list, place));
        return modules.articles().list(list, place, 1, now).stream().findFirst().map(ArticleSummary::cursor);
    }

    /// The comments that readers see under an article.
    CommentThread thread(ArticleId id) {
        note(Keys.thread(id));
        var found = modules.comments().thread(id, THREAD_LIMIT + 1);
        return new CommentThread(found.subList(0, Math.min(THREAD_LIMIT, found.size())), found.size() > THREAD_LIMIT);
    }

    /// One of them.
    Optional<Comment> comment(ArticleId article, CommentId id) {
        note(Keys.thread(article));
        return modules.comments()
                .shown(id)
                .filter(comment -> comment.article().equals(article) && comment.kind() == Comment.Kind.COMMENT);
    }

    Optional<Author> author(AuthorId id) {
        return shared("author:" + id.value(), archive -> {
            archive.note(Keys.author(id));
            return archive.modules.authors().find(id);
        });
    }

    /// One that is searched for.
    Optional<Author> author(Slug slug) {
        note(Keys.SEARCH);
        return modules.authors().find(slug);
    }

    /// Likewise.
    Optional<Tag> tag(Slug slug) {
        note(Keys.SEARCH);
        return modules.tags().find(slug);
    }

    List<Author> authors() {
        note(Keys.AUTHORS);
        return modules.authors().all();
    }

    Optional<Tag> tag(TagId id) {
        return shared("tag:" + id.value(), archive -> {
            archive.note(Keys.tag(id));
            return archive.modules.tags().find(id);
        });
    }

    /// A picture or file as we know it, whether we have its bytes or not.
    Optional<Media> media(MediaId id) {
        return shared("media:" + id.value(), archive -> {
            archive.note(Keys.media(id));
            return archive.modules.media().find(id);
        });
    }

    /// A picture or file that may be shown: not any more when the rights in it have ended.
    Optional<Media> shownMedia(MediaId id) {
        return media(id).filter(media -> {
            var until = media.rights().until();
            if (until != null && now.isBefore(until)) until(until);
            return !media.rights().haveEndedAt(now);
        });
    }

    /// A picture that can be shown; empty where there is none, or not its bytes, or where it may not be any more.
    Optional<Photo> photo(MediaId id) {
        return shownMedia(id)
                .flatMap(media -> modules.renditions()
                        .picture(media)
                        .map(picture -> new Photo(
                                media, picture, modules.renditions().card(media).orElse(null))));
    }

    /// The pixels of a picture, see [press.linecaster.media.Prints].
    Optional<BufferedImage> print(MediaId id, int width) {
        return shownMedia(id).flatMap(media -> modules.prints().of(media, width));
    }

    /// Where the bytes of a file are served; empty where we do not have them.
    Optional<String> file(Media media) {
        return modules.renditions().address(media);
    }

    private void noteSummary(ArticleId id) {
        note(Keys.teaser(id));
        if (staleFor != null) noteAlways(Keys.place(id));
    }

    private void note(Key key) {
        if (staleFor == null) reads.hard(key);
        else reads.soft(key, staleFor);
    }

    /// What must leave the page at once, whatever part of it shows it.
    private void noteAlways(Key key) {
        reads.hard(key);
    }
}
