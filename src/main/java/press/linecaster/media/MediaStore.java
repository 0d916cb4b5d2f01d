package press.linecaster.media;

import static press.linecaster.media.db.Tables.MEDIA;
import static press.linecaster.media.db.Tables.MEDIA_FORMER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Media.Form;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.Media.Stored;
import press.linecaster.media.db.tables.records.MediaRecord;

/// The only class that touches the table of media.
@Repository
class MediaStore {

    /// What the index holds.
    private static final int LONGEST_WORDS = 600;

    private final DSLContext db;

    MediaStore(DSLContext db) {
        this.db = db;
    }

    /// Those of `ids` that exist, oldest first. One query, by the primary key.
    List<Media> find(Collection<MediaId> ids) {
        return where(MEDIA.ID.in(ids.stream().map(MediaId::value).toList()));
    }

    /// All that came from one of `urls`, oldest first. One query, by `media_original_idx`.
    List<Media> findByOriginal(Collection<String> urls) {
        return where(MEDIA.ORIGINAL_URL.in(urls));
    }

    /// All that have these very bytes, oldest first. One query, by `media_sha256_idx`.
    List<Media> findByContent(String sha256) {
        return where(MEDIA.SHA256.eq(sha256).and(MEDIA.STORED.isTrue()));
    }

    /// Whether any row says that bytes are stored whose hash begins so. One query, by `media_sha256_idx`.
    boolean knowsContent(String prefix) {
        return db.fetchExists(MEDIA, MEDIA.SHA256.between(prefix, prefix + "g").and(MEDIA.STORED.isTrue()));
    }

    /// One batch.
    void insert(List<Media> added) {
        db.batchInsert(added.stream()
                        .map(media -> {
                            var row = db.newRecord(MEDIA);
                            row.setId(media.id().value());
                            row.setKind(media.kind().name());
                            row.setFileName(media.fileName());
                            row.setMediaType(media.mediaType());
                            row.setOriginalUrl(media.originalUrl());
                            row.setAddedAt(media.addedAt());
                            row.setAddedBy(media.addedBy());
                            put(row, media);
                            return row;
                        })
                        .toList())
                .execute();
    }

    /// Writes all of it but where it came from.
    void update(Media media) {
        var row = db.newRecord(MEDIA);
        row.setKind(media.kind().name());
        row.setMediaType(media.mediaType());
        put(row, media);
        db.update(MEDIA).set(row).where(MEDIA.ID.eq(media.id().value())).execute();
    }

    /// Lets nobody else write it before this transaction ends: whoever writes a row has it, on both databases.
    void hold(MediaId id) {
        db.update(MEDIA)
                .set(MEDIA.FILE_NAME, MEDIA.FILE_NAME)
                .where(MEDIA.ID.eq(id.value()))
                .execute();
    }

    void delete(MediaId id) {
        db.deleteFrom(MEDIA).where(MEDIA.ID.eq(id.value())).execute();
    }

    /// Remembers whose the old bytes were; the present ones are nobody's old ones.
    void lead(@Nullable Stored old, Stored present, MediaId id, Instant now) {
        var hashes = Stream.of(old, present)
                .filter(Objects::nonNull)
                .map(Stored::sha256)
                .toList();
        db.deleteFrom(MEDIA_FORMER).where(MEDIA_FORMER.SHA256.in(hashes)).execute();
        if (old == null || old.sha256().equals(present.sha256())) return;
        db.insertInto(MEDIA_FORMER)
                .set(MEDIA_FORMER.SHA256, old.sha256())
                .set(MEDIA_FORMER.MEDIA_ID, id.value())
                .set(MEDIA_FORMER.REPLACED_AT, now)
                .execute();
    }

    /// What had bytes whose hash begins so, before they were replaced. By the primary key.
    Optional<Media> formerly(String prefix) {
        return where(MEDIA.ID.in(DSL.select(MEDIA_FORMER.MEDIA_ID)
                        .from(MEDIA_FORMER)
                        .where(MEDIA_FORMER.SHA256.between(prefix, prefix + "g"))))
                .stream()
                .findFirst();
    }

    /// The hashes of bytes that it had before.
    List<String> formerOf(MediaId id) {
        return db.select(MEDIA_FORMER.SHA256)
                .from(MEDIA_FORMER)
                .where(MEDIA_FORMER.MEDIA_ID.eq(id.value()))
                .fetch(MEDIA_FORMER.SHA256);
    }

    /// Remembers once more whose old bytes these were, unless they are somebody else's by now.
    void leadAgain(List<String> former, MediaId id, Instant now) {
        for (var sha256 : former)
            db.insertInto(MEDIA_FORMER)
                    .set(MEDIA_FORMER.SHA256, sha256)
                    .set(MEDIA_FORMER.MEDIA_ID, id.value())
                    .set(MEDIA_FORMER.REPLACED_AT, now)
                    .onConflictDoNothing()
                    .execute();
    }

    private static void put(MediaRecord row, Media media) {
        put(row, media.description());
        put(row, media.stored());
        row.setLicence(media.rights().licence());
        row.setRightsUntilAt(media.rights().until());
        row.setWords(words(media));
    }

