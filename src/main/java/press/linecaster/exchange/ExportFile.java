package press.linecaster.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/// The bytes of an export, unpacked where they are packed by gzip, and how many of the file have been read.
final class ExportFile extends InputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Counting counting;
    private final InputStream in;

    private ExportFile(Counting counting, InputStream in) {
        this.counting = counting;
        this.in = in;
    }

    static ExportFile open(Path file) {
        if (!Files.exists(file)) throw new ImportRefused(file, 0, 0, "there is no such file");
        if (Files.isDirectory(file)) throw new ImportRefused(file, 0, 0, "this is a folder, not a file");
        try {
            var counting = new Counting(Files.newInputStream(file));
            try {
                return opened(file, counting);
            } catch (IOException | ImportRefused e) {
                counting.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ImportRefused(
                    file, 0, 0, "the file cannot be read (" + Words.oneLine(String.valueOf(e.getMessage())) + ")");
        }
    }

    private static ExportFile opened(Path file, Counting counting) throws IOException {
        var plain = new BufferedInputStream(counting, BUFFER_BYTES);
        plain.mark(4);
        var magic = plain.readNBytes(4);
        plain.reset();
        if (magic.length == 0) throw new ImportRefused(file, 0, 0, "the file is empty");
        if (startsWith(magic, 'P', 'K'))
            throw new ImportRefused(file, 0, 0, "this is a zip archive; unpack it and import the .xml file inside");
        if (startsWith(magic, 0x1F, 0x8B)) return new ExportFile(counting, new GZIPInputStream(plain, BUFFER_BYTES));
        return new ExportFile(counting, plain);
    }

    private static boolean startsWith(byte[] magic, int first, int second) {
        return magic.length > 1 && (magic[0] & 0xFF) == first && (magic[1] & 0xFF) == second;
    }

    long bytesRead() {
        return counting.read.get();
    }

    @Override
    public int read() throws IOException {
        return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return in.read(target, offset, length);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting extends FilterInputStream {

        private final AtomicLong read = new AtomicLong();

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) add(1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = super.read(target, offset, length);
            if (count > 0) add(count);
            return count;
        }

        private void add(long count) {
            read.addAndGet(count);
        }
    }
}
