package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import press.linecaster.Linecaster;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Release;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.search.RelatedPins;
import press.linecaster.search.Search;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// `linecaster reindex` and `linecaster related`.
class SearchCommandsTest {

    @TempDir
    Path folder;

    @Test
    void theIndexIsMadeWhereNoServerUsesItAndThenUsed() {
        onPaper(context -> Gazette.in(context).archive(7));

        var said = said("reindex");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("The search index is made anew: 7 articles and pages.\n");
        assertThat(data().resolve("search/1/current")).isRegularFile();
        try (var server = application().serve(data(), options())) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.getBean(Search.class).state().isComplete());
            assertThat(server.getBean(Search.class).state().of()).isEqualTo(7);
        }
    }

    @Test
    void anIndexThatIsThereIsMadeAnewAndSoIsOneThatIsDamaged() throws Exception {
        onPaper(context -> Gazette.in(context).archive(7));
        said("reindex");
        var before = Files.readString(data().resolve("search/1/current"));
        onPaper(context -> context.getBean(Articles.class)
                .create(
                        Manuscript.article(Text.of("One more", SafeHtml.text("Words."), Locale.UK))
                                .with(Release.published(SettableClock.NOON)),
                        Gazette.EDITOR));

        assertThat(said("reindex").out()).isEqualTo("The search index is made anew: 8 articles and pages.\n");
        assertThat(Files.readString(data().resolve("search/1/current"))).isNotEqualTo(before);

        damage();
        var said = said("reindex");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("The search index is made anew: 8 articles and pages.\n");
    }

    private void damage() throws IOException {
        try (var files = Files.walk(data().resolve("search/1"))) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) Files.writeString(file, "damaged");
        }
    }

    @Test
    void aServerMakesItItself() throws Exception {
        onPaper(context -> Gazette.in(context).archive(7));
        try (var server = application().serve(data(), options())) {
            var search = server.getBean(Search.class);
            await().atMost(Duration.ofSeconds(20)).until(() -> search.state().isComplete());
            var before = Files.readString(data().resolve("search/1/current"));

            var said = said("reindex");

            assertThat(said.exit()).as(said.err()).isZero();
            assertThat(said.out()).startsWith("The server that runs on this data makes the search index anew.");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !Files.readString(data().resolve("search/1/current"))
                            .equals(before));
            assertThat(search.state().of()).isEqualTo(7);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnewWhileTheSiteServes() throws Exception {
        onPaper(context -> Gazette.in(context).archive(7));
        said("reindex");
        damage();
        try (var server = application().serve(data(), options())) {
            var address =
                    URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
            try (var client = HttpClient.newHttpClient()) {
                assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.getBean(Search.class).state().isComplete());
            assertThat(server.getBean(Search.class).state().of()).isEqualTo(7);
        }
    }

    @Test
    void storiesArePinnedAndTakenOff() {
        var addresses = new String[2];
        onPaper(context -> {
            var gazette = Gazette.in(context);
            addresses[0] = gazette.address(gazette.harbourFire());
            addresses[1] = gazette.address(gazette.operaReview());
        });

        var pinned = said("related", "pin", addresses[0], "https://gazette.example" + addresses[1]);
        assertThat(pinned.exit()).as(pinned.err()).isZero();
        assertThat(said("related", addresses[0]).out()).isEqualTo(addresses[1] + "\n");
        assertThat(said("related", "unpin", addresses[0]).exit()).isZero();
        assertThat(said("related", addresses[0]).out()).isEqualTo("Nothing is pinned to " + addresses[0] + "\n");
    }

    @Test
    void whatCannotBePinnedIsSaidAndNothingIsChanged() {
        var addresses = new String[1];
        onPaper(context -> {
            var gazette = Gazette.in(context);
            addresses[0] = gazette.address(gazette.harbourFire());
        });

        var unknown = said("related", "pin", addresses[0], "/2026/nowhere");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("no article is at /2026/nowhere; nothing was changed");
        var itself = said("related", "pin", addresses[0], addresses[0]);
        assertThat(itself.exit()).isEqualTo(1);
        assertThat(itself.err()).contains("not related to itself").contains("nothing was changed");
        onPaper(context -> assertThat(context.getBean(RelatedPins.class)).isNotNull());
        assertThat(said("related", addresses[0]).out()).startsWith("Nothing is pinned");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void onPaper(Consumer<ApplicationContext> work) {
        try (var context = application().work(data(), new Options())) {
            work.accept(context);
        }
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data().toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private static Application application() {
        return new Application(Linecaster.class);
    }

    private static Options options() {
        var options = new Options();
        new CommandLine(options).parseArgs("--port", "0");
        return options;
    }
}
