package press.linecaster.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own; closing ends it.
///
/// @param took from the start of its process to its first page
record Served(Process process, int port, Duration took) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Its pictures are drawn before anybody is let in.
    private static final Duration PATIENCE_WITH_DEMO = Duration.ofMinutes(5);

    /// Who uses as little of a processor as this while it is looked at is idle.
    private static final Duration IDLE = Duration.ofMillis(60);

    private static final Duration LOOK = Duration.ofSeconds(2);

    /// Starts `serve` and waits for a page.
    /// @param path of a page that exists
    static Served start(Jar jar, Path data, String path, Path output) throws IOException, InterruptedException {
        return start(jar, "serve", PATIENCE, data, path, output);
    }

    /// The same with the demo paper.
    static Served demo(Jar jar, Path data, Path output) throws IOException, InterruptedException {
        return start(jar, "demo", PATIENCE_WITH_DEMO, data, "/", output);
    }

    private static Served start(Jar jar, String command, Duration patience, Path data, String path, Path output)
            throws IOException, InterruptedException {
        var port = freePort();
        var since = System.nanoTime();
        var process = jar.start(output, command, "--data", data.toString(), "--port", Integer.toString(port));
        try {
            while (!Http.answers(port, path)) {
                if (!process.isAlive() || System.nanoTime() - since > patience.toNanos())
                    throw new BenchFailed("the server does not answer " + path + ": " + Jar.lastLines(output));
                Thread.sleep(2);
            }
            return new Served(process, port, Duration.ofNanos(System.nanoTime() - since));
        } catch (BenchFailed | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /// Waits until it has no more work of its own, such as an index to make.
    void awaitIdle() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE_WITH_DEMO.toNanos();
        while (System.nanoTime() < until) {
            var before = Usage.cpu(process.toHandle());
            Thread.sleep(LOOK);
            if (Usage.cpu(process.toHandle()).minus(before).compareTo(IDLE) <= 0) return;
        }
        throw new BenchFailed("the server finds no rest");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        stop(process);
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
