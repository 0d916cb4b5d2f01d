package press.linecaster.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of what was read of a thing, so that a later import sees whether it has changed.
final class Fingerprint {

    private Fingerprint() {}

    static String of(String... values) {
        var digest = sha256();
        for (var value : values) add(digest, value);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Everything of an item but its comments, which are known one by one.
    static String of(Wxr.Item item) {
        var digest = sha256();
        for (var value : new String[] {
            item.title(),
            item.link(),
            item.guid(),
            item.creator(),
            item.content(),
            item.excerpt(),
            item.date(),
            item.dateGmt(),
            item.modifiedGmt(),
            item.commentStatus(),
            item.slug(),
            item.status(),
            item.parent(),
            item.menuOrder(),
            item.type(),
            item.password(),
            item.attachmentUrl()
        }) add(digest, value);
        for (var filing : item.filings()) {
            add(digest, filing.taxonomy());
            add(digest, filing.slug().isEmpty() ? filing.name() : filing.slug());
        }
        for (var key : new String[] {"_thumbnail_id", "_wp_attachment_image_alt", "_yoast_wpseo_primary_category"}) {
            var value = item.meta(key);
            add(digest, value == null ? "" : value);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String value) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xFF); // never part of UTF-8, so values cannot run into each other
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
