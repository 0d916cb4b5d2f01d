package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;

/// Pictures and files through the API.
class MediaApiTest extends OnApi {

    private Program.Said uploaded(String name) throws Exception {
        return editor.send("POST", "/media?fileName=" + name, StoryByDocumentTest.png(), "image/png");
    }

    @Test
    void whatIsBroughtIsDescribedAndShownOnceAnArticleShowsIt() throws Exception {
        var brought = uploaded("gull.png");
        assertThat(brought.status()).as(brought.response().body()).isEqualTo(201);
        assertThat(brought.text("/widthPx")).isEqualTo("640");
        assertThat(brought.json().get("alternative").isNull()).isTrue();
        var path = "/media/" + brought.text("/id");
        assertThat(brought.header("Location")).isEqualTo(OpenApi.PREFIX + path);

        var described = editor.patch(
                path,
                "{\"alternative\": \"A gull\", \"caption\": \"<p>It waits.<script>x</script></p>\", \"credit\": \"Ada\","
                        + " \"focalPoint\": {\"x\": 0.25}}",
                "If-Match",
                brought.header("ETag"));
        assertThat(described.status()).as(described.response().body()).isEqualTo(200);
        assertThat(described.text("/alternative")).isEqualTo("A gull");
        assertThat(described.text("/caption")).isEqualTo("<p>It waits.</p>");
        assertThat(described.text("/focalPoint/x")).isEqualTo("0.25");
        assertThat(editor.patch(path, "{\"credit\": \"Bob\"}", "If-Match", brought.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(editor.patch(path, "{\"credit\": \"Bob\"}").status()).isEqualTo(428);
        assertThat(trail.newest(null, 10)).extracting(line -> line.action()).contains("picture.add", "picture.save");

        assertThat(anybody.get(path).status()).isEqualTo(404);
        var begun = begun(editor, "With a gull");
        var article = "/articles/" + begun.text("/id");
        var led = editor.patch(
                article, "{\"leadPicture\": \"" + brought.text("/id") + "\"}", "If-Match", begun.header("ETag"));
        editor.put(article + "/publication", "{}", "If-Match", led.header("ETag"));
        assertThat(anybody.get(path).text("/credit")).isEqualTo("Ada");
    }

    @Test
    void ofTwoWhoDescribeTheSameAtOnceOneIsToldThatItIsAnotherByNow() throws Exception {
        var brought = uploaded("twice.png");
        var path = "/media/" + brought.text("/id");
        var tag = brought.header("ETag");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 20; i++) {
                var words = "{\"credit\": \"%s " + i + "\"}";
                var base = tag;
                var answers = threads.invokeAll(List.<Callable<Program.Said>>of(
                        () -> editor.patch(path, words.formatted("Ada"), "If-Match", base),
                        () -> editor.patch(path, words.formatted("Tom"), "If-Match", base)));
                var statuses = List.of(
                        answers.getFirst().get().status(),
                        answers.getLast().get().status());
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
                tag = editor.get(path).header("ETag");
            }
        }
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() throws Exception {
        var text = "MZ this is no picture".getBytes(StandardCharsets.UTF_8);
        var odd = editor.send("POST", "/media?fileName=a.exe", text, "application/x-msdownload");
        assertThat(odd.status()).isEqualTo(415);
        assertThat(odd.text("/detail")).isNotEmpty();
        var empty = editor.send("POST", "/media?fileName=a.png", new byte[0], "image/png");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(editor.send("POST", "/media", StoryByDocumentTest.png(), "image/png")
                        .status())
                .isEqualTo(400);
        assertThat(editor.send("POST", "/media?fileName=a.png&name=x", StoryByDocumentTest.png(), "image/png")
                        .status())
                .isEqualTo(400);
        assertThat(editor.post("/media?fileName=a.png", "{}").status()).isEqualTo(415);
    }

    @Test
    void whatSomebodyElseBroughtIsNotTheirsToDescribe() throws Exception {
        var path = "/media/" + uploaded("tern.png").text("/id");

        assertThat(actingFor("tom.flood@gazette.example", Scope.MEDIA_WRITE)
                        .patch(path, "{\"credit\": \"Me\"}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(editor.get(path).json().get("credit").asString()).isNotEqualTo("Me");
    }

    @Test
    void theLibraryIsLookedThrough() throws Exception {
        for (var i = 0; i < 3; i++)
            assertThat(uploaded("heron-" + i + ".png").status()).isEqualTo(201);

        var first = editor.get("/media?q=heron&kind=picture&limit=2");
        assertThat(first.text("/media/0/fileName")).isEqualTo("heron-2.png");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        var second = editor.get(first.text("/next").substring(OpenApi.PREFIX.length()));
        assertThat(second.text("/media/0/fileName")).isEqualTo("heron-0.png");
        assertThat(second.json().get("next").isNull()).isTrue();
        assertThat(editor.get("/media?q=heron&kind=audio").json().get("media").size())
                .isZero();
        assertThat(anybody.get("/media").status()).isEqualTo(401);
        assertThat(editor.get("/media?kind=picnic").status()).isEqualTo(400);
    }

    @Test
    void theSameBytesAreTheSamePicture() throws Exception {
        var bytes = StoryByDocumentTest.png();

        var first = editor.send("POST", "/media?fileName=one.png", bytes, "image/png");
        var again = editor.send("POST", "/media?fileName=two.png", bytes, "image/png");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void onlyWhoWritesBringsPictures() throws Exception {
        for (var program : new Program[] {
            as(Role.EDITOR, Scope.ARTICLES_WRITE), as(Role.MODERATOR, Scope.MEDIA_WRITE), as(Role.EDITOR)
        })
            assertThat(program.send("POST", "/media?fileName=a.png", StoryByDocumentTest.png(), "image/png")
                            .status())
                    .isEqualTo(403);
        assertThat(anybody.send("POST", "/media?fileName=a.png", StoryByDocumentTest.png(), "image/png")
                        .status())
                .isEqualTo(401);
        assertThat(editor.get("/media/1x5k2mw9q8ap").status()).isEqualTo(404);
        assertThat(editor.patch("/media/1x5k2mw9q8ap", "{}", "If-Match", "*").status())
                .isEqualTo(404);
    }

    @Test
    void aPictureThatIsNotThereLeadsNothing() throws Exception {
        var begun = begun(editor, "Without a picture");
        var article = "/articles/" + begun.text("/id");

        var body = editor.patch(
                article,
                "{\"body\": \"<figure><img data-media=\\\"99\\\" alt=\\\"x\\\"></figure><p>One.</p>\"}",
                "If-Match",
                begun.header("ETag"));

        assertThat(body.status()).as(body.response().body()).isEqualTo(200);
    }
}