    private static void put(MediaRecord row, Description description) {
        row.setTitle(description.title());
        row.setAlternative(description.alternative());
        row.setCaptionHtml(description.caption().html());
        row.setCredit(description.credit());
        row.setFocalX(description.focalX());
        row.setFocalY(description.focalY());
    }

    private static void put(MediaRecord row, @Nullable Stored stored) {
        row.setStored(stored != null);
        if (stored == null) return;
        row.setSha256(stored.sha256());
        row.setSizeBytes(stored.sizeBytes());
        row.setWidthPx(stored.widthPx());
        row.setHeightPx(stored.heightPx());
        row.setForm(stored.form().name());
    }

    /// What a filter lets through, newest first. Without words and with one kind or none, by an index; else it reads on
    /// until it has found enough.
    List<Media> list(LibraryFilter filter, @Nullable Cursor after, int limit) {
        return selected()
                .where(condition(filter))
                .and(beyond(after))
                .orderBy(MEDIA.ADDED_AT.desc(), MEDIA.ID.desc())
                .limit(limit)
                .fetch(MediaStore::media);
    }

    private static Condition condition(LibraryFilter filter) {
        var condition = filter.kinds().size() == Kind.values().length
                ? DSL.noCondition()
                : MEDIA.KIND.in(filter.kinds().stream().map(Kind::name).sorted().toList());
        if (filter.isWithoutWords())
            condition = condition.and(MEDIA.ALTERNATIVE.isNull()).and(MEDIA.KIND.eq(DSL.inline(Kind.PICTURE.name())));
        var end = filter.rights();
        if (end != null)
            condition = condition.and(MEDIA.RIGHTS_UNTIL_AT.gt(end.from())).and(MEDIA.RIGHTS_UNTIL_AT.le(end.until()));
        if (filter.addedBy() != null) condition = condition.and(MEDIA.ADDED_BY.eq(filter.addedBy()));
        for (var word : folded(filter.words()).split("\\s+"))
            if (!word.isEmpty()) condition = condition.and(MEDIA.WORDS.contains(word));
        return condition;
    }

    private static Condition beyond(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return MEDIA.ADDED_AT.le(after.at()).and(MEDIA.ADDED_AT.lt(after.at()).or(MEDIA.ID.lt(after.id())));
    }

    /// What the search looks at.
    private static String words(Media media) {
        var words = Stream.of(
                        media.fileName(),
                        media.title(),
                        media.alternative(),
                        media.credit(),
                        media.caption().plainText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Objects.requireNonNull(Texts.cut(folded(words), LONGEST_WORDS));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private List<Media> where(Condition condition) {
        return selected().where(condition).orderBy(MEDIA.ID).fetch(MediaStore::media);
    }

    private SelectJoinStep<? extends Record> selected() {
        return db.select(
                        MEDIA.ID,
                        MEDIA.KIND,
                        MEDIA.FILE_NAME,
                        MEDIA.TITLE,
                        MEDIA.MEDIA_TYPE,
                        MEDIA.STORED,
                        MEDIA.SHA256,
                        MEDIA.SIZE_BYTES,
                        MEDIA.WIDTH_PX,
                        MEDIA.HEIGHT_PX,
                        MEDIA.FORM,
                        MEDIA.ORIGINAL_URL,
                        MEDIA.ALTERNATIVE,
                        MEDIA.CAPTION_HTML,
                        MEDIA.CREDIT,
                        MEDIA.FOCAL_X,
                        MEDIA.FOCAL_Y,
                        MEDIA.LICENCE,
                        MEDIA.RIGHTS_UNTIL_AT,
                        MEDIA.ADDED_BY,
                        MEDIA.ADDED_AT)
                .from(MEDIA);
    }

    private static Media media(Record row) {
        return new Media(
                new MediaId(row.get(MEDIA.ID)),
                Kind.valueOf(row.get(MEDIA.KIND)),
                row.get(MEDIA.FILE_NAME),
                row.get(MEDIA.MEDIA_TYPE),
                row.get(MEDIA.STORED) ? stored(row) : null,
                row.get(MEDIA.ORIGINAL_URL),
                description(row),
                new Rights(row.get(MEDIA.LICENCE), row.get(MEDIA.RIGHTS_UNTIL_AT)),
                row.get(MEDIA.ADDED_BY),
                row.get(MEDIA.ADDED_AT));
    }

    private static Description description(Record row) {
        var caption = row.get(MEDIA.CAPTION_HTML);
        return new Description(
                row.get(MEDIA.TITLE),
                row.get(MEDIA.ALTERNATIVE),
                caption == null ? SafeHtml.EMPTY : SafeHtml.stored(caption),
                row.get(MEDIA.CREDIT),
                row.get(MEDIA.FOCAL_X),
                row.get(MEDIA.FOCAL_Y));
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(MEDIA.SHA256),
                row.get(MEDIA.SIZE_BYTES),
                row.get(MEDIA.WIDTH_PX),
                row.get(MEDIA.HEIGHT_PX),
                Form.valueOf(row.get(MEDIA.FORM)));
    }
}
