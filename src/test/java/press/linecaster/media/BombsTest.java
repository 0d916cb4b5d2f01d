package press.linecaster.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.testing.Corpus;

/// A small file that would be a huge picture costs neither time nor memory.
class BombsTest {

    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void twentyThousandSquareAreRefused() throws Exception {
        assertThatItIsRefusedCheaply("wall.png", png(20_000, 20_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bomb-12000x12000-rgba.png",
                "bomb-16000x16000-gray.png",
                "bomb-2147483647x1.png",
                "bomb-header-only-65500x65500.png"
            })
    void theKnownOnesAreRefused(String name) throws Exception {
        assertThatItIsRefusedCheaply(name, Corpus.bytes(Corpus.at("images/ours").resolve(name)));
    }

    private void assertThatItIsRefusedCheaply(String name, byte[] bytes) throws IOException {
        var bench = new Workbench(folder);
        var _ = catchThrowableOfType(Refusal.class, () -> bench.keep("first.png", new byte[] {1})); // loads the classes
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = memory.getCurrentThreadAllocatedBytes();
        var start = System.nanoTime();

        var refusal = catchThrowableOfType(Refusal.class, () -> bench.keep(name, bytes));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        assertThat(refusal).isNotNull();
        assertThat(bench.count("media")).isZero();
    }

    /// A sound picture of nothing but black.
    private static byte[] png(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {1, 0, 0, 0, 0}); // one bit a pixel, grey
        chunk(file, "IHDR", header.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            for (var row = 0; row < height; row++) deflated.write(new byte[1 + width / 8]);
        }
        chunk(file, "IDAT", pixels.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        var out = new DataOutputStream(file);
        var name = type.getBytes(ISO_8859_1);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
