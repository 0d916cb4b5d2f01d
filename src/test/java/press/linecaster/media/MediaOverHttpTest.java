package press.linecaster.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.testing.TestDatabase;

/// Pictures and files as readers get them from the whole application.
@SpringBootTest(classes = Linecaster.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
class MediaOverHttpTest {

    private static final byte[] MINUTES = "%PDF-1.7 the minutes of the council".getBytes(UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private Renditions renditions;

    @Autowired
    private FileStore files;

    @Test
    void aPictureComesInAllItsWidthsForEver() throws Exception {
        var picture = renditions
                .picture(stored("harbour.jpg", TestPictures.jpeg(1000, 600)))
                .orElseThrow();

        assertThat(picture.sources()).extracting(Picture.Source::widthPx).containsExactly(320, 480, 640, 960, 1000);
        for (var source : picture.sources())
            assertThat(get(source.address()).statusCode()).isEqualTo(200);
        var fallback = get(picture.address());
        assertThat(header(fallback, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(fallback, "Cache-Control")).contains("max-age=31536000", "public", "immutable");
        assertThat(header(fallback, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(fallback, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(get(picture.address(), "If-None-Match", header(fallback, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPartOfAFileCanBeAskedFor() throws Exception {
        var address = renditions.address(stored("Protokoll März.pdf", MINUTES)).orElseThrow();

        var part = get(address, "Range", "bytes=5-7");

        assertThat(address).endsWith("/protokoll-marz.pdf");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), UTF_8)).isEqualTo("1.7");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 5-7/" + MINUTES.length);
        assertThat(header(get(address), "Content-Disposition")).startsWith("inline");
    }

    @Test
    void aPhotographNeverLeavesAsItCame() throws Exception {
        var photo = stored("photo.jpg", TestPictures.jpeg(500, 300));

        var folder = renditions.picture(photo).orElseThrow().address().replaceAll("[^/]+$", "");

        assertThat(get(folder + "photo.jpg").statusCode()).isEqualTo(404);
        assertThat(get(folder + "333.webp").statusCode()).isEqualTo(404);
    }

    @Test
    void aDrawingMayShowItselfAndNothingElse() throws Exception {
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><path d='M0 0h1'/></svg>";
        var address =
                renditions.address(stored("logo.svg", drawing.getBytes(UTF_8))).orElseThrow();

        var shown = get(address);

        assertThat(header(shown, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(new String(shown.body(), UTF_8)).contains("<path").doesNotContain("onload");
    }

    @Test
    void theWayLeadsFromBytesThatWereReplacedToThePresentOnes() throws Exception {
        var photo = stored("before.jpg", TestPictures.jpeg(700, 400));
        var old = renditions.picture(photo).orElseThrow();
        library.replace(photo.id(), "image/jpeg", new ByteArrayResource(TestPictures.jpeg(500, 400)), media -> {});
        var now = renditions.picture(library.find(photo.id()).orElseThrow()).orElseThrow();

        var moved = get(old.sources().getFirst().address());

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(header(moved, "Location")).isEqualTo(now.sources().getFirst().address());
        assertThat(header(get(old.address()), "Location")).isEqualTo(now.address());
        assertThat(header(moved, "Cache-Control")).contains("max-age=3600").doesNotContain("immutable");
    }

    @Test
    void whatIsNotThereIsPlainlyNotFound() throws Exception {
        var photo = stored("lost.jpg", TestPictures.jpeg(321, 123));
        var address = renditions.picture(photo).orElseThrow().address();
        Files.delete(files.original(address.substring("/media/".length(), "/media/".length() + 16))
                .orElseThrow());

        for (var each : new String[] {address, "/media/", "/media/0123456789abcdef/320.webp", "/media/../x/320.webp"})
            assertThat(get(each).statusCode()).as(each).isIn(400, 404);
        assertThat(header(get(address), "Content-Type")).startsWith("text/plain");
    }

    private Media stored(String name, byte[] bytes) {
        var outcome = library.takeIn(NewMedia.named(name, Description.NONE), new ByteArrayResource(bytes));
        assertThat(outcome).isInstanceOf(Stored.class);
        return ((Stored) outcome).media();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
