package press.linecaster.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/// An OpenSearch server for tests: started when it is first needed, gone with this process. It needs the
/// folder `target/opensearch`, which `./linecaster test` makes. One of them runs at a time on this machine;
/// the next one waits.
public final class OpenSearchServer {

    private static final Path JARS = Path.of("target", "opensearch");
    private static final String WANTED = "test.opensearch";
    private static final int FIRST_PORT = 9210;
    private static final int LAST_PORT = 9290; // OpenSearch listens on 92xx
    private static final int PATIENCE_SECONDS = 120;

    private static @Nullable OpenSearchServer running;

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private OpenSearchServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// The one server of this process. Where there is none to be had, the test is skipped; unless it was
    /// asked for, by `-Dtest.opensearch=required`, as `./linecaster test` does.
    public static synchronized OpenSearchServer running() {
        if (running != null) return running;
        var wanted = System.getProperty(WANTED, "");
        Assumptions.assumeFalse(wanted.equals("off"), "there is too little memory for OpenSearch");
        if (!wanted.equals("required"))
            Assumptions.assumeTrue(
                    Files.isDirectory(JARS),
                    "there is no " + JARS + " with OpenSearch in it: run 'mvn -f tools/opensearch"
                            + " dependency:copy-dependencies', or './linecaster test'");
        running = own();
        return running;
    }

    private static OpenSearchServer own() {
        try {
            waitForOthers();
            var server = new OpenSearchServer(Files.createTempDirectory("linecaster-opensearch-"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds a lock until this process ends.
    private static void waitForOthers() throws IOException {
        var file = Path.of(System.getProperty("java.io.tmpdir"), "linecaster-opensearch.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        requireNonNull(channel.lock());
    }

    private static int freePort() throws IOException {
        for (var port = FIRST_PORT; port <= LAST_PORT; port++) if (isFree(port)) return port;
        throw new IOException("no port from " + FIRST_PORT + " to " + LAST_PORT + " is free");
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("log");
        var started = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        JARS + "/*",
                        "tools/opensearch/Server.java",
                        folder.resolve("node").toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process = started;
        for (var tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            if (Files.readString(log, StandardCharsets.UTF_8).contains("\nready ")) return;
            if (hasEnded(started)) break;
        }
        throw new IOException("OpenSearch did not come up: " + Files.readString(log, StandardCharsets.UTF_8));
    }

    private static boolean hasEnded(Process process) throws IOException {
        try {
            return process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Ends the server as a crash does: at once.
    public void crash() {
        requireNonNull(process).destroyForcibly().onExit().join();
    }

    /// Starts it after a crash, at the same address and with all that it has on disk.
    public void startAgain() throws IOException {
        start();
    }

    private void remove() {
        if (process != null) crash();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
