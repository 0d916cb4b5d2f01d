package press.linecaster.media;

import static press.linecaster.media.db.Tables.MEDIA;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Media.Form;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.Media.Stored;
import press.linecaster.media.db.tables.records.MediaRecord;

/// The only class that touches the table of media.
@Repository
class MediaStore {

    private final DSLContext db;
    private final Clock clock;

    MediaStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
        var now = clock.instant();
        db.batchInsert(added.stream()
                        .map(media -> {
                            var row = db.newRecord(MEDIA);
                            row.setId(media.id().value());
                            row.setKind(media.kind().name());
                            row.setFileName(media.fileName());
                            row.setMediaType(media.mediaType());
                            row.setOriginalUrl(media.originalUrl());
                            row.setAddedAt(now);
                            put(row, media.description());
                            put(row, media.stored());
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
        put(row, media.description());
        put(row, media.stored());
        db.update(MEDIA).set(row).where(MEDIA.ID.eq(media.id().value())).execute();
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

    private List<Media> where(Condition condition) {
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
                        MEDIA.FOCAL_Y)
                .from(MEDIA)
                .where(condition)
                .orderBy(MEDIA.ID)
                .fetch(MediaStore::media);
    }

    private static Media media(Record row) {
        var caption = row.get(MEDIA.CAPTION_HTML);
        return new Media(
                new MediaId(row.get(MEDIA.ID)),
                Kind.valueOf(row.get(MEDIA.KIND)),
                row.get(MEDIA.FILE_NAME),
                row.get(MEDIA.TITLE),
                row.get(MEDIA.MEDIA_TYPE),
                row.get(MEDIA.STORED) ? stored(row) : null,
                row.get(MEDIA.ORIGINAL_URL),
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
