package press.linecaster.delivery;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/// Makes the variants of a page.
///
/// How hard to try, on 88 kB of a real page (16 kB as gzip): gzip 6 takes 1.5 ms, Brotli 5 takes 1.1 ms and
/// Zstandard 3 takes 0.2 ms, Brotli 11 takes 98 ms and saves a tenth. So whoever is the first to ask gets
/// the quick one, whoever comes later the good one, and only what never changes is worth the best. The quick
/// ones are the least of each that is worth it: gzip 1 takes 15 % less time than gzip 3, on a machine that has
/// nothing else to do, for 6 % more bytes, and those only until the good one is there.
///
/// Encoders are costly to make and are used again; there are never more of them than threads at work.
final class Compression {

    enum Effort {
        QUICK(4, 1, 1),
        GOOD(5, 9, 7),
        BEST(11, 19, 9);

        private final int brotli;
        private final int zstd;
        private final int gzip;

        Effort(int brotli, int zstd, int gzip) {
            this.brotli = brotli;
            this.zstd = zstd;
            this.gzip = gzip;
        }
    }

    private static final int SMALLEST_WORTH_IT = 400;
    private static final Set<String> TEXT_TYPES = Set.of(
            "application/json",
            "application/javascript",
            "application/xml",
            "application/manifest+json",
            "application/feed+json",
            "application/ld+json",
            "image/svg+xml",
            "image/x-icon");
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
    private static final int GZIP_TRAILER = 8;
    private static final Queue<Deflater> deflaters = new ConcurrentLinkedQueue<>();
    private static final Queue<ZstdCompressCtx> zstds = new ConcurrentLinkedQueue<>();

    private Compression() {}

    /// False for Brotli on machines for which its native library is not there.
    static boolean knows(Encoding encoding) {
        return encoding != Encoding.BR || Brotli4jLoader.isAvailable();
    }

    static boolean isWorthIt(String contentType, int length) {
        if (length < SMALLEST_WORTH_IT) return false;
        var end = contentType.indexOf(';');
        var type = end < 0 ? contentType : contentType.substring(0, end);
        return type.startsWith("text/") || type.endsWith("+xml") || TEXT_TYPES.contains(type);
    }

    static byte[] encode(Encoding encoding, Effort effort, byte[] body) {
        return switch (encoding) {
            case BR -> brotli(effort.brotli, body);
            case ZSTD -> zstd(effort.zstd, body);
            case GZIP -> gzip(effort.gzip, body);
            case IDENTITY -> body;
        };
    }

    static byte[] decode(Encoding encoding, byte[] body, int length) {
        try {
            return switch (encoding) {
                case BR -> Decoder.decompress(body).getDecompressedData();
                case ZSTD -> Zstd.decompress(body, length);
                case GZIP -> new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                case IDENTITY -> body;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a page in memory cannot be decompressed", e);
        }
    }

    private static byte[] brotli(int quality, byte[] body) {
        try {
            return Encoder.compress(body, Encoder.Parameters.create(quality));
        } catch (IOException e) {
            throw new UncheckedIOException("Brotli failed", e);
        }
    }

    private static byte[] zstd(int level, byte[] body) {
        var pooled = zstds.poll();
        var context = pooled == null ? new ZstdCompressCtx() : pooled;
        try {
            return context.setLevel(level).compress(body);
        } finally {
            zstds.add(context);
        }
    }

    private static byte[] gzip(int level, byte[] body) {
        var pooled = deflaters.poll();
        var deflater = pooled == null ? new Deflater(level, true) : pooled;
        try {
            deflater.setLevel(level);
            deflater.setInput(body);
            deflater.finish();
            var out = Arrays.copyOf(GZIP_HEADER, body.length / 3 + 1_000);
            var size = GZIP_HEADER.length;
            while (true) {
                size += deflater.deflate(out, size, out.length - size - GZIP_TRAILER);
                if (deflater.finished()) break;
                out = Arrays.copyOf(out, out.length * 2);
            }
            var checksum = new CRC32();
            checksum.update(body);
            ByteBuffer.wrap(out, size, GZIP_TRAILER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt((int) checksum.getValue())
                    .putInt(body.length);
            return Arrays.copyOf(out, size + GZIP_TRAILER);
        } finally {
            deflater.reset();
            deflaters.add(deflater);
        }
    }
}
