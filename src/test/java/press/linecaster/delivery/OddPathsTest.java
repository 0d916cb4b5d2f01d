package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.Sections;

/// Paths that mean different things to different servers, asked of a whole one.
class OddPathsTest {

    @TempDir
    Path folder;

    @Test
    void inAPageTheyMeanAPageAndBehindTheFrontDoorNothing() throws IOException, InterruptedException {
        var expected = Map.of(
                "/a%2Fb", 404,
                "/100%25", 404,
                "/a//b", 301,
                "/%2e%2e/x", 400,
                "/-/..%2Fapplication.properties", 400,
                "/media/0123456789abcdef/..%2fx.pdf", 400,
                "/newsroom/%252e%252e/", 400,
                "/media/", 200, // a section
                "/media/0123456789abcdef/x.jpg", 404);

        var found = new TreeMap<String, Integer>();
        try (var context = new SpringApplicationBuilder(Linecaster.class)
                        .run("--linecaster.data=" + folder, "--linecaster.serving=true", "--server.port=0");
                var client = HttpClient.newHttpClient()) {
            context.getBean(Sections.class).add(null, new Slug("media"), "Media", SafeHtml.EMPTY);
            var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
            for (var path : expected.keySet()) {
                var address = URI.create("http://127.0.0.1:" + server.getPort() + path);
                var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                found.put(path, answer.statusCode());
            }
        }

        assertThat(found).isEqualTo(expected);
    }
}
