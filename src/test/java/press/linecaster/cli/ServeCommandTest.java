package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.Linecaster;

class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    void aNewPaperSaysWhereItIsAndWhatToDoNext() throws Exception {
        var pipe = new PipedInputStream();
        var out = new PrintStream(new PipedOutputStream(pipe), true, StandardCharsets.UTF_8);
        var serving = new FutureTask<>(() ->
                Commands.run(Linecaster.class, out, System.err, "serve", "--port", "0", "--data", folder.toString()));
        var thread = Thread.ofPlatform().start(serving);

        try (var lines = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            var ready = lines.readLine();
            assertThat(ready).matches("Serving http://localhost:[1-9]\\d*/ from .*, ready after \\d+\\.\\d s");
            assertThat(lines.readLine()).contains("no articles yet");
            assertThat(lines.readLine()).contains("linecaster import").contains(folder.toString());
            assertThat(status(ready.split(" ")[1])).isLessThan(500);
        } finally {
            thread.interrupt();
        }

        assertThat(serving.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
