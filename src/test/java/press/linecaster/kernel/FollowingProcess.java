package press.linecaster.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import press.linecaster.testing.StoreModules;

/// A process that follows the change log and writes what it sees to a file, until it is killed. It prints
/// each position that it has written.
@Import({StoreModules.class, Noted.Kinds.class})
class FollowingProcess {

    public static void main(String[] arguments) throws InterruptedException {
        new SpringApplicationBuilder(FollowingProcess.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        Thread.currentThread().join(); // followers run on virtual threads, which keep no process alive
    }

    @Bean
    Follower scribe(@Value("${scribe.file}") Path file, @Value("${scribe.start}") long start) {
        return new Scribe(file, start);
    }

    /// Where it stands is the last line of its file that is whole.
    private record Scribe(Path file, long start) implements Follower {

        @Override
        public String name() {
            return "scribe";
        }

        @Override
        public long startAt(long head) {
            try {
                return dropHalfLine().stream()
                        .reduce((one, two) -> two)
                        .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                        .orElse(start);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void follow(List<Entry> entries) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                for (var entry : entries) {
                    var line = entry.position() + " " + entry.change() + "\n";
                    channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                    System.out.println(entry.position());
                }
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void startAfresh(long head) {
            throw new IllegalStateException("the log is whole");
        }

        private List<String> dropHalfLine() throws IOException {
            var text = Files.readString(file);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            Files.writeString(file, whole);
            return whole.lines().toList();
        }
    }
}
