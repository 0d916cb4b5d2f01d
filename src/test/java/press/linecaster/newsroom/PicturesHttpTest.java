package press.linecaster.newsroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.linecaster.kernel.DataFolder;
import press.linecaster.testing.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pictures come in over the line, are found, described and taken away again, by those who may.
class PicturesHttpTest extends Staffed {

    private static final String UPLOAD = "/newsroom/pictures/upload";

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
