package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_CORRECTION;
import static press.linecaster.articles.db.Tables.ARTICLE_LISTING;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Text.Label;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;

/// SQL for the lists that readers walk. A row of `article_listing` says that an article stands in a list
/// between two moments; what a reader may see is so part of every query here.
@Repository
class ListingStore {

    private static final SelectFieldOrAsterisk[] SUMMARY = {
        ARTICLE.ID,
        ARTICLE.FORM,
        ARTICLE.HEADLINE,
        ARTICLE.KICKER,
        ARTICLE.STANDFIRST,
        ARTICLE.LABEL,
        ARTICLE.LANGUAGE,
        ARTICLE.LEAD_MEDIA_ID,
        ARTICLE.LISTED_FROM_AT,
        ARTICLE.CHANGED_AT
    };

    private static final Comparator<Cursor> OLDEST_FIRST =
            Comparator.comparing(Cursor::at).thenComparingLong(Cursor::id);

    private static final int STRETCH = 64;

    private final DSLContext db;
    private final Addresses addresses;

    ListingStore(DSLContext db, Addresses addresses) {
        this.db = db;
        this.addresses = addresses;
    }

    /// The articles of a list that are shown at `now`, newest first. Walks the primary key of
    /// `article_listing`, then four queries for the page's worth.
    /// @param after only what comes after this place
    List<ArticleSummary> page(ListId list, @Nullable Cursor after, int limit, Instant now) {
        Condition beyond = after == null
                ? DSL.noCondition()
                : ARTICLE_LISTING
                        .LISTED_FROM_AT
                        .lt(after.at())
                        .or(ARTICLE_LISTING
                                .LISTED_FROM_AT
                                .eq(after.at())
                                .and(ARTICLE_LISTING.ARTICLE_ID.lt(after.id())));
        var rows = db.select(SUMMARY)
                .from(ARTICLE_LISTING)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(ARTICLE_LISTING.ARTICLE_ID))
                .where(ARTICLE_LISTING.LIST_ID.eq(list.value()))
                .and(ARTICLE_LISTING.LISTED_FROM_AT.le(
                        after == null || after.at().isAfter(now) ? now : after.at()))
                .and(ARTICLE_LISTING.LISTED_UNTIL_AT.gt(now))
                .and(beyond)
                .orderBy(ARTICLE_LISTING.LISTED_FROM_AT.desc(), ARTICLE_LISTING.ARTICLE_ID.desc())
                .limit(limit)
                .fetch();
        return summaries(rows);
    }

    /// The places of a list that are taken at `now`, newest first. Reads nothing but the list.
    List<Cursor> places(ListId list, int limit, Instant now) {
        return db.select(ARTICLE_LISTING.LISTED_FROM_AT, ARTICLE_LISTING.ARTICLE_ID)
                .from(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.LIST_ID.eq(list.value()))
                .and(ARTICLE_LISTING.LISTED_FROM_AT.le(now))
                .and(ARTICLE_LISTING.LISTED_UNTIL_AT.gt(now))
                .orderBy(ARTICLE_LISTING.LISTED_FROM_AT.desc(), ARTICLE_LISTING.ARTICLE_ID.desc())
                .limit(limit)
                .fetch(row -> new Cursor(row.value1(), row.value2()));
    }

    /// What stands in a list at `now` and of which there is news since a moment, the latest first: it has come there,
    /// was
    /// rewritten or corrected. Walks `article_listing_news_idx`.
    /// @param after only what comes after this place, of a moment of news; null from the top
    List<Cursor> changed(ListId list, Instant since, @Nullable Cursor after, int limit, Instant now) {
        var isBeyond = after == null
                ? DSL.noCondition()
                : ARTICLE_LISTING
                        .NEWS_AT
                        .le(after.at())
                        .and(ARTICLE_LISTING.NEWS_AT.lt(after.at()).or(ARTICLE_LISTING.ARTICLE_ID.lt(after.id())));
        return db.select(ARTICLE_LISTING.NEWS_AT, ARTICLE_LISTING.ARTICLE_ID)
                .from(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.LIST_ID.eq(list.value()))
                .and(ARTICLE_LISTING.NEWS_AT.ge(since))
                .and(ARTICLE_LISTING.LISTED_FROM_AT.le(now))
                .and(ARTICLE_LISTING.LISTED_UNTIL_AT.gt(now))
                .and(isBeyond)
                .orderBy(ARTICLE_LISTING.NEWS_AT.desc(), ARTICLE_LISTING.ARTICLE_ID.desc())
                .limit(limit)
                .fetch(row -> new Cursor(row.value1(), row.value2()));
    }

    /// There is news of an article, wherever it stands.
    void renew(ArticleId article, Instant at) {
        db.update(ARTICLE_LISTING)
                .set(ARTICLE_LISTING.NEWS_AT, at)
                .where(ARTICLE_LISTING.ARTICLE_ID.eq(article.value()))
                .and(ARTICLE_LISTING.NEWS_AT.lt(at))
                .execute();
    }

    /// From when it is news that something was saved which stands in lists from a moment on: not before readers see it,
    /// and not at a moment of which programs have asked already.
    static Instant newsAt(Instant savedAt, Instant listedFrom) {
        return listedFrom.isAfter(savedAt) ? listedFrom : savedAt;
    }

    /// Those of `ids` that stand in lists at `now`, in the order of `ids`. For at most some thousands.
    List<ArticleSummary> summaries(Collection<ArticleId> ids, Instant now) {
        var rows = db.select(SUMMARY)
                .from(ARTICLE)
                .where(ARTICLE.ID.in(ids.stream().map(ArticleId::value).toList()))
                .and(ARTICLE.LISTED_FROM_AT.le(now))
                .and(ARTICLE.LISTED_UNTIL_AT.gt(now))
                .fetch(); // no condition on the form: SQLite would walk through the index of forms
        rows.removeIf(row -> !row.get(ARTICLE.FORM).equals(Form.ARTICLE.name()));
        var found = new HashMap<ArticleId, ArticleSummary>();
        summaries(rows).forEach(summary -> found.put(summary.id(), summary));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /// The place right before another one in a list that is taken at `now`, that is the next newer article's.
    Optional<Cursor> before(ListId list, Cursor place, Instant now) {
        return newer(list, place, 1, now).stream().findFirst();
    }

    /// Likewise for several places of a list; absent for those before which nothing stands. They mostly stand side by
    /// side, as what has been scheduled for the same moment, and are then found by one query for each [#STRETCH].
    Map<Cursor, Cursor> before(ListId list, Collection<Cursor> places, Instant now) {
        var oldestFirst = places.stream().distinct().sorted(OLDEST_FIRST).toList();
        var found = new HashMap<Cursor, Cursor>();
        for (var i = 0; i < oldestFirst.size(); ) {
            var stretch = newer(list, oldestFirst.get(i), STRETCH, now);
            var isAll = stretch.size() < STRETCH;
            for (var taken = 0; i < oldestFirst.size(); i++) {
                var place = oldestFirst.get(i);
                while (taken < stretch.size() && OLDEST_FIRST.compare(stretch.get(taken), place) <= 0) taken++;
                if (taken < stretch.size()) found.put(place, stretch.get(taken));
                else if (!isAll) break;
            }
        }
        return found;
    }

    /// What is newer than a place, the next first.
    private List<Cursor> newer(ListId list, Cursor place, int limit, Instant now) {
        return db.select(ARTICLE_LISTING.LISTED_FROM_AT, ARTICLE_LISTING.ARTICLE_ID)
                .from(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.LIST_ID.eq(list.value()))
                // as rows, so that the index is entered right there, also among a thousand of the same second
                .and(DSL.row(ARTICLE_LISTING.LISTED_FROM_AT, ARTICLE_LISTING.ARTICLE_ID)
                        .gt(place.at(), place.id()))
                .and(ARTICLE_LISTING.LISTED_FROM_AT.le(now))
                .and(ARTICLE_LISTING.LISTED_UNTIL_AT.gt(now))
                .orderBy(ARTICLE_LISTING.LISTED_FROM_AT, ARTICLE_LISTING.ARTICLE_ID)
                .limit(limit)
                .fetch(row -> new Cursor(row.value1(), row.value2()));
    }

    /// Where an article stands now or will stand.
    List<ListPlace> places(ArticleId article) {
        return db.select(ARTICLE_LISTING.LIST_ID, ARTICLE_LISTING.LISTED_FROM_AT)
                .from(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.ARTICLE_ID.eq(article.value()))
                .fetch(row -> new ListPlace(new ListId(row.value1()), row.value2()));
    }

    /// Likewise of several, in one query. Nothing for what stands nowhere, as standing pages.
    Map<ArticleId, List<ListPlace>> places(Collection<ArticleId> articles) {
        return db.select(ARTICLE_LISTING.ARTICLE_ID, ARTICLE_LISTING.LIST_ID, ARTICLE_LISTING.LISTED_FROM_AT)
                .from(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.ARTICLE_ID.in(
                        articles.stream().map(ArticleId::value).toList()))
                .fetchGroups(
                        row -> new ArticleId(row.value1()),
                        row -> new ListPlace(new ListId(row.value2()), row.value3()));
    }

    /// Where an article with this manuscript stands while it is shown.
    static List<ListPlace> places(Manuscript manuscript, SectionTree tree) {
        return Visibility.window(manuscript.release()).stream()
                .flatMap(window -> lists(manuscript, tree).stream().map(list -> new ListPlace(list, window.from())))
                .toList();
    }

    /// How many articles of a list are shown at `now`.
    int count(ListId list, Instant now) {
        return db.fetchCount(
                ARTICLE_LISTING,
                ARTICLE_LISTING
                        .LIST_ID
                        .eq(list.value())
                        .and(ARTICLE_LISTING.LISTED_FROM_AT.le(now))
                        .and(ARTICLE_LISTING.LISTED_UNTIL_AT.gt(now)));
    }

    /// How many articles of a list are shown at `now`, by the stretch of time in which each was listed first.
    Map<Long, Integer> countByPeriod(ListId list, Duration length, Instant now) {
        var period = DSL.field("{0} / {1}", Long.class, ARTICLE_LISTING.LISTED_FROM_AT, DSL.inline(length.toMillis()));
        return db.select(period, DSL.count())
                .from(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.LIST_ID.eq(list.value()))
                .and(ARTICLE_LISTING.LISTED_FROM_AT.le(now))
                .and(ARTICLE_LISTING.LISTED_UNTIL_AT.gt(now))
                .groupBy(period)
                .orderBy(period.desc())
                .fetchMap(Record2::value1, Record2::value2);
    }

    /// Brings the listings of an article in step with what it is now.
    void relist(Article article, SectionTree tree) {
        db.deleteFrom(ARTICLE_LISTING)
                .where(ARTICLE_LISTING.ARTICLE_ID.eq(article.id().value()))
                .execute();
        var until = Visibility.window(article.release()).map(Visibility.Window::until);
        for (var place : places(article.manuscript(), tree))
            db.insertInto(ARTICLE_LISTING)
                    .set(ARTICLE_LISTING.LIST_ID, place.list().value())
                    .set(ARTICLE_LISTING.LISTED_FROM_AT, place.from())
                    .set(ARTICLE_LISTING.ARTICLE_ID, article.id().value())
                    .set(ARTICLE_LISTING.LISTED_UNTIL_AT, until.orElseThrow())
                    .set(ARTICLE_LISTING.NEWS_AT, newsAt(article.savedAt(), place.from()))
                    .execute();
    }

    /// The lists in which an article with this manuscript stands while it is shown.
    static Set<ListId> lists(Manuscript manuscript, SectionTree tree) {
        if (manuscript.form() != Form.ARTICLE) return Set.of();
        var lists = new LinkedHashSet<ListId>();
        lists.add(ListId.LATEST);
        for (var section : manuscript.placement().sections())
            tree.pathTo(section).forEach(each -> lists.add(ListId.of(each.id())));
        manuscript.placement().tags().forEach(tag -> lists.add(ListId.of(tag)));
        manuscript.placement().bylines().forEach(author -> lists.add(ListId.of(author)));
        return lists;
    }

    /// Makes all listings of sections anew, after sections were moved. Two statements for each section.
    void relistSections(SectionTree tree) {
        var latest = ARTICLE_LISTING.as("latest");
        for (var section : tree.all()) {
            db.deleteFrom(ARTICLE_LISTING)
                    .where(ARTICLE_LISTING.LIST_ID.eq(section.id().value()))
                    .execute();
            var beneath =
                    tree.subtree(section.id()).stream().map(SectionId::value).toList();
            db.insertInto(
                            ARTICLE_LISTING,
                            ARTICLE_LISTING.LIST_ID,
                            ARTICLE_LISTING.LISTED_FROM_AT,
                            ARTICLE_LISTING.ARTICLE_ID,
                            ARTICLE_LISTING.LISTED_UNTIL_AT,
                            ARTICLE_LISTING.NEWS_AT)
                    .select(DSL.selectDistinct(
                                    DSL.val(section.id().value()),
                                    ARTICLE.LISTED_FROM_AT,
                                    ARTICLE.ID,
                                    ARTICLE.LISTED_UNTIL_AT,
                                    latest.NEWS_AT)
                            .from(ARTICLE)
                            .join(latest)
                            .on(latest.LIST_ID.eq(ListId.LATEST.value()))
                            .and(latest.LISTED_FROM_AT.eq(ARTICLE.LISTED_FROM_AT))
                            .and(latest.ARTICLE_ID.eq(ARTICLE.ID))
                            .join(ARTICLE_SECTION)
                            .on(ARTICLE_SECTION.ARTICLE_ID.eq(ARTICLE.ID))
                            .where(ARTICLE.FORM.eq(Form.ARTICLE.name()))
                            .and(ARTICLE.LISTED_FROM_AT.isNotNull())
                            .and(ARTICLE_SECTION.SECTION_ID.in(beneath)))
                    .execute();
        }
    }

    private List<ArticleSummary> summaries(List<? extends Record> rows) {
        if (rows.isEmpty()) return List.of();
        var ids = rows.stream().map(row -> row.get(ARTICLE.ID)).toList();
        var shown = addresses.of(Target.Kind.ARTICLE, ids);
        var bylines = bylines(ids);
        var headlines = headlinesFromBodies(rows);
        var mainSections = db.select(ARTICLE_SECTION.ARTICLE_ID, ARTICLE_SECTION.SECTION_ID)
                .from(ARTICLE_SECTION)
                .where(ARTICLE_SECTION.ARTICLE_ID.in(ids))
                .and(ARTICLE_SECTION.POSITION.eq(0))
                .fetchMap(ARTICLE_SECTION.ARTICLE_ID, ARTICLE_SECTION.SECTION_ID);
        var corrected = db.select(ARTICLE_CORRECTION.ARTICLE_ID, DSL.max(ARTICLE_CORRECTION.NOTED_AT))
                .from(ARTICLE_CORRECTION)
                .where(ARTICLE_CORRECTION.ARTICLE_ID.in(ids))
                .and(ARTICLE_CORRECTION.TAKEN_BACK_AT.isNull())
                .and(ARTICLE_CORRECTION.KIND.eq(Correction.Kind.CORRECTION.name()))
                .groupBy(ARTICLE_CORRECTION.ARTICLE_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        var summaries = new ArrayList<ArticleSummary>(rows.size());
        for (var row : rows) {
            var id = row.get(ARTICLE.ID);
            var address = shown.get(id);
            if (address == null) continue; // claimed in the same transaction as the listing: never in practice
            var section = mainSections.get(id);
            var lead = row.get(ARTICLE.LEAD_MEDIA_ID);
            summaries.add(new ArticleSummary(
                    new ArticleId(id),
                    address,
                    headlines.getOrDefault(id, row.get(ARTICLE.HEADLINE)),
                    row.get(ARTICLE.KICKER),
                    row.get(ARTICLE.STANDFIRST),
                    Label.valueOf(row.get(ARTICLE.LABEL)),
                    Locale.forLanguageTag(row.get(ARTICLE.LANGUAGE)),
                    section == null ? null : new SectionId(section),
                    bylines.getOrDefault(id, List.of()),
                    lead == null ? null : new MediaId(lead),
                    row.get(ARTICLE.LISTED_FROM_AT),
                    row.get(ARTICLE.CHANGED_AT),
                    corrected.get(id)));
        }
        return summaries;
    }

    /// What stands for the headline of those articles that have none. No query where all have one.
    private Map<Long, String> headlinesFromBodies(List<? extends Record> rows) {
        var without = rows.stream()
                .filter(row -> row.get(ARTICLE.HEADLINE).isBlank())
                .map(row -> row.get(ARTICLE.ID))
                .toList();
        if (without.isEmpty()) return Map.of();
        return db.select(ARTICLE.ID, ARTICLE.BODY_HTML)
                .from(ARTICLE)
                .where(ARTICLE.ID.in(without))
                .fetchMap(Record2::value1, row -> Text.firstWords(SafeHtml.stored(row.value2())));
    }

    private Map<Long, List<AuthorId>> bylines(List<Long> ids) {
        return db.select(ARTICLE_BYLINE.ARTICLE_ID, ARTICLE_BYLINE.AUTHOR_ID)
                .from(ARTICLE_BYLINE)
                .where(ARTICLE_BYLINE.ARTICLE_ID.in(ids))
                .orderBy(ARTICLE_BYLINE.ARTICLE_ID, ARTICLE_BYLINE.POSITION)
                .fetchGroups(ARTICLE_BYLINE.ARTICLE_ID, row -> new AuthorId(row.value2()));
    }
}
