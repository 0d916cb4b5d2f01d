package press.linecaster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import press.linecaster.Linecaster;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// `linecaster comments`.
class CommentsCommandTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void begin() {
        data = folder.resolve("data");
    }

    @Test
    void whatWaitsIsListedOldestFirst() {
        onPaper(context -> {
            var fire = Gazette.in(context).harbourFire().id();
            var comments = context.getBean(Comments.class);
            comments.add(comment(37, fire, "Late", "late@example.org", "Second.", 20));
            comments.add(comment(36, fire, "Mara", "mara@example.org", "First & foremost.", 10));
        });

        var list = said();

        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out()).isEqualTo("""
                10  2026-03-02 12:10  Fire on the Quay Stops the Night Ferry
                    Mara, mara@example.org
                    First & foremost.

                11  2026-03-02 12:20  Fire on the Quay Stops the Night Ferry
                    Late, late@example.org
                    Second.

                Next: linecaster comments approve ID…, or refuse, or spam
                """);
    }

    @Test
    void whatReadersWriteIsCutAndCannotWriteToTheTerminal() {
        onPaper(context -> context.getBean(Comments.class)
                .add(comment(
                        36,
                        Gazette.in(context).harbourFire().id(),
                        "Ma\u001b[2Jra\r\n\u202e",
                        null,
                        "x\u009b31m\u0007" + "水".repeat(300),
                        10)));

        var out = said().out();

        assertThat(out).contains("    Ma[2Jra\n", "    x31m" + "水".repeat(196) + " …\n");
        assertThat(out.replace("\n", "").codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        onPaper(Gazette::in);

        assertThat(said()).isEqualTo(new Said(0, "No comment waits for a decision.\n", ""));
    }

    @Test
    void ofVeryManyTheOldestAreListed() {
        onPaper(context -> {
            var fire = Gazette.in(context).harbourFire().id();
            for (var id = 1; id <= CommentsCommand.MOST_LISTED + 1; id++)
                context.getBean(Comments.class).add(comment(id, fire, "Mara", null, "Number " + id + ".", id));
        });

        assertThat(said().out())
                .contains("Number 1.", "Number 100.", "oldest 100; more are waiting")
                .doesNotContain("Number 101.");
    }

    @Test
    void whatIsDecidedWaitsNoLonger() {
        var fire = new ArticleId[1];
        onPaper(context -> {
            fire[0] = Gazette.in(context).harbourFire().id();
            for (var id = 36; id < 40; id++)
                context.getBean(Comments.class).add(comment(id, fire[0], "Mara", null, "Words.", id));
        });

        assertThat(said("approve", "10", "11", "10")).isEqualTo(new Said(0, "10 is shown\n11 is shown\n", ""));
        assertThat(said("refuse", "12").out()).isEqualTo("12 is refused\n");
        assertThat(said("spam", "13", "11").out()).isEqualTo("13 is spam\n11 is spam\n");

        assertThat(said().out()).isEqualTo("No comment waits for a decision.\n");
        onPaper(context -> assertThat(context.getBean(Comments.class).thread(fire[0], 10))
                .extracting(Comment::id)
                .containsExactly(new CommentId(36)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "0", "TEN", "x y", "zzzzzzzzzzzzzz"})
    void anIdThatIsNoneChangesNothing(String odd) {
        onPaper(context -> context.getBean(Comments.class)
                .add(comment(36, Gazette.in(context).harbourFire().id(), "Mara", null, "Words.", 10)));

        assertThat(said("approve", "10", odd))
                .isEqualTo(new Said(1, "", "linecaster: there is no comment " + odd + "; nothing was changed\n"));
        assertThat(said().out()).startsWith("10  ");
    }

    @Test
    void whoLooksMakesNoPaper() {
        for (var said : List.of(said(), said("approve", "10"))) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("there is no paper in " + data, "--data");
        }
        assertThat(data).doesNotExist();
        assertThat(said("approve").exit()).isEqualTo(2);
    }

    @Test
    void aServerThatRunsShowsWhatIsApproved() throws Exception {
        var options = options("--port", "0");
        try (var context = new Application(Linecaster.class).serve(data, options);
                var client = HttpClient.newHttpClient()) {
            var gazette = Gazette.in(context);
            var fire = gazette.harbourFire();
            var comment = comment(Ids.next(), fire.id(), "Mara", null, "I saw the smoke.", 10);
            context.getBean(Comments.class).add(comment);
            var page = URI.create(new Server(context, options.host()).address()).resolve(gazette.address(fire));
            var request = HttpRequest.newBuilder(page).build();
            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .contains("Fire on the Quay")
                    .doesNotContain("I saw the smoke.");

            assertThat(said("approve", Ids.inAddress(comment.id().value())).exit())
                    .isZero();

            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            client.send(request, BodyHandlers.ofString()).body().contains("I saw the smoke."));
        }
    }

    private void onPaper(Consumer<ApplicationContext> work) {
        try (var context = new Application(Linecaster.class).work(data, options())) {
            work.accept(context);
        }
    }

    private static Comment comment(
            long id, ArticleId article, String name, @Nullable String email, String words, int minute) {
        return new Comment(
                new CommentId(id),
                article,
                null,
                State.PENDING,
                Comment.Kind.COMMENT,
                name,
                email,
                null,
                SafeHtml.text(words),
                SettableClock.NOON.plus(Duration.ofMinutes(minute)));
    }

    private Said said(String... words) {
        var all = new ArrayList<>(List.of("comments"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private static Options options(String... words) {
        var options = new Options();
        new CommandLine(options).parseArgs(words);
        return options;
    }
}
