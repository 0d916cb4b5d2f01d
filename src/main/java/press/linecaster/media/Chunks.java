package press.linecaster.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts that a PNG (PNG specification, section 5) or a WebP file (RFC 9649, section 2.3) is made of.
/// What is cut off at the end of the file is left out; nothing is unpacked.
record Chunks(List<Chunk> all) {

    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;

    /// @param name four letters
    /// @param data a view of the file
    record Chunk(String name, ByteBuffer data) {

        byte[] bytes() {
            var copy = new byte[data.remaining()];
            data.duplicate().get(copy);
            return copy;
        }
    }

    static Chunks ofPng(byte[] file) {
        var rest = ByteBuffer.wrap(file).position(Math.min(PNG_SIGNATURE, file.length));
        var found = new ArrayList<Chunk>();
        while (rest.remaining() >= 12) {
            var length = rest.getInt();
            var name = name(rest);
            if (length < 0 || length > rest.remaining() - 4) break;
            found.add(new Chunk(name, rest.slice(rest.position(), length)));
            rest.position(rest.position() + length + 4); // after the checksum
        }
        return new Chunks(found);
    }

    static Chunks ofWebp(byte[] file) {
        return ofRiff(ByteBuffer.wrap(file).position(Math.min(RIFF_HEADER, file.length)));
    }

    /// The chunks from the buffer's position to its end.
    static Chunks ofRiff(ByteBuffer from) {
        var rest = from.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        var found = new ArrayList<Chunk>();
        while (rest.remaining() >= 8) {
            var name = name(rest);
            var length = rest.getInt();
            if (length < 0 || length > rest.remaining()) break;
            found.add(new Chunk(name, rest.slice(rest.position(), length)));
            rest.position(Math.min(rest.limit(), rest.position() + length + (length & 1))); // padded to even
        }
        return new Chunks(found);
    }

    Optional<Chunk> first(String name) {
        return all.stream().filter(chunk -> chunk.name.equals(name)).findFirst();
    }

    private static String name(ByteBuffer at) {
        var letters = new byte[4];
        at.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
