package press.linecaster.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ByteArrayResource;
import press.linecaster.Linecaster;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.media.Renditions;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InstalledServer;
import press.linecaster.testing.SettableClock;

/// A server that is asked to end while many are reading.
@Tag("real")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EndedServerTest {

    /// More than the buffers of a connection hold, so that whoever does not read on is still being answered.
    private static final int LONG = 16_000_000;

    private static final int CLIENTS = 4;
    private static final int ENDED_BY_SIGNAL = 143;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    /// Of a slow reader; longer than Jetty would wait by itself.
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @TempDir
    Path data;

    private final AtomicInteger answered = new AtomicInteger();
    private String story = "";
    private String longStory = "";
    private String longFile = "";

    @BeforeEach
    void aPaper() {
        try (var newsroom = new SpringApplicationBuilder(Linecaster.class)
                .web(WebApplicationType.NONE)
                .run("--linecaster.data=" + data, "--linecaster.serving=false")) {
            var gazette = Gazette.in(newsroom);
            story = gazette.address(gazette.harbourFire());
            var words = "<p>" + "All that the council said. ".repeat(200) + "</p>";
            longStory = gazette.address(gazette.published(
                    Text.of("Minutes", SafeHtml.clean(words.repeat(LONG / words.length())), Locale.UK),
                    SettableClock.NOON,
                    List.of(),
                    List.of(),
                    List.of()));
            var file = ("%PDF-1.7 " + "x".repeat(LONG)).getBytes(UTF_8);
            var outcome = gazette.bean(MediaLibrary.class)
                    .takeIn(NewMedia.named("minutes.pdf", Description.NONE), new ByteArrayResource(file));
            longFile = gazette.bean(Renditions.class)
                    .address(((IntakeOutcome.Stored) outcome).media())
                    .orElseThrow();
        }
    }

    @Test
    void whatIsUnderWayIsFinishedAndNothingIsLeftHalfDone() throws Exception {
        try (var server = InstalledServer.on(data);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            // on a slow machine the server says at first that so long a page is not ready yet
            await().atMost(LIMIT).until(() -> server.get(longStory).statusCode() == 200);
            var kept = server.get(longStory).body();
            assertThat(kept.length).isGreaterThan(LONG);
            var reading = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) reading.add(clients.submit(() -> readOn(server)));

            try (var ofTheFrontDoor = new SlowReader(server.port(), longStory);
                    var fromBehind = new SlowReader(server.port(), longFile)) {
                await().atMost(LIMIT).until(() -> answered.get() > 100 && isOnDisk(story) && isOnDisk(longStory));
                server.process().terminate();
                await().atMost(LIMIT).until(() -> isClosed(server.port()));
                Thread.sleep(PAUSE);

                assertThat(ofTheFrontDoor.readOn()).isEqualTo(kept);
                assertThat(fromBehind.readOn()).hasSize(LONG + "%PDF-1.7 ".length());
            }
            assertThat(server.process().awaitExit()).isEqualTo(ENDED_BY_SIGNAL);
            for (var each : reading) each.get();
        }

        assertThat(data.resolve("linecaster.db-wal")).doesNotExist();
        try (var files = Files.walk(data)) {
            assertThat(files).noneMatch(file -> file.toString().matches(".*\\.(new|tmp)"));
        }
        try (var server = InstalledServer.on(data)) {
            assertThat(new String(server.get(story).body(), UTF_8)).contains("Night Ferry");
            assertThat(new String(server.get("/-/metrics").body(), UTF_8))
                    .contains("linecaster_pages_from_disk_total 1\n");
        }
    }

    /// Until the server is gone: every answer that has begun is whole.
    private @Nullable Void readOn(InstalledServer server) throws InterruptedException {
        try {
            while (true)
                for (var path : List.of(story, "/", "/latest", "/nowhere")) {
                    var answer = server.get(path, "Accept-Encoding", "gzip");
                    assertThat(answer.statusCode()).isEqualTo(path.equals("/nowhere") ? 404 : 200);
                    answered.incrementAndGet();
                }
        } catch (IOException e) {
            assertThat(e.toString()).doesNotContain("content-length", "EOF reached while reading");
        }
        return null;
    }

    private boolean isOnDisk(String address) {
        return Files.exists(DiskCopy.file(data.resolve("pages"), address));
    }

    private static boolean isClosed(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /// Has read the first lines of an answer, and leaves the rest for later.
    private static final class SlowReader implements AutoCloseable {

        private static final int RECEIVED_AHEAD = 16_000;

        private final Socket socket = new Socket();
        private final int length;

        SlowReader(int port, String path) throws IOException {
            socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
            socket.setReceiveBufferSize(RECEIVED_AHEAD);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(ISO_8859_1));
            var fields = fields();
            assertThat(fields).startsWith("HTTP/1.1 200");
            length = Integer.parseInt(fields.replaceFirst("(?is).*content-length: (\\d+).*", "$1"));
        }

        private String fields() throws IOException {
            var fields = new ByteArrayOutputStream();
            while (!fields.toString(ISO_8859_1).endsWith("\r\n\r\n"))
                fields.write(socket.getInputStream().readNBytes(1), 0, 1);
            return fields.toString(ISO_8859_1);
        }

        byte[] readOn() throws IOException {
            return socket.getInputStream().readNBytes(length);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
