package press.linecaster.newsroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.fields;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import press.linecaster.kernel.DataFolder;
import press.linecaster.kernel.Ids;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Renditions;
import press.linecaster.newsroom.NewsroomClient.Sent;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pictures come in over the line, are found, described and taken away again, by those who may.
class PicturesHttpTest extends Staffed {

    private static final String LIBRARY = "/newsroom/pictures";
    private static final String UPLOAD = LIBRARY + "/upload";

    @Test
    void whatIsBroughtIsKnownAndFound() throws Exception {
        var answer = contributor.send(UPLOAD, "The lifeboat.png", "image/png", picture(640, 480, Color.RED));

        assertThat(answer.statusCode()).isEqualTo(201);
        var said = json(answer.body());
        assertThat(said.get("width").asInt()).isEqualTo(640);
        assertThat(said.get("height").asInt()).isEqualTo(480);
        assertThat(said.get("name").asString()).isEqualTo("The lifeboat.png");
        assertThat(said.get("alt").isNull()).isTrue();
        assertThat(said.get("isKnown").asBoolean()).isFalse();
        assertThat(statusOf(said.get("address").asString())).isEqualTo(200);
        assertThat(statusOf(said.get("small").asString())).isEqualTo(200);
        var found = json(author.get("/newsroom/pictures/pick?q=LIFEBOAT+png").body());
        assertThat(found.get("pictures").size()).isEqualTo(1);
        assertThat(found.get("pictures").get(0).get("id").asString())
                .isEqualTo(said.get("id").asString());
        assertThat(found.get("next").isNull()).isTrue();
        assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("picture.add");
        assertThat(trail.newest(null, 1).getFirst().subject()).endsWith(" The lifeboat.png");
    }

