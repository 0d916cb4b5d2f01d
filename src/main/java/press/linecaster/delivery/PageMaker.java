package press.linecaster.delivery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import press.linecaster.delivery.Compression.Effort;

/// Turns what a source has answered into a page that can be kept and written.
final class PageMaker {

    /// Of the 32 that SHA-256 gives: enough to tell a page's versions apart, and short on the wire.
    private static final int TAG_BYTES = 12;

    private final Headers headers;

    PageMaker(Headers headers) {
        this.headers = headers;
    }

    /// @param at position of the change log when the rendering began
    /// @param first the only variant to be made now
    StoredPage make(String address, Answer answer, Reads reads, long at, Instant now, Encoding first) {
        return switch (answer) {
            case Answer.Page page -> {
                var facts = facts(
                        address,
                        reads,
                        at,
                        page.lastModified() == null ? now : page.lastModified(),
                        address.equals(PageSource.NOT_FOUND) ? 404 : page.status(),
                        page.contentType(),
                        page.headers(),
                        page.body());
                var encoding = facts.isCompressible() ? first : Encoding.IDENTITY;
                var variants = List.of(variant(facts, encoding, Effort.QUICK, page.body()));
                yield new StoredPage(facts, variants, reads.isKept());
            }
            case Answer.Moved moved -> trifle(address, reads, at, now, 301, Map.of("Location", moved.location()));
            case Answer.Missing missing -> trifle(address, reads, at, now, 404, Map.of());
        };
    }

    /// Brings back a page from the disk.
    StoredPage restore(PageFacts facts, Map<Encoding, byte[]> bodies, Effort effort) {
        var variants = new ArrayList<Variant>();
        bodies.forEach((encoding, body) -> variants.add(kept(facts, encoding, effort, body, false)));
        return new StoredPage(facts, variants);
    }

    Variant variant(PageFacts facts, Encoding encoding, Effort effort, byte[] plain) {
        return kept(facts, encoding, effort, Compression.encode(encoding, effort, plain), effort != Effort.QUICK);
    }

    /// @param direct outside of the heap, which spares a copy each time it is written; not for pages that
    ///     nobody may ask for again, since such memory is given back late
    private Variant kept(PageFacts facts, Encoding encoding, Effort effort, byte[] body, boolean direct) {
        var entityTag = '"' + facts.tag() + encoding.tag(effort) + '"';
        return new Variant(
                encoding,
                effort,
                direct ? ByteBuffer.allocateDirect(body.length).put(body).flip() : ByteBuffer.wrap(body),
                entityTag,
                headers.full(facts, encoding, entityTag, body.length),
                headers.unchanged(facts, entityTag));
    }

    /// Those of a file that is part of the program.
    static PageFacts facts(String address, String contentType, byte[] body) {
        return facts(address, new Reads(), 0, Instant.EPOCH, 200, contentType, Map.of(), body);
    }

    /// Eight hexadecimal digits that change with the content.
    static String fingerprint(byte[] body) {
        return HexFormat.of().formatHex(hash(body), 0, 4);
    }

    private StoredPage trifle(
            String address, Reads reads, long at, Instant now, int status, Map<String, String> headers) {
        var facts = facts(address, reads, at, now, status, "", headers, new byte[0]);
        var variants = List.of(variant(facts, Encoding.IDENTITY, Effort.QUICK, new byte[0]));
        return new StoredPage(facts, variants, reads.isKept());
    }

    private static PageFacts facts(
            String address,
            Reads reads,
            long at,
            Instant modified,
            int status,
            String contentType,
            Map<String, String> headers,
            byte[] body) {
        var until = reads.until();
        return new PageFacts(
                address,
                at,
                reads.hard(),
                reads.soft(),
                until == null ? PageFacts.NEVER : until.toEpochMilli(),
                modified.toEpochMilli(),
                status,
                contentType,
                headers,
                tag(body),
                reads.subject(),
                body.length);
    }

    private static String tag(byte[] body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash(body), TAG_BYTES));
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
