package press.linecaster.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// A GIF (GIF89a specification) taken apart into its blocks and put together again without comments, texts,
/// and the data of programs (such as XMP), which may say more than the picture shows.
///
/// @param cleaned the whole file, of blocks that only draw
/// @param width of the canvas
/// @param height likewise
/// @param frameX where the first frame lies on the canvas
/// @param frameY likewise
/// @param frameWidth of the largest frame
/// @param frameHeight likewise
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Gif(byte[] cleaned, int width, int height, int frames, int frameX, int frameY, int frameWidth, int frameHeight) {

    private static final int HEADER = 13;
    private static final int IMAGE_DESCRIPTOR = 10;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    /// The two applications that say how often to repeat.
    private static final Set<String> REPETITION = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    /// @throws Refusal when the file ends too early or holds what is no block
    static Gif read(byte[] file) throws Refusal {
        return new Parser(file).gif();
    }

    private static final class Parser {

        private final byte[] file;
        private final ByteArrayOutputStream cleaned;
        private int at;
        private int frames;
        private int frameX;
        private int frameY;
        private int frameWidth;
        private int frameHeight;

        Parser(byte[] file) {
            this.file = file;
            this.cleaned = new ByteArrayOutputStream(file.length);
        }

        Gif gif() throws Refusal {
            need(HEADER);
            var width = number(6);
            var height = number(8);
            at = HEADER + paletteLength(octet(10));
            copy(0, at);
            while (block()) {}
            if (frames == 0) throw Refusal.damaged("The GIF holds no picture.");
            cleaned.write(TRAILER);
            return new Gif(
                    cleaned.toByteArray(),
                    width == 0 ? frameWidth : width,
                    height == 0 ? frameHeight : height,
                    frames,
                    frameX,
                    frameY,
                    frameWidth,
                    frameHeight);
        }

        /// @return false at the end. A file that ends after a whole block is common enough to be forgiven.
        private boolean block() throws Refusal {
            if (at == file.length && frames > 0) return false;
            return switch (octet(at)) {
                case EXTENSION -> extension();
                case IMAGE -> image();
                case TRAILER -> false;
                default -> {
                    if (frames == 0) throw Refusal.damaged("The GIF holds a block of no known kind.");
                    yield false; // rubbish after the last frame
                }
            };
        }

        private boolean extension() throws Refusal {
            var start = at;
            var label = octet(at + 1);
            at += 2;
            skipData();
            if (label == GRAPHIC_CONTROL || label == APPLICATION && repeats(start)) copy(start, at);
            return true;
        }

        private boolean repeats(int start) {
            return start + 14 <= at
                    && REPETITION.contains(new String(file, start + 3, 11, StandardCharsets.ISO_8859_1));
        }

        private boolean image() throws Refusal {
            var start = at;
            need(at + IMAGE_DESCRIPTOR);
            if (frames++ == 0) {
                frameX = number(at + 1);
                frameY = number(at + 3);
            }
            frameWidth = Math.max(frameWidth, number(at + 5));
            frameHeight = Math.max(frameHeight, number(at + 7));
            at += IMAGE_DESCRIPTOR + paletteLength(octet(at + 9)) + 1; // and the size of the first code
            skipData();
            copy(start, at);
            return true;
        }

        private void skipData() throws Refusal {
            int length;
            do {
                length = octet(at);
                at += 1 + length;
            } while (length > 0);
        }

        private static int paletteLength(int flags) {
            return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
        }

        private int octet(int index) throws Refusal {
            need(index + 1);
            return file[index] & 0xff;
        }

        private int number(int index) throws Refusal {
            return octet(index) | octet(index + 1) << 8;
        }

        private void need(int length) throws Refusal {
            if (length > file.length) throw Refusal.damaged("The GIF ends too early.");
        }

        private void copy(int from, int to) throws Refusal {
            need(to);
            cleaned.writeBytes(Arrays.copyOfRange(file, from, to));
        }
    }
}
