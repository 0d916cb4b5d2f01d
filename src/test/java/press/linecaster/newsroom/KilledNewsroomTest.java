package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.linecaster.testing.InstalledServer;

/// The server is killed while ten editors save and type: every save and every working copy that was acknowledged is
/// there.
@Tag("real")
class KilledNewsroomTest {

    private static final int EDITORS = 10;
    private static final int SAVES_BEFORE_IT_IS_KILLED = 60;
    private static final String EMAIL = "ida@gazette.example";
    private static final String PASSWORD = "kelp-otter-91-violin";
    private static final String LINK = "/newsroom/welcome/";

    /// What one of them has written.
    ///
    /// @param acknowledged the number in the last headline of which the server said that it was saved
    /// @param kept the number in the last one that it kept as a working copy
    private record Written(String article, int acknowledged, int kept) {}

    @TempDir
    Path data;

    private final AtomicInteger saves = new AtomicInteger();

    @Test
    void everySaveThatWasAcknowledgedIsThere() throws Exception {
        var written = new ArrayList<Written>();
        try (var server = InstalledServer.on(data);
                var editors = Executors.newFixedThreadPool(EDITORS)) {
            setUp(server);
            var all = new ArrayList<Callable<Written>>();
            for (var i = 0; i < EDITORS; i++) {
                var client = signedIn(server.port());
                var article = begun(client);
                all.add(() -> writeUntilTheEnd(article, client));
            }
            var futures = all.stream().map(editors::submit).toList();
            while (saves.get() < SAVES_BEFORE_IT_IS_KILLED) Thread.sleep(1);
            server.process().kill();
            for (var each : futures) written.add(each.get());
        }

        assertThat(written).anyMatch(each -> each.acknowledged() > 1);
        try (var server = InstalledServer.on(data);
                var editor = signedIn(server.port())) {
            for (var each : written) {
                var headline =
                        editor.page(each.article()).expectFirst("#headline").wholeText();
                assertThat(number(headline)).as(each.toString()).isGreaterThanOrEqualTo(each.acknowledged());
                var versions = editor.page(each.article() + "/versions").select(".row__headline");
                assertThat(versions).hasSize(2 + number(headline));
                if (number(headline) >= each.kept()) continue; // saved since, which ends the copy
                var copy = editor.page(each.article() + "?copy").expectFirst("#headline");
                assertThat(number(copy.wholeText())).as(each.toString()).isGreaterThanOrEqualTo(each.kept());
            }
        }
    }

    private static void setUp(InstalledServer server) throws IOException, InterruptedException {
        var line = server.process().awaitLine();
        while (!line.contains(LINK)) line = server.process().awaitLine();
        var path = line.substring(line.indexOf(LINK)).strip();
        try (var ida = new NewsroomClient(server.port())) {
            var entered = ida.post(
                    path,
                    fields(
                            ida.page(path),
                            "form.form",
                            "name",
                            "Ida Chief",
                            "email",
                            EMAIL,
                            "password",
                            PASSWORD,
                            "paper",
                            "The Harbour Gazette"));
            assertThat(entered.statusCode()).isEqualTo(303);
        }
    }

    private static NewsroomClient signedIn(int port) throws IOException, InterruptedException {
        var client = new NewsroomClient(port);
        assertThat(client.post("/newsroom/sign-in", "email", EMAIL, "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        return client;
    }

    /// With a headline: one without would be begun by the next as well.
    private static String begun(NewsroomClient client) throws IOException, InterruptedException {
        var article = location(client.post("/newsroom/articles"));
        assertThat(client.post(article, fields(client.page(article), "#text", "headline", "Headline 0"))
                        .statusCode())
                .isEqualTo(303);
        return article;
    }

    private Written writeUntilTheEnd(String article, NewsroomClient client) throws InterruptedException {
        try (client) {
            var acknowledged = 0;
            var kept = 0;
            try {
                while (true) {
                    var next = "Headline " + (acknowledged + 1);
                    var saved = client.post(article, fields(client.page(article), "#text", "headline", next));
                    if (saved.statusCode() != 303) throw new IOException("not saved: " + saved.statusCode());
                    acknowledged++;
                    saves.incrementAndGet();
                    var typed = fields(client.page(article), "#text", "headline", "Headline " + (acknowledged + 1));
                    var copied = client.post(article + "/autosave", typed);
                    if (copied.statusCode() != 200) throw new IOException("not kept: " + copied.statusCode());
                    kept = acknowledged + 1;
                }
            } catch (IOException theEnd) {
                return new Written(article, acknowledged, kept);
            }
        }
    }

    private static int number(String headline) {
        return Integer.parseInt(headline.replaceAll("\\D", ""));
    }
}
