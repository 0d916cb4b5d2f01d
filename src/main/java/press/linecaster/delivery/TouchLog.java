package press.linecaster.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was touched when, and up to where in the change log that is known: the part of the disk copy that
/// decides which of its pages are still true.
///
/// A file of records, each with its length and checksum, to which is only appended: a record says both what
/// was touched and how far the log was followed, so neither can survive without the other. After `kill -9`
/// the operating system still has all that was written, and what was being written is cut off. After a power
/// failure it may not; so a log that was not closed counts for nothing once the machine has started anew.
///
/// Not safe for several threads.
final class TouchLog implements AutoCloseable {

    /// @param generation what pages on the disk must be of
    /// @param position up to where the change log was followed
    /// @param touched when each key was touched last
    /// @param floor what was true at an earlier position is so no longer
    record Memory(long generation, long position, Map<Key, Long> touched, long floor) {

        Memory {
            touched = Map.copyOf(touched);
        }
    }

    private static final int MAGIC = 0x4c435431; // LCT1
    private static final int LONG_BYTES = 10_000_000;
    private static final int HEADER = 2 * Integer.BYTES;
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path file;
    private final FileChannel channel;
    private final long sizeAtStart;

    private TouchLog(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.sizeAtStart = channel.size();
    }

    /// What the file says, or empty if there is none, it was made by another build, or cannot be trusted.
    static Optional<Memory> read(Path file, long build) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var records = records(in.readAllBytes());
            if (records.isEmpty()) return Optional.empty();
            var head = stream(records.getFirst());
            if (head.readInt() != MAGIC || head.readLong() != build) return Optional.empty();
            var generation = head.readLong();
            var floor = head.readLong();
            var isSameBoot = head.readUTF().equals(bootId());
            var touched = new HashMap<Key, Long>();
            var position = 0L;
            var isClosed = false;
            for (var record : records.subList(1, records.size())) {
                var fields = stream(record);
                position = fields.readLong();
                var keys = fields.readInt();
                isClosed = keys < 0;
                for (var i = 0; i < keys; i++) touched.put(new Key(fields.readUTF()), position);
                if (touched.remove(Key.EVERYTHING) != null) floor = position;
            }
            return isSameBoot || isClosed
                    ? Optional.of(new Memory(generation, position, touched, floor))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Begins a new file in the place of the old one, with all that is to be remembered.
    static TouchLog start(Path file, long build, Memory memory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(record(out -> {
            out.writeInt(MAGIC);
            out.writeLong(build);
            out.writeLong(memory.generation());
            out.writeLong(memory.floor());
            out.writeUTF(bootId());
        }));
        var byPosition = new TreeMap<Long, List<Key>>();
        memory.touched()
                .forEach((key, at) ->
                        byPosition.computeIfAbsent(at, _ -> new ArrayList<>()).add(key));
        for (var each : byPosition.entrySet()) bytes.write(touch(each.getKey(), each.getValue()));
        bytes.write(touch(memory.position(), List.of()));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, bytes.toByteArray());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new TouchLog(file, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    void append(long position, Collection<Key> keys) throws IOException {
        write(touch(position, keys));
    }

    /// Whether it has grown so much that it should be started again.
    boolean isLong() throws IOException {
        return channel.size() > 2 * sizeAtStart + LONG_BYTES;
    }

    /// Says that nothing is missing, whatever happens to the machine.
    void finish(long position) throws IOException {
        write(record(out -> {
            out.writeLong(position);
            out.writeInt(-1);
        }));
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void write(byte[] record) throws IOException {
        var buffer = ByteBuffer.wrap(record);
        while (buffer.hasRemaining()) channel.write(buffer);
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] touch(long position, Collection<Key> keys) throws IOException {
        return record(out -> {
            out.writeLong(position);
            out.writeInt(keys.size());
            for (var key : keys) out.writeUTF(key.value());
        });
    }

    private static byte[] record(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        var body = bytes.toByteArray();
        return ByteBuffer.allocate(HEADER + body.length)
                .putInt(body.length)
                .putInt(Checksum.of(body))
                .put(body)
                .array();
    }

    /// Those that are whole, up to the first that is not.
    private static List<byte[]> records(byte[] file) {
        var records = new ArrayList<byte[]>();
        var in = ByteBuffer.wrap(file);
        while (in.remaining() >= HEADER) {
            var length = in.getInt();
            var checksum = in.getInt();
            if (length < 0 || length > in.remaining()) break;
            var body = new byte[length];
            in.get(body);
            if (Checksum.of(body) != checksum) break;
            records.add(body);
        }
        return records;
    }

    private static DataInputStream stream(byte[] record) {
        return new DataInputStream(new ByteArrayInputStream(record));
    }

    /// Differs after each start of the machine, where it tells.
    private static String bootId() {
        try {
            return Files.exists(BOOT_ID)
                    ? Files.readString(BOOT_ID).strip()
                    : "unknown-" + ProcessHandle.current().pid();
        } catch (IOException e) {
            return "unreadable-" + ProcessHandle.current().pid();
        }
    }
}
