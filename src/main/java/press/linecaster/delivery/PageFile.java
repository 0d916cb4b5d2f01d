package press.linecaster.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.linecaster.delivery.Compression.Effort;

/// A page as a file: a mark, the generation, a length and a checksum, then what is known of the page and its
/// compressed bodies. Whatever is torn, longer, shorter or of another generation is no page.
///
/// @param bodies by coding, all made with the same effort
record PageFile(PageFacts facts, Effort effort, Map<Encoding, byte[]> bodies) {

    private static final int MAGIC = 0x4c435032; // LCP2
    private static final int HEADER = Integer.BYTES + Long.BYTES + 2 * Integer.BYTES;

    PageFile {
        bodies = new EnumMap<>(bodies);
    }

    static byte[] write(PageFacts facts, List<Variant> variants, long generation) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, facts);
            out.writeUTF(variants.getFirst().effort().name());
            out.writeInt(variants.size());
            for (var variant : variants) {
                out.writeUTF(variant.encoding().name());
                var body = variant.toByteArray();
                out.writeInt(body.length);
                out.write(body);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        var body = bytes.toByteArray();
        return ByteBuffer.allocate(HEADER + body.length)
                .putInt(MAGIC)
                .putLong(generation)
                .putInt(body.length)
                .putInt(Checksum.of(body))
                .put(body)
                .array();
    }

    static Optional<PageFile> read(byte[] file, long generation) {
        var in = ByteBuffer.wrap(file);
        if (file.length < HEADER || in.getInt() != MAGIC || in.getLong() != generation) return Optional.empty();
        var length = in.getInt();
        var checksum = in.getInt();
        if (length != in.remaining()) return Optional.empty();
        var body = new byte[length];
        in.get(body);
        if (Checksum.of(body) != checksum) return Optional.empty();
        try (var fields = new DataInputStream(new ByteArrayInputStream(body))) {
            return Optional.of(read(fields));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, PageFacts facts) throws IOException {
        out.writeUTF(facts.address());
        out.writeLong(facts.at());
        out.writeInt(facts.hard().size());
        for (var key : facts.hard()) out.writeUTF(key.value());
        out.writeInt(facts.soft().size());
        for (var soft : facts.soft().entrySet()) {
            out.writeUTF(soft.getKey().value());
            out.writeLong(soft.getValue().toMillis());
        }
        out.writeLong(facts.expiresAt());
        out.writeLong(facts.modifiedAt());
        out.writeInt(facts.status());
        out.writeUTF(facts.contentType());
        out.writeInt(facts.headers().size());
        for (var header : facts.headers().entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        out.writeUTF(facts.tag());
        out.writeLong(facts.subject());
        out.writeInt(facts.length());
    }

    private static PageFile read(DataInputStream in) throws IOException {
        var facts = new PageFacts(
                in.readUTF(),
                in.readLong(),
                readHard(in),
                readSoft(in),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readUTF(),
                readHeaders(in),
                in.readUTF(),
                in.readLong(),
                in.readInt());
        var effort = Effort.valueOf(in.readUTF());
        var bodies = new EnumMap<Encoding, byte[]>(Encoding.class);
        for (var left = in.readInt(); left > 0; left--) {
            var encoding = Encoding.valueOf(in.readUTF());
            var body = new byte[in.readInt()];
            if (in.readNBytes(body, 0, body.length) != body.length) throw new EOFException();
            bodies.put(encoding, body);
        }
        return new PageFile(facts, effort, bodies);
    }

    private static Set<Key> readHard(DataInputStream in) throws IOException {
        var hard = new HashSet<Key>();
        for (var left = in.readInt(); left > 0; left--) hard.add(new Key(in.readUTF()));
        return hard;
    }

    private static Map<Key, Duration> readSoft(DataInputStream in) throws IOException {
        var soft = new HashMap<Key, Duration>();
        for (var left = in.readInt(); left > 0; left--)
            soft.put(new Key(in.readUTF()), Duration.ofMillis(in.readLong()));
        return soft;
    }

    private static Map<String, String> readHeaders(DataInputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var left = in.readInt(); left > 0; left--) headers.put(in.readUTF(), in.readUTF());
        return headers;
    }
}
