package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import press.linecaster.testing.Gazette;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What other sites learn about articles that are linked to there (oEmbed 1.0).
class OembedTest extends SitePagesTest {

    private static final String PAPER = "https://gazette.example";

    @Test
    void anArticleSaysWhatItIsAndWhoWroteIt() {
        var answer = json(ask(PAPER + gazette.address(gazette.lateCount())));

        assertThat(answer.path("version").asString()).isEqualTo("1.0");
        assertThat(answer.path("type").asString()).isEqualTo("link");
        assertThat(answer.path("title").asString()).isEqualTo("Late Count Leaves Council Without a Majority");
        assertThat(answer.path("author_name").asString()).isEqualTo("Tom Flood");
        assertThat(answer.path("author_url").asString()).isEqualTo(PAPER + "/author/tom-flood");
        assertThat(answer.path("provider_name").asString()).isEqualTo("The Harbour Gazette");
        assertThat(answer.path("provider_url").asString()).isEqualTo(PAPER + "/");
        assertThat(answer.path("thumbnail_url").asString()).startsWith(PAPER + "/social/");
        assertThat(answer.path("thumbnail_width").asInt()).isEqualTo(1200);
    }

    @Test
    void theSameIsThereAsXml() {
        var answer = ask(PAPER + gazette.address(gazette.harbourFire()), "xml", null, null);

        var root = Elements.root(body(answer));
        assertThat(root.getTagName()).isEqualTo("oembed");
        assertThat(Elements.texts(root, "", "title")).containsExactly("Fire on the Quay Stops the Night Ferry");
        assertThat(Elements.texts(root, "", "author_name")).containsExactly("Ada Byrne, Tom Flood");
        assertThat(answer.getHeaders().getContentType()).hasToString("text/xml;charset=UTF-8");
    }

    @Test
    void aThumbnailThatWouldBeTooLargeIsLeftOut() {
        var url = PAPER + gazette.address(gazette.harbourFire());

        assertThat(json(ask(url, "json", "400", null)).has("thumbnail_url")).isFalse();
        assertThat(json(ask(url, "json", null, "629")).has("thumbnail_width")).isFalse();
        assertThat(json(ask(url, "json", "1200", "630")).has("thumbnail_url")).isTrue();
    }

    @Test
    void anAddressOfTheArticleIsKnownHoweverItIsWritten() {
        var path = gazette.address(gazette.harbourFire());

        for (var url : List.of(
                "http://gazette.example" + path,
                "HTTPS://GAZETTE.EXAMPLE" + path,
                PAPER + ":443" + path,
                PAPER + path + "?utm_source=x#comments",
                PAPER + path + "/"))
            assertThat(ask(url).getStatusCode().value()).as(url).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/PATH",
                "https://gazette.example.elsewhere.example/PATH",
                "https://gazette.example@elsewhere.example/PATH",
                "https://elsewhere.example@gazette.example/PATH",
                "https://gazette.example:8443/PATH",
                "https://gazette.example:99999999/PATH",
                "https://gazette.example/../../etc/passwd",
                "https://gazette.example/%00%ff",
                "https://gazette.example",
                "https://gazette.example/",
                "https://gazette.example/politics/",
                "//gazette.example/PATH",
                "/PATH",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data",
                "mailto:a@gazette.example",
                "not an address",
                "https://[::1/"
            })
    void whatIsNoArticleOfThePaperIsNotFound(String url) {
        var path = gazette.address(gazette.harbourFire()).substring(1);

        assertThat(ask(url.replace("PATH", path)).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void whatIsNotShownIsNotFound() {
        var fire = gazette.harbourFire();
        gazette.articles().withdraw(fire.id(), "It never happened.", Gazette.EDITOR);

        assertThat(ask(PAPER + gazette.address(fire)).getStatusCode().value()).isEqualTo(404);
        assertThat(ask(PAPER + gazette.address(gazette.aboutUs()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(ask(PAPER + "/" + "x".repeat(5_000)).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() {
        var url = PAPER + gazette.address(gazette.harbourFire());

        assertThat(ask(url, "yaml", null, null).getStatusCode().value()).isEqualTo(501);
        assertThat(ask(null, "json", null, null).getStatusCode().value()).isEqualTo(400);
        for (var size : List.of("0", "-1", "wide", "1".repeat(30)))
            assertThat(ask(url, "json", size, null).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void aPageSaysWhereItsAnswerIs() {
        var page = reader.html(gazette.address(gazette.lateCount()));

        for (var type : List.of("application/json+oembed", "text/xml+oembed")) {
            var link = page.select("link[rel=alternate][type=" + type + "]").attr("href");
            assertThat(link).startsWith(PAPER + "/-/oembed?url=");
            var url = URI.create(link).getRawQuery().replaceAll("^url=|&.*", "");
            assertThat(ask(URLDecoder.decode(url, StandardCharsets.UTF_8))
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        }
        assertThat(reader.html("/").select("link[type$=oembed]")).isEmpty();
    }

    private ResponseEntity<byte[]> ask(String url) {
        return ask(url, "json", null, null);
    }

    private ResponseEntity<byte[]> ask(
            @Nullable String url, String format, @Nullable String width, @Nullable String height) {
        return gazette.bean(OembedController.class).show(url, format, width, height);
    }

    private static JsonNode json(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(body(answer));
    }

    private static byte[] body(ResponseEntity<byte[]> answer) {
        return java.util.Objects.requireNonNull(answer.getBody());
    }
}