    @Test
    void theSameBytesAreToldAndNotAddedAgain() throws Exception {
        var bytes = picture(41, 31, Color.BLUE);
        var first = json(author.send(UPLOAD, "quay.png", "image/png", bytes).body());
        var lines = trail.newest(null, 1).getFirst().number();

        var again = editor.send(UPLOAD, "quay-copy.png", "image/png", bytes);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again.body()).get("isKnown").asBoolean()).isTrue();
        assertThat(json(again.body()).get("id")).isEqualTo(first.get("id"));
        assertThat(trail.newest(null, 1).getFirst().number()).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "ours/bomb-12000x12000-rgba.png, 422",
        "ours/bomb-16000x16000-gray.png, 422",
        "ours/bomb-2147483647x1.png, 422",
        "ours/bomb-header-only-65500x65500.png, 422",
        "ours/empty.jpg, 422",
        "ours/html-as.jpg, 415",
        "ours/one-byte.png, 415",
        "ours/svg-as.png, 415",
    })
    void whatIsHostileIsRefusedInWordsAndLeavesNothing(String name, int status) throws Exception {
        var start = Instant.now();

        var answer = author.send(
                UPLOAD, name, "image/png", Corpus.bytes(Corpus.at("images").resolve(name)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(". ");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3)); // one, on a quiet machine
        assertThat(incoming()).isZero();
    }

    @Test
    void whatAPhotographSaysOfPlaceAndCameraStaysHere() throws Exception {
        var bytes = Corpus.bytes(Corpus.at("images").resolve("ours/exif-gps-home.jpg"));

        var said = json(author.send(UPLOAD, "home.jpg", "image/jpeg", bytes).body());

        for (var address :
                new String[] {said.get("address").asString(), said.get("small").asString()}) {
            var served = new String(author.bytes(address), ISO_8859_1);
            assertThat(served).doesNotContain("Exif", "GPS", "http://ns.adobe.com");
        }
    }

    @Test
    void whoMayNotWriteBringsNothingAndNobodyDoesFromElsewhere() throws Exception {
        var bytes = picture(20, 20, Color.GREEN);

        assertThat(moderator.send(UPLOAD, "a.png", "image/png", bytes).statusCode())
                .isEqualTo(403);
        assertThat(moderator.get("/newsroom/pictures/pick").statusCode()).isEqualTo(403);
        assertThat(editor.sendFrom("cross-site", UPLOAD, "a.png", "image/png", bytes)
                        .statusCode())
                .isEqualTo(403);
        try (var stranger = new NewsroomClient(port)) {
            assertThat(location(stranger.send(UPLOAD, "a.png", "image/png", bytes)))
                    .startsWith("/newsroom/sign-in");
        }
        assertThat(editor.post(UPLOAD, "file", "a.png").statusCode()).isEqualTo(415);
    }

    @Test
    void manyComeByOneFormAndEachIsAnsweredForItself() throws Exception {
        var answer = author.sendFrom(
                "same-origin",
                LIBRARY,
                List.of(
                        sent("pier one.png", picture(33, 21, Color.PINK)),
                        sent("notes.exe", "MZ".getBytes(UTF_8)),
                        sent("pier two.png", picture(33, 22, Color.PINK))));

        assertThat(answer.statusCode()).isEqualTo(200);
        var rows = html(answer).select(".row");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).text()).contains("notes.exe", "Not taken", "of no type that can be taken");
        assertThat(rows.get(2).select("a[href^=/newsroom/pictures/]").text()).isEqualTo("pier two.png");
        var tiles = author.page(LIBRARY + "?q=pier+png&mine=1").select(".tile");
        assertThat(tiles.eachText()).containsExactly("pier two.png Needs words", "pier one.png Needs words");
        assertThat(author.page(LIBRARY + "?q=pier+png&kind=files")
                        .select(".empty")
                        .text())
                .contains("Nothing like that");
        assertThat(location(author.send(LIBRARY, "solo.png", "image/png", picture(34, 23, Color.PINK))))
                .matches("/newsroom/pictures/[0-9a-z]+\\?done=brought");
        assertThat(author.send(LIBRARY, "no.exe", "image/png", "MZ".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(moderator.get(LIBRARY).statusCode()).isEqualTo(403);
    }

    @Test
    void wordsRightsAndTheImportantPointAreSaved() throws Exception {
        var screen = brought(contributor, "gulls.png", picture(900, 300, Color.WHITE));
        var page = contributor.page(screen);

        var saved = contributor.post(
                screen,
                fields(
                        page,
                        "#words",
                        "alternative",
                        "Gulls",
                        "credit",
                        "A. Byrne",
                        "caption",
                        "Gulls & <b>sky</b>",
                        "licence",
                        "Once",
                        "until",
                        "2199-12-31",
                        "focus-x",
                        "100",
                        "id",
                        "1",
                        "stored",
                        "x",
                        "addedBy",
                        "1",
                        "fileName",
                        "evil.html"));

        assertThat(location(saved)).isEqualTo(screen + "?done=saved");
        var media = media(screen);
        assertThat(media.alternative()).isEqualTo("Gulls");
        assertThat(media.caption().html()).isEqualTo("Gulls &amp; <b>sky</b>");
        assertThat(media.credit()).isEqualTo("A. Byrne");
        assertThat(media.fileName()).isEqualTo("gulls.png");
        assertThat(media.description().focalX()).isEqualTo(1);
        assertThat(media.rights().until()).isEqualTo("2200-01-01T00:00:00Z"); // in the Gazette's zone
        var after = contributor.page(screen);
        assertThat(after.select("#until").val()).isEqualTo("2199-12-31");
        assertThat(after.select(".shared").attr("src")).endsWith("/card-10.jpg");
        assertThat(trail.newest(null, 1).getFirst().became()).contains("Gulls", "A. Byrne", "Once");
    }

    @Test
    void whatNobodyHasTouchedStaysWhatOthersHaveDecided() throws Exception {
        var screen = brought(author, "buoy.png", picture(52, 30, Color.RED));
        var old = author.page(screen);
        editor.post(screen, fields(editor.page(screen), "#words", "credit", "Nora"));

        author.post(screen, fields(old, "#words", "alternative", "A buoy"));

        assertThat(media(screen).credit()).isEqualTo("Nora");
        assertThat(media(screen).alternative()).isEqualTo("A buoy");
    }

    @ParameterizedTest
    @CsvSource({
        "until, tomorrow, This is no day",
        "focus-x, 101, two numbers from 0 to 100",
        "decorative, 1, decorative and have words"
    })
    void aMistakeIsSaidAndWhatWasTypedStays(String field, String value, String words) throws Exception {
        var screen = brought(author, "net.png", picture(53, 30, Color.RED));

        var answer = author.post(screen, fields(author.page(screen), "#words", "alternative", "A net", field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".trouble").text()).contains(words);
        assertThat(html(answer).select("#alternative").val()).isEqualTo("A net");
        assertThat(media(screen).alternative()).isNull();
    }

    @Test
    void whatIsOfOthersOnlyEditorsChange() throws Exception {
        var screen = brought(author, "oar.png", picture(54, 30, Color.RED));
        var form = fields(author.page(screen), "#words", "credit", "Somebody");

        assertThat(contributor.page(screen).select("button.main, button.danger"))
                .isEmpty();
        assertThat(contributor.post(screen, form).statusCode()).isEqualTo(422);
        assertThat(contributor
                        .send(screen + "/file", "x.png", "image/png", picture(5, 5, Color.RED))
                        .statusCode())
                .isEqualTo(422);
        assertThat(contributor.post(screen + "/delete").statusCode()).isEqualTo(422);
        assertThat(moderator.get(screen).statusCode()).isEqualTo(404);
        assertThat(moderator.post(screen, form).statusCode()).isEqualTo(404);
        assertThat(media(screen).credit()).isNull();
        assertThat(editor.post(screen, form).statusCode()).isEqualTo(303);
        assertThat(media(screen).credit()).isEqualTo("Somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "zzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzz", "-1"})
    void guessedNumbersFindNothing(String guessed) throws Exception {
        assertThat(editor.get(LIBRARY + "/" + guessed).statusCode()).isEqualTo(404);
        assertThat(editor.post(LIBRARY + "/" + guessed + "/delete").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherFileTakesItsPlaceAndWhatIsUnusedIsDeleted() throws Exception {
        var screen = brought(editor, "mast.png", picture(55, 30, Color.RED));
        var old = renditions().address(media(screen)).orElseThrow();

        assertThat(location(editor.send(screen + "/file", "new.png", "image/png", picture(60, 31, Color.RED))))
                .isEqualTo(screen + "?done=replaced");
        var present = renditions().address(media(screen)).orElseThrow();
        assertThat(location(editor.get(old))).isEqualTo(present);
        assertThat(editor.send(screen + "/file", "new.png", "image/png", "MZ".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(statusOf(present)).isEqualTo(200);
        assertThat(editor.page(LIBRARY + "?q=mast&state=unused").select(".tile"))
                .hasSize(1);
        var gone = editor.page(location(editor.post(screen + "/delete")));
        assertThat(editor.get(screen).statusCode()).isEqualTo(404);
        assertThat(statusOf(present)).isEqualTo(404);
        assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("picture.delete");
        assertThat(gone.select(".notice--undo p").text()).isEqualTo("mast.png is deleted.");
        var undo = gone.expectFirst(".notice--undo form").attr("action");
        assertThat(author.post(undo).statusCode()).isEqualTo(410);
        assertThat(location(editor.post(undo))).isEqualTo(LIBRARY + "?done=undone");
        assertThat(statusOf(present)).isEqualTo(200);
        assertThat(location(editor.get(old))).isEqualTo(present);
        assertThat(trail.newest(null, 1).getFirst().action()).isEqualTo("picture.bring-back");
    }

    @Test
    void aPartIsShownInsteadOfTheWholeAndTheWholeAgain() throws Exception {
        var screen = brought(author, "horizon.png", picture(400, 200, Color.ORANGE));
        var whole = renditions().address(media(screen)).orElseThrow();
        var form = author.page(screen + "/crop");

        var typed = fields(form, "form.form", "left", "25", "right", "12,5", "bottom", "40");
        var after = author.page(location(author.post(screen + "/crop", typed)));

        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("widthPx", 250);
        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("heightPx", 120);
        assertThat(location(editor.get(whole)))
                .isEqualTo(renditions().address(media(screen)).orElseThrow());
        assertThat(trail.newest(null, 1).getFirst())
                .hasFieldOrPropertyWithValue("action", "picture.crop")
                .hasFieldOrPropertyWithValue("was", "400 × 200")
                .hasFieldOrPropertyWithValue("became", "250 × 120");
        var again = author.page(screen + "/crop");
        assertThat(again.select("#left").val()).isEqualTo("25");
        assertThat(again.select("#right").val()).isEqualTo("12.5");
        assertThat(author.get(again.select(".focus img").attr("src")).statusCode())
                .isEqualTo(200);
        assertThat(contributor.get(screen + "/crop/whole.webp").statusCode()).isEqualTo(404);
        author.post(after.expectFirst(".notice--undo form").attr("action"));
        assertThat(renditions().address(media(screen))).contains(whole);
        assertThat(statusOf(whole)).isEqualTo(200);
        author.post(screen + "/crop", "left", "30");
        author.post(screen + "/crop", "left", "10", "whole", "1");
        assertThat(renditions().address(media(screen))).contains(whole);
    }

    @Test
    void aPartThatWasDrawnOnAnotherFileIsNotCutOut() throws Exception {
        var screen = brought(author, "breakwater.png", picture(400, 202, Color.ORANGE));
        var form = author.page(screen + "/crop");
        author.post(screen + "/crop", "right", "50");

        var answer = author.post(screen + "/crop", fields(form, "form.form", "left", "25"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".trouble").text()).contains("Somebody has changed it just now");
        assertThat(html(answer).select("#left").val()).isEqualTo("25");
        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("widthPx", 200);
        author.post(screen + "/crop", fields(html(answer), "form.form", "left", "25"));
        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("widthPx", 300);
    }

    @Test
    void takingACropBackLeavesWhatSomebodyHasChosenSince() throws Exception {
        var screen = brought(author, "pier.png", picture(400, 203, Color.ORANGE));
        var cropped = author.page(location(author.post(screen + "/crop", "left", "50")));
        editor.post(screen + "/crop", "left", "25");

        var undo = author.post(cropped.expectFirst(".notice--undo form").attr("action"));

        assertThat(undo.statusCode()).isEqualTo(409);
        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("widthPx", 300);
    }

    @ParameterizedTest
    @CsvSource({"left, half, A number from 0 to 98", "top, -3, A number from 0 to 98", "top, 88, Too little"})
    void aPartThatIsNoneIsRefusedAndWhatWasTypedStays(String edge, String value, String words) throws Exception {
        var screen = brought(author, "strait " + edge + ".png", picture(400, 201 + value.length(), Color.ORANGE));

        var answer = author.post(screen + "/crop", "bottom", "11", edge, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".trouble").text()).contains(words);
        assertThat(html(answer).select("#bottom").val()).isEqualTo("11");
        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("widthPx", 400);
    }

    @Test
    void whoMayNotChangeItCropsNothing() throws Exception {
        var screen = brought(editor, "reef.png", picture(401, 200, Color.ORANGE));
        var minutes = brought(editor, "minutes.txt", "text/plain", "Minutes".getBytes(UTF_8));

        assertThat(contributor.page(screen).select("a[href$=/crop]")).isEmpty();
        assertThat(contributor.get(screen + "/crop").statusCode()).isEqualTo(404);
        assertThat(contributor.post(screen + "/crop", "left", "10").statusCode())
                .isEqualTo(404);
        assertThat(moderator.post(screen + "/crop", "left", "10").statusCode()).isEqualTo(404);
        assertThat(editor.get(minutes + "/crop").statusCode()).isEqualTo(404);
        assertThat(media(screen).stored()).hasFieldOrPropertyWithValue("widthPx", 401);
    }

    @Test
    void aPictureWithoutWordsHoldsBackAndOneWhoseRightsHaveEndedGoes() throws Exception {
        var screen = brought(editor, "ebb.png", picture(800, 500, Color.CYAN));
        var article = written(editor, "Ebb at the pier");
        var number = Long.toString(media(screen).id().value());
        assertThat(editor.page(article + "/picture?q=ebb").select("button.tile").eachAttr("value"))
                .containsExactly(number);
        assertThat(location(editor.post(article + "/picture", "picture", number)))
                .isEqualTo(article + "?done=picture");
        assertThat(editor.post(article + "/picture", "picture", "404").statusCode())
                .isEqualTo(422);
        assertThat(contributor.post(article + "/picture", "picture", "").statusCode())
                .isEqualTo(404);

        assertThat(editor.post(article + "/publish").statusCode()).isEqualTo(422);
        assertThat(editor.page(article).select(".remark--blocks a").attr("href"))
                .isEqualTo(screen);
        editor.post(screen, fields(editor.page(screen), "#words", "alternative", "The quay at ebb"));
        assertThat(editor.page(article).select(".remark--blocks")).isEmpty();
        assertThat(editor.post(article + "/publish").statusCode()).isEqualTo(303);
        var shown = editor.page(article).expectFirst(".head a:last-of-type").attr("href");
        assertThat(editor.page(shown).select("img[alt=The quay at ebb]")).isNotEmpty();
        assertThat(editor.page(screen).select("aside").text()).contains("Ebb at the pier");
        assertThat(editor.post(screen + "/delete").statusCode()).isEqualTo(422);
        assertThat(editor.page(LIBRARY + "?q=ebb&state=unused").select(".tile")).isEmpty();

        editor.post(screen, fields(editor.page(screen), "#words", "until", "2020-01-31"));

        assertThat(eventually(() ->
                        editor.page(shown).select("img[alt=The quay at ebb]").isEmpty()))
                .isTrue();
        assertThat(editor.page(LIBRARY + "?q=ebb&state=ended")
                        .select(".tile__badge")
                        .text())
                .isEqualTo("Rights have ended");
        assertThat(json(editor.get(LIBRARY + "/pick?q=ebb").body()).get("pictures"))
                .isEmpty();
        assertThat(location(editor.post(article + "/picture", "picture", ""))).isEqualTo(article + "?done=no-picture");
    }

    /// Pages hear of changes a moment later.
    private static boolean eventually(Callable<Boolean> fact) throws Exception {
        for (var i = 0; i < 100; i++) {
            if (fact.call()) return true;
            Thread.sleep(50);
        }
        return false;
    }

    private String brought(NewsroomClient client, String name, byte[] bytes) throws Exception {
        return brought(client, name, "image/png", bytes);
    }

    private String brought(NewsroomClient client, String name, String type, byte[] bytes) throws Exception {
        return json(client.send(UPLOAD, name, type, bytes).body()).get("screen").asString();
    }

    private Media media(String screen) {
        var id = Ids.parseAddress(screen.substring(screen.lastIndexOf('/') + 1)).orElseThrow();
        return context.getBean(MediaLibrary.class).find(new MediaId(id)).orElseThrow();
    }

    private Renditions renditions() {
        return context.getBean(Renditions.class);
    }

    private static Sent sent(String name, byte[] bytes) {
        return new Sent(name, "image/png", new ByteArrayResource(bytes));
    }

    private long incoming() throws IOException {
        var folder = context.getBean(DataFolder.class).path().resolve("media/incoming");
        if (!Files.exists(folder)) return 0;
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static byte[] picture(int width, int height, Color color) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.getBytes(UTF_8));
    }
}
