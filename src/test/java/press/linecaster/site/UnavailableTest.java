package press.linecaster.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.articles.Article;
import press.linecaster.kernel.Ids;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.PostgresServer;

/// What readers are told, and what becomes of what they typed, when there is no page for them.
class UnavailableTest {

    private static final String COMMENT = "words=I+saw+%3Cit%3E.&name=Mara&email=mara%40example.org";
    private static final String WISH = "name=Mara&email=mara%40example.org&consent=yes";

    @TempDir
    Path data;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable ServletWebServerApplicationContext context;

    @AfterEach
    void stop() {
        client.close();
        if (context != null) context.close();
    }

    @Test
    void whenTooManyAskOthersAreStillServed() throws Exception {
        start("");
        var gazette = Gazette.in(running());
        var fire = gazette.harbourFire();
        var site = running().getBean(Site.class);
        Callable<HttpResponse<String>> reading = () -> get(comments(fire));
        var asked = new CountDownLatch(Site.UNCACHED_AT_ONCE);
        var enough = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < Site.UNCACHED_AT_ONCE; each++) {
                var _ = readers.submit(() -> site.ask(archive -> {
                    asked.countDown();
                    return waitFor(enough);
                }));
            }
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            try {
                var answers = readers.invokeAll(Collections.nCopies(40, reading));
                var post = readers.submit(() -> post(comments(fire), COMMENT));
                var wish = readers.submit(() -> post(SubscribeForm.ADDRESS, WISH));

                assertThat(get(gazette.address(fire)).statusCode()).isEqualTo(200);
                for (var answer : answers) saysLater(answer.get());
                assertThat(post.get().statusCode()).isEqualTo(303); // to take a comment in no page is made
                saysLater(wish.get());
                assertThat(wish.get().body()).contains("Mara", "mara@example.org");
            } finally {
                enough.countDown(); // or the threads that hold the turns never end
            }

            var everyTurnAgain = new CountDownLatch(Site.UNCACHED_AT_ONCE);
            for (var each = 0; each < Site.UNCACHED_AT_ONCE; each++) {
                var _ = readers.submit(() -> site.ask(archive -> {
                    everyTurnAgain.countDown();
                    return waitFor(everyTurnAgain);
                }));
            }
            assertThat(everyTurnAgain.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(get(comments(fire)).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("real")
    void aCommentComesBackWhileTheDatabaseIsAway() throws Exception {
        var postgresql = PostgresServer.own();
        start(postgresql.freshDatabase());
        var fire = Gazette.in(running()).harbourFire();
        assertThat(get(comments(fire)).statusCode()).isEqualTo(200);

        postgresql.crash();

        var comment = post(comments(fire), COMMENT);
        saysLater(comment);
        assertThat(comment.body()).contains("I saw <it>.");
        saysLater(get(comments(fire)));
    }

    private static void saysLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void start(String database) {
        var builder = new SpringApplicationBuilder(Linecaster.class);
        context = (ServletWebServerApplicationContext)
                (database.isEmpty()
                        ? builder.run("--server.port=0", "--linecaster.data=" + data)
                        : builder.run(
                                "--server.port=0", "--linecaster.data=" + data, "--linecaster.database=" + database));
    }

    private ServletWebServerApplicationContext running() {
        return requireNonNull(context);
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:" + requireNonNull(running().getWebServer()).getPort() + path);
    }

    private static String comments(Article article) {
        return "/-/comments/" + Ids.inAddress(article.id().value());
    }
}
