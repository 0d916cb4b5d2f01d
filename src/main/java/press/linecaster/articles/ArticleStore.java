package press.linecaster.articles;

import static press.linecaster.articles.db.Tables.ARTICLE;
import static press.linecaster.articles.db.Tables.ARTICLE_BYLINE;
import static press.linecaster.articles.db.Tables.ARTICLE_CORRECTION;
import static press.linecaster.articles.db.Tables.ARTICLE_MEDIA;
import static press.linecaster.articles.db.Tables.ARTICLE_REVISION;
import static press.linecaster.articles.db.Tables.ARTICLE_SECTION;
import static press.linecaster.articles.db.Tables.ARTICLE_TAG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text.Label;
import press.linecaster.articles.db.tables.records.ArticleRecord;
import press.linecaster.articles.db.tables.records.ArticleRevisionRecord;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;
import press.linecaster.people.AccountId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// SQL for articles as they are now, their revisions and corrections. Lists are in [ListingStore].
@Repository
class ArticleStore {

    private static final int SEARCHED_CHARACTERS = 600;

    private final DSLContext db;

    ArticleStore(DSLContext db) {
        this.db = db;
    }

    /// One article with everything. Three queries; one where there is none.
    Optional<Article> find(ArticleId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// Several with everything, in the order of `ids`. Three queries. For at most some hundreds.
    List<Article> find(Collection<ArticleId> ids) {
        var numbers = ids.stream().map(ArticleId::value).toList();
        var rows = db.selectFrom(ARTICLE).where(ARTICLE.ID.in(numbers)).fetch();
        if (rows.isEmpty()) return List.of();
        var placed = placed(numbers);
        var corrections = corrections(numbers);
        var found = new HashMap<Long, Article>();
        rows.forEach(row -> {
            var id = row.getId();
            var places = placed.getOrDefault(id, new Placed(Map.of()));
            found.put(id, article(row, places, corrections.getOrDefault(id, List.of())));
        });
        return numbers.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    List<ArticleId> everShown(ArticleId after, int limit) {
        return db.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.ID.gt(after.value()))
                .and(ARTICLE.LISTED_FROM_AT.isNotNull())
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(row -> new ArticleId(row.value1()));
    }

    int countEverShown() {
        return db.fetchCount(ARTICLE, ARTICLE.LISTED_FROM_AT.isNotNull());
    }

    /// Inserts the row and what hangs on it, but no listing and no revision.
    void insert(Article article) {
        db.executeInsert(row(article));
        insertPlacement(article);
    }

    /// Updates the row if it still is at `basedOn`.
    /// @return false when somebody else was faster; then nothing is written
    boolean update(Article article, int basedOn) {
        var row = row(article);
        row.touched(ARTICLE.ID, false);
        row.touched(ARTICLE.CHANGED_AT, false);
        var updated = db.update(ARTICLE)
                .set(row)
                // a correction since then has changed it later, but made no revision
                .set(
                        ARTICLE.CHANGED_AT,
                        DSL.greatest(ARTICLE.CHANGED_AT, DSL.val(article.changedAt(), ARTICLE.CHANGED_AT)))
                .where(ARTICLE.ID.eq(article.id().value()))
                .and(ARTICLE.REVISION.eq(basedOn))
                .execute();
        if (updated == 0) return false;
        var id = article.id().value();
        db.deleteFrom(ARTICLE_SECTION).where(ARTICLE_SECTION.ARTICLE_ID.eq(id)).execute();
        db.deleteFrom(ARTICLE_TAG).where(ARTICLE_TAG.ARTICLE_ID.eq(id)).execute();
        db.deleteFrom(ARTICLE_BYLINE).where(ARTICLE_BYLINE.ARTICLE_ID.eq(id)).execute();
        db.deleteFrom(ARTICLE_MEDIA).where(ARTICLE_MEDIA.ARTICLE_ID.eq(id)).execute();
        insertPlacement(article);
        return true;
    }

    /// What a list is searched by: in an index, whose entries PostgreSQL keeps below 2,704 bytes.
    private static String searched(String headline) {
        var lower = PlainText.lower(headline);
        return lower.substring(0, Math.min(lower.length(), SEARCHED_CHARACTERS));
    }

    void insertRevision(Article article, Saving saving) {
        db.executeInsert(revisionRow(article.id(), article.revision(), article.text(), article.savedAt(), saving));
    }

    /// The row of a kept version, for single and batched writing.
    static ArticleRevisionRecord revisionRow(ArticleId id, int number, Text text, Instant savedAt, Saving saving) {
        var row = new ArticleRevisionRecord();
        row.setArticleId(id.value());
        row.setRevision(number);
        row.setHeadline(text.headline());
        row.setKicker(text.kicker());
        row.setStandfirst(text.standfirst());
        row.setBodyHtml(text.body().html());
        row.setDateline(text.dateline());
        row.setLabel(text.label().name());
        row.setLanguage(text.language().toLanguageTag());
        row.setSavedAt(savedAt);
        row.setSavedBy(saving.by());
        row.setReason(saving.reason());
        var account = saving.account();
        row.setAccountId(account == null ? null : account.value());
        return row;
    }

    /// Every kept version of an article's text, newest first.
    List<Revision> revisions(ArticleId id) {
        return db.selectFrom(ARTICLE_REVISION)
                .where(ARTICLE_REVISION.ARTICLE_ID.eq(id.value()))
                .orderBy(ARTICLE_REVISION.REVISION.desc())
                .fetch(ArticleStore::revision);
    }

    Optional<Revision> revision(ArticleId id, int number) {
        return db.selectFrom(ARTICLE_REVISION)
                .where(ARTICLE_REVISION.ARTICLE_ID.eq(id.value()))
                .and(ARTICLE_REVISION.REVISION.eq(number))
                .fetchOptional(ArticleStore::revision);
    }

    List<Version> versions(ArticleId id) {
        return Versions.select(db, ARTICLE_REVISION.ARTICLE_ID.eq(id.value()))
                .orderBy(ARTICLE_REVISION.REVISION.desc())
                .fetch(Versions::version);
    }

    static Revision revision(ArticleRevisionRecord row) {
        return new Revision(
                row.getRevision(),
                new Text(
                        row.getHeadline(),
                        row.getKicker(),
                        row.getStandfirst(),
                        SafeHtml.stored(row.getBodyHtml()),
                        row.getDateline(),
                        Label.valueOf(row.getLabel()),
                        Locale.forLanguageTag(row.getLanguage())),
                row.getSavedAt(),
                new Saving(row.getSavedBy(), row.getReason(), account(row.getAccountId())));
    }

    void insertCorrection(ArticleId article, Correction correction) {
        db.insertInto(ARTICLE_CORRECTION)
                .set(ARTICLE_CORRECTION.ID, Ids.next())
                .set(ARTICLE_CORRECTION.ARTICLE_ID, article.value())
                .set(ARTICLE_CORRECTION.KIND, correction.kind().name())
                .set(ARTICLE_CORRECTION.NOTE_HTML, correction.note().html())
                .set(ARTICLE_CORRECTION.NOTED_AT, correction.notedAt())
                .execute();
    }

    void touch(ArticleId article, Instant changedAt) {
        db.update(ARTICLE)
                .set(ARTICLE.CHANGED_AT, changedAt)
                .where(ARTICLE.ID.eq(article.value()))
                .and(ARTICLE.CHANGED_AT.lt(changedAt))
                .execute();
    }

    /// Ids of all standing pages that are shown at `now`, by parent and position, those without one first.
    List<ArticleId> pages(Instant now) {
        return db.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.FORM.eq(Form.PAGE.name()))
                .and(ARTICLE.STAGE.eq(Stage.PUBLISHED.name()))
                .and(ARTICLE.LISTED_FROM_AT.le(now))
                .and(ARTICLE.LISTED_UNTIL_AT.gt(now))
                .orderBy(ARTICLE.PARENT_ID.asc().nullsFirst(), ARTICLE.POSITION, ARTICLE.ID)
                .fetch(row -> new ArticleId(row.value1()));
    }

