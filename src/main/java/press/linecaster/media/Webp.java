package press.linecaster.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import press.linecaster.media.Chunks.Chunk;

/// A WebP file (RFC 9649) taken apart, as far as the decoder needs help: it knows nothing of moving pictures.
///
/// @param frames 1 for a picture that does not move
/// @param still the picture that does not move, or the first frame, as a file of its own
/// @param width of the canvas; 0 when it is that of `still`
/// @param height likewise
/// @param frameX where `still` lies on the canvas
/// @param frameY likewise
/// @param cleaned the whole file, of chunks that only draw
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Webp(byte[] still, int width, int height, int frames, int frameX, int frameY, byte[] cleaned) {

    private static final Set<String> DRAWING = Set.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");
    private static final int EXIF_AND_XMP_FLAGS = 0x08 | 0x04;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int FLAGS_AT = 20;
    private static final byte ALPHA_FLAG = 0x10;
    private static final int FRAME_HEADER = 16;
    private static final int EXTENDED_HEADER = 10;

    /// @throws Refusal when a moving picture holds no frame
    static Webp read(byte[] file) throws Refusal {
        var chunks = Chunks.ofWebp(file);
        var canvas = chunks.first("VP8X").filter(chunk -> chunk.data().remaining() >= EXTENDED_HEADER);
        var frames = chunks.all().stream()
                .filter(chunk -> chunk.name().equals("ANMF"))
                .toList();
        if (canvas.isEmpty() || chunks.first("ANIM").isEmpty()) return new Webp(file, 0, 0, 1, 0, 0, file);
        if (frames.isEmpty() || frames.getFirst().data().remaining() < FRAME_HEADER)
            throw Refusal.damaged("The moving picture holds no frame.");
        var first = frames.getFirst().data();
        return new Webp(
                still(first),
                1 + number(canvas.get().data(), 4),
                1 + number(canvas.get().data(), 7),
                frames.size(),
                2 * number(first, 0),
                2 * number(first, 3),
                cleaned(chunks));
    }

    boolean isMoving() {
        return frames > 1;
    }

    /// Whether a file that begins so moves and says nothing beside its pixels, as [#cleaned] leaves it.
    static boolean isCleanedAndMoving(byte[] head) {
        var flags = head.length > FLAGS_AT && head[15] == 'X' ? head[FLAGS_AT] : 0;
        return (flags & ANIMATION_FLAG) != 0 && (flags & EXIF_AND_XMP_FLAGS) == 0;
    }

    private static byte[] still(ByteBuffer frame) {
        var parts = Chunks.ofRiff(frame.duplicate().position(frame.position() + FRAME_HEADER));
        var bitmap = parts.all().stream()
                .filter(chunk -> chunk.name().equals("VP8 ")
                        || chunk.name().equals("VP8L")
                        || chunk.name().equals("ALPH"))
                .toList();
        if (parts.first("ALPH").isEmpty()) return file(bitmap);
        var header = ByteBuffer.allocate(EXTENDED_HEADER).put(0, ALPHA_FLAG);
        for (var i = 0; i < 6; i++) header.put(4 + i, frame.get(frame.position() + 6 + i)); // its width and height
        return file(Stream.concat(Stream.of(new Chunk("VP8X", header)), bitmap.stream())
                .toList());
    }

    private static byte[] cleaned(Chunks chunks) {
        return file(chunks.all().stream()
                .filter(chunk -> DRAWING.contains(chunk.name()))
                .map(chunk -> chunk.name().equals("VP8X") ? withoutMetadataFlags(chunk) : chunk)
                .toList());
    }

    private static Chunk withoutMetadataFlags(Chunk header) {
        var copy = ByteBuffer.wrap(header.bytes());
        return new Chunk(header.name(), copy.put(0, (byte) (copy.get(0) & ~EXIF_AND_XMP_FLAGS)));
    }

    private static byte[] file(List<Chunk> chunks) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (var chunk : chunks) {
            var data = chunk.bytes();
            body.writeBytes(header(chunk.name(), data.length));
            body.writeBytes(data);
            if (data.length % 2 == 1) body.write(0);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(header("RIFF", body.size()));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private static byte[] header(String name, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .array();
    }

    /// Three bytes, little end first.
    private static int number(ByteBuffer data, int index) {
        var at = data.position() + index;
        return data.get(at) & 0xff | (data.get(at + 1) & 0xff) << 8 | (data.get(at + 2) & 0xff) << 16;
    }
}
