package press.linecaster.media;

import static press.linecaster.media.db.Tables.MEDIA_CROP;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The only class that touches the table of crops.
@Repository
class CropStore {

    private final DSLContext db;

    CropStore(DSLContext db) {
        this.db = db;
    }

    Optional<Cropped> find(MediaId id) {
        return db.selectFrom(MEDIA_CROP)
                .where(MEDIA_CROP.MEDIA_ID.eq(id.value()))
                .fetchOptional(row -> new Cropped(
                        row.getSha256(),
                        row.getMediaType(),
                        new Crop(row.getLeftEdge(), row.getTopEdge(), row.getWidth(), row.getHeight())));
    }

    /// In place of what there is.
    void put(MediaId id, Cropped cropped) {
        delete(id);
        var crop = cropped.crop();
        db.insertInto(MEDIA_CROP)
                .set(MEDIA_CROP.MEDIA_ID, id.value())
                .set(MEDIA_CROP.SHA256, cropped.sha256())
                .set(MEDIA_CROP.MEDIA_TYPE, cropped.mediaType())
                .set(MEDIA_CROP.LEFT_EDGE, crop.left())
                .set(MEDIA_CROP.TOP_EDGE, crop.top())
                .set(MEDIA_CROP.WIDTH, crop.width())
                .set(MEDIA_CROP.HEIGHT, crop.height())
                .execute();
    }

    void delete(MediaId id) {
        db.deleteFrom(MEDIA_CROP).where(MEDIA_CROP.MEDIA_ID.eq(id.value())).execute();
    }

    /// Whether these bytes are the whole of something. By `media_crop_sha256_idx`.
    boolean needs(String sha256) {
        return db.fetchExists(MEDIA_CROP, MEDIA_CROP.SHA256.eq(sha256));
    }
}
