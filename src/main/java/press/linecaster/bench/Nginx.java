package press.linecaster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// nginx with one worker, serving one page from a file that was compressed before: the fastest that people
/// know.
record Nginx(Process process, int port) implements AutoCloseable {

    /// @param folder an empty one, for its files
    /// @param path at which the page is served
    static Nginx start(Path folder, String path, byte[] page, byte[] gzipped) throws IOException, InterruptedException {
        var file = folder.resolve("html" + path.replaceAll("/$", "/index.html"));
        Files.createDirectories(file.getParent());
        Files.write(file, page);
        Files.write(Path.of(file + ".gz"), gzipped);
        var port = Served.freePort();
        var configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port));
        var output = folder.resolve("nginx.out");
        var process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        for (var tries = 0; tries < 200; tries++) {
            if (Http.answers(port, path)) return new Nginx(process, port);
            if (!process.isAlive()) break;
            Thread.sleep(10);
        }
        Served.stop(process);
        throw new BenchFailed("nginx does not start: " + Jar.lastLines(output));
    }

    private static String configuration(Path folder, int port) {
        var user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        return """
                %s
                daemon off;
                worker_processes 1;
                pid %s/nginx.pid;
                error_log stderr crit;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  default_type text/html;
                  open_file_cache max=1000 inactive=300s;
                  open_file_cache_valid 300s;
                  gzip_static on;
                  %s
                  server { listen 127.0.0.1:%d reuseport; root %s/html; index index.html; etag on; }
                }
                """.formatted(user, folder, temporary(folder), port, folder);
    }

    /// All that nginx would otherwise put into the system's folders.
    private static String temporary(Path folder) {
        return String.join(
                "\n  ",
                List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                        .map(kind -> kind + "_temp_path " + folder + "/" + kind + ";")
                        .toList());
    }

    @Override
    public void close() {
        Served.stop(process);
    }
}