    /// Those of `media` that anything shows that is shown itself at `now`, in its text or above it.
    Set<MediaId> shownMedia(Collection<MediaId> media, Instant now) {
        var ids = media.stream().map(MediaId::value).toList();
        var isShown = ARTICLE.STAGE
                .eq(Stage.PUBLISHED.name())
                .and(ARTICLE.ACCESS.eq(Access.OPEN.name()))
                .and(ARTICLE.LISTED_FROM_AT.le(now))
                .and(ARTICLE.LISTED_UNTIL_AT.gt(now));
        return db.select(ARTICLE_MEDIA.MEDIA_ID)
                .from(ARTICLE_MEDIA)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(ARTICLE_MEDIA.ARTICLE_ID))
                .where(ARTICLE_MEDIA.MEDIA_ID.in(ids))
                .and(isShown)
                .union(db.select(ARTICLE.LEAD_MEDIA_ID)
                        .from(ARTICLE)
                        .where(ARTICLE.LEAD_MEDIA_ID.in(ids))
                        .and(isShown))
                .fetchSet(row -> new MediaId(row.value1()));
    }

    /// Those of `media` that anything shows. By `article_media_idx` and `article_lead_media_idx`.
    Set<MediaId> usedMedia(Collection<MediaId> media) {
        var ids = media.stream().map(MediaId::value).toList();
        return db.select(ARTICLE_MEDIA.MEDIA_ID)
                .from(ARTICLE_MEDIA)
                .where(ARTICLE_MEDIA.MEDIA_ID.in(ids))
                .union(db.select(ARTICLE.LEAD_MEDIA_ID).from(ARTICLE).where(ARTICLE.LEAD_MEDIA_ID.in(ids)))
                .fetchSet(row -> new MediaId(row.value1()));
    }

    /// What shows something, last saved first. Likewise.
    List<ArticleId> showing(MediaId media, int limit) {
        return db.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.ID.in(db.select(ARTICLE_MEDIA.ARTICLE_ID)
                        .from(ARTICLE_MEDIA)
                        .where(ARTICLE_MEDIA.MEDIA_ID.eq(media.value()))
                        .union(db.select(ARTICLE.ID).from(ARTICLE).where(ARTICLE.LEAD_MEDIA_ID.eq(media.value())))))
                .orderBy(ARTICLE.SAVED_AT.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch(row -> new ArticleId(row.value1()));
    }

    private void insertPlacement(Article article) {
        var placement = article.placement();
        var id = article.id().value();
        insertOrdered(
                ARTICLE_SECTION,
                ARTICLE_SECTION.ARTICLE_ID,
                ARTICLE_SECTION.POSITION,
                ARTICLE_SECTION.SECTION_ID,
                id,
                placement.sections().stream().map(SectionId::value).toList());
        insertOrdered(
                ARTICLE_TAG,
                ARTICLE_TAG.ARTICLE_ID,
                ARTICLE_TAG.POSITION,
                ARTICLE_TAG.TAG_ID,
                id,
                placement.tags().stream().map(TagId::value).toList());
        insertOrdered(
                ARTICLE_BYLINE,
                ARTICLE_BYLINE.ARTICLE_ID,
                ARTICLE_BYLINE.POSITION,
                ARTICLE_BYLINE.AUTHOR_ID,
                id,
                placement.bylines().stream().map(AuthorId::value).toList());
        for (var media : placement.usedMedia())
            db.insertInto(ARTICLE_MEDIA)
                    .set(ARTICLE_MEDIA.ARTICLE_ID, id)
                    .set(ARTICLE_MEDIA.MEDIA_ID, media.value())
                    .execute();
    }

    private <R extends Record> void insertOrdered(
            Table<R> table,
            TableField<R, Long> article,
            TableField<R, Integer> position,
            TableField<R, Long> other,
            long id,
            List<Long> values) {
        for (var i = 0; i < values.size(); i++)
            db.insertInto(table)
                    .set(article, id)
                    .set(position, i)
                    .set(other, values.get(i))
                    .execute();
    }

    /// The row of an article, for single and batched writing.
    static ArticleRecord row(Article article) {
        var manuscript = article.manuscript();
        var text = manuscript.text();
        var release = manuscript.release();
        var source = manuscript.source();
        var window = Visibility.window(release);
        var row = new ArticleRecord();
        row.setId(article.id().value());
        row.setForm(manuscript.form().name());
        row.setSlug(manuscript.slug().value());
        row.setParentId(manuscript.parent() == null ? null : manuscript.parent().value());
        row.setPosition(manuscript.position());
        row.setHeadline(text.headline());
        row.setHeadlineLower(searched(text.headline()));
        row.setKicker(text.kicker());
        row.setStandfirst(text.standfirst());
        row.setBodyHtml(text.body().html());
        row.setDateline(text.dateline());
        row.setLabel(text.label().name());
        row.setLanguage(text.language().toLanguageTag());
        row.setWordCount(Words.count(text.body().html()));
        var lead = manuscript.placement().leadPicture();
        row.setLeadMediaId(lead == null ? null : lead.value());
        row.setStage(release.stage().name());
        row.setAccess(release.access().name());
        row.setPublishedAt(release.publishedAt());
        row.setEmbargoAt(release.embargoedUntil());
        row.setExpiresAt(release.expiresAt());
        row.setWithdrawnBecause(release.withdrawnBecause());
        row.setSourceOutlet(source.outlet());
        row.setSourceLicence(source.licence());
        row.setSourceUrl(source.originalUrl());
        row.setSourceRights(source.rights().name());
        row.setSourceFetchedAt(source.fetchedAt());
        row.setSourceSha256(source.sha256());
        row.setCommentsOpen(manuscript.commentsOpen());
        row.setRevision(article.revision());
        row.setCreatedAt(article.createdAt());
        row.setChangedAt(article.changedAt());
        row.setSavedAt(article.savedAt());
        row.setListedFromAt(window.map(Visibility.Window::from).orElse(null));
        row.setListedUntilAt(window.map(Visibility.Window::until).orElse(null));
        return row;
    }

    private static Article article(ArticleRecord row, Placed placed, List<Correction> corrections) {
        var id = row.getId();
        var placement = new Placement(
                placed.of(Placed.SECTION, SectionId::new),
                placed.of(Placed.TAG, TagId::new),
                placed.of(Placed.BYLINE, AuthorId::new),
                media(row.getLeadMediaId()),
                new LinkedHashSet<>(placed.of(Placed.MEDIA, MediaId::new)));
        var parent = row.getParentId();
        var manuscript = new Manuscript(
                Form.valueOf(row.getForm()),
                new Slug(row.getSlug()),
                parent == null ? null : new ArticleId(parent),
                row.getPosition(),
                text(row),
                placement,
                release(row),
                source(row),
                row.getCommentsOpen());
        return new Article(
                new ArticleId(id),
                manuscript,
                row.getRevision(),
                row.getCreatedAt(),
                row.getChangedAt(),
                row.getSavedAt(),
                corrections,
                assignment(row));
    }

    private static Assignment assignment(ArticleRecord row) {
        return new Assignment(
                account(row.getAssignedTo()), row.getOfferedAt() != null, row.getDueAt(), plan(row.getPlan()));
    }

    static String plan(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    private static Text text(ArticleRecord row) {
        return new Text(
                row.getHeadline(),
                row.getKicker(),
                row.getStandfirst(),
                SafeHtml.stored(row.getBodyHtml()),
                row.getDateline(),
                Label.valueOf(row.getLabel()),
                Locale.forLanguageTag(row.getLanguage()));
    }

    private static Release release(ArticleRecord row) {
        return new Release(
                Stage.valueOf(row.getStage()),
                Access.valueOf(row.getAccess()),
                row.getPublishedAt(),
                row.getEmbargoAt(),
                row.getExpiresAt(),
                row.getWithdrawnBecause());
    }

    private static Source source(ArticleRecord row) {
        return new Source(
                row.getSourceOutlet(),
                row.getSourceLicence(),
                row.getSourceUrl(),
                Rights.valueOf(row.getSourceRights()),
                row.getSourceFetchedAt(),
                row.getSourceSha256());
    }

    private Map<Long, List<Correction>> corrections(List<Long> ids) {
        return db.select(
                        ARTICLE_CORRECTION.ARTICLE_ID,
                        ARTICLE_CORRECTION.KIND,
                        ARTICLE_CORRECTION.NOTE_HTML,
                        ARTICLE_CORRECTION.NOTED_AT)
                .from(ARTICLE_CORRECTION)
                .where(ARTICLE_CORRECTION.ARTICLE_ID.in(ids))
                .and(ARTICLE_CORRECTION.TAKEN_BACK_AT.isNull())
                .orderBy(ARTICLE_CORRECTION.NOTED_AT.desc(), ARTICLE_CORRECTION.ID.desc())
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Correction(
                                Correction.Kind.valueOf(row.value2()), SafeHtml.stored(row.value3()), row.value4()));
    }

    /// Ids of what an article is placed in or shows, by what they are, in order.
    private record Placed(Map<String, List<Long>> ids) {

        static final String SECTION = "section";
        static final String TAG = "tag";
        static final String BYLINE = "byline";
        static final String MEDIA = "media";

        <T> List<T> of(String what, LongFunction<T> type) {
            return ids.getOrDefault(what, List.of()).stream().map(type::apply).toList();
        }
    }

    /// One query for four tables: what rendering a page costs is, for the most part, how often it asks.
    private Map<Long, Placed> placed(List<Long> ids) {
        var placed = new HashMap<Long, Map<String, List<Long>>>();
        select(ARTICLE_SECTION.ARTICLE_ID, Placed.SECTION, ARTICLE_SECTION.POSITION, ARTICLE_SECTION.SECTION_ID)
                .from(ARTICLE_SECTION)
                .where(ARTICLE_SECTION.ARTICLE_ID.in(ids))
                .unionAll(select(ARTICLE_TAG.ARTICLE_ID, Placed.TAG, ARTICLE_TAG.POSITION, ARTICLE_TAG.TAG_ID)
                        .from(ARTICLE_TAG)
                        .where(ARTICLE_TAG.ARTICLE_ID.in(ids)))
                .unionAll(select(
                                ARTICLE_BYLINE.ARTICLE_ID,
                                Placed.BYLINE,
                                ARTICLE_BYLINE.POSITION,
                                ARTICLE_BYLINE.AUTHOR_ID)
                        .from(ARTICLE_BYLINE)
                        .where(ARTICLE_BYLINE.ARTICLE_ID.in(ids)))
                .unionAll(select(ARTICLE_MEDIA.ARTICLE_ID, Placed.MEDIA, DSL.inline(0), ARTICLE_MEDIA.MEDIA_ID)
                        .from(ARTICLE_MEDIA)
                        .where(ARTICLE_MEDIA.ARTICLE_ID.in(ids)))
                .orderBy(3, 4)
                .forEach(row -> placed.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .computeIfAbsent(row.value2(), _ -> new ArrayList<>())
                        .add(row.value4()));
        var all = new HashMap<Long, Placed>();
        placed.forEach((id, places) -> all.put(id, new Placed(places)));
        return all;
    }

    private SelectSelectStep<Record4<Long, String, Integer, Long>> select(
            Field<Long> article, String what, Field<Integer> position, Field<Long> other) {
        return db.select(article, DSL.inline(what), position, other);
    }

    static @Nullable AccountId account(@Nullable Long id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable MediaId media(@Nullable Long id) {
        return id == null ? null : new MediaId(id);
    }
}
