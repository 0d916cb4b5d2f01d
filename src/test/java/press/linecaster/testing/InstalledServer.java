package press.linecaster.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import press.linecaster.Linecaster;

/// `linecaster serve` in a process of its own, without the tests' classes and from a jar as where it is
/// installed: classes that lie loose count as another build at each start.
public final class InstalledServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Serving http://localhost:(\\d+)/.*");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static @Nullable Path jar;

    private final ChildJvm process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private InstalledServer(ChildJvm process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Returns when it listens.
    public static InstalledServer on(Path data) throws IOException {
        var classes = home(Linecaster.class);
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(home(InstalledServer.class)))
                .map(entry -> Path.of(entry).equals(classes) ? jarOf(classes).toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
        var process =
                ChildJvm.start(Linecaster.class, classPath, List.of("serve", "--port", "0", "--data", data.toString()));
        var said = ADDRESS.matcher(process.awaitLine());
        if (!said.matches()) throw new IOException("the server says " + said);
        return new InstalledServer(process, Integer.parseInt(said.group(1)));
    }

    public int port() {
        return port;
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    public ChildJvm process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
        client.shutdownNow();
        client.close();
    }

    private static Path home(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static synchronized Path jarOf(Path classes) {
        if (jar != null) return jar;
        try (var files = Files.walk(classes)) {
            var made = Files.createTempFile("linecaster-", ".jar");
            made.toFile().deleteOnExit();
            try (var out = new JarOutputStream(Files.newOutputStream(made))) {
                for (var file : files.filter(each -> !each.equals(classes)).toList()) {
                    var isFolder = Files.isDirectory(file); // Spring finds nothing in a jar that lists no folders
                    out.putNextEntry(new ZipEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                    if (!isFolder) Files.copy(file, out);
                }
            }
            jar = made;
            return made;
        } catch (IOException e) {
            throw new IllegalStateException("no jar could be made of " + classes, e);
        }
    }
}
