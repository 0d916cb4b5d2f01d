package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that knows nothing but the address of the description, the names of operations and its token publishes a
/// story with a picture. Paths, methods, parameters and types are what the description says.
class StoryByDocumentTest extends OnApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final AtomicInteger SHADE = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();

    /// Reads the description first, and knows nothing else.
    private final class Stranger {

        private final String origin = "http://127.0.0.1:" + port;
        private final String token;
        private final JsonNode description;

        Stranger(String token) throws Exception {
            this.token = token;
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(origin + "/api/v1/openapi.json"))
                            .build(),
                    BodyHandlers.ofString());
            this.description = JSON.readTree(answer.body());
        }

        /// Does an operation by its name.
        /// @param parameters by name, wherever the description says that they go
        HttpResponse<String> call(String operationId, Map<String, String> parameters, byte[] body, String type)
                throws Exception {
            for (var path : description.get("paths").properties())
                for (var method : path.getValue().properties())
                    if (method.getValue().path("operationId").asString("").equals(operationId))
                        return send(path.getKey(), method.getKey(), method.getValue(), parameters, body, type);
            throw new IOException("the description knows no " + operationId);
        }

        private HttpResponse<String> send(
                String path,
                String method,
                JsonNode operation,
                Map<String, String> parameters,
                byte[] body,
                String type)
                throws Exception {
            var address =
                    new StringBuilder(origin + description.at("/servers/0/url").asString() + path);
            var request = HttpRequest.newBuilder();
            for (var each : operation.path("parameters")) {
                var parameter = contract.resolved(each);
                var name = parameter.get("name").asString();
                var value = parameters.get(name);
                if (value == null) {
                    assertThat(parameter.path("required").asBoolean(false))
                            .as(name)
                            .isFalse();
                    continue;
                }
                var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                switch (parameter.get("in").asString()) {
                    case "path" -> {
                        var at = address.indexOf("{" + name + "}");
                        address.replace(at, at + name.length() + 2, encoded);
                    }
                    case "query" ->
                        address.append(address.indexOf("?") < 0 ? '?' : '&').append(name + "=" + encoded);
                    default -> request.header(name, value);
                }
            }
            if (body.length > 0) {
                assertThat(operation.at("/requestBody/content").propertyNames())
                        .anyMatch(known -> known.equals(type) || known.equals(type.split("/")[0] + "/*"));
                request.header("Content-Type", type);
            }
            for (var security : operation.get("security"))
                for (var scheme : security.properties()) {
                    var kind = description.at("/components/securitySchemes/" + scheme.getKey());
                    assertThat(kind.get("scheme").asString()).isEqualTo("bearer");
                    request.setHeader("Authorization", "Bearer " + token);
                }
            return client.send(
                    request.uri(URI.create(address.toString()))
                            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void aProgramThatKnowsTheDescriptionAlonePublishesAStory() throws Exception {
        var stranger = new Stranger(secret(Role.EDITOR, null, Scope.ARTICLES_WRITE, Scope.MEDIA_WRITE));
        var nothing = new byte[0];
        var sections = stranger.call("listSections", Map.of(), nothing, "");
        var section = JSON.readTree(sections.body()).at("/sections/0/id").asString();

        var picture = stranger.call(
                "uploadMedia",
                Map.of("fileName", "pier.png", "alternative", "A pier & a gull", "credit", "Tom Flood"),
                png(),
                "image/png");
        assertThat(picture.statusCode()).as(picture.body()).isEqualTo(201);
        var media = JSON.readTree(picture.body());
        var text = Map.of(
                "headline",
                "A stranger writes of the pier",
                "standfirst",
                "It was there all along.",
                "body",
                "<p>The pier stands.</p>" + media.get("html").asString() + "<p>So does the gull.</p>",
                "leadPicture",
                media.get("id").asString(),
                "sections",
                List.of(section));
        var begun = stranger.call("createArticle", Map.of(), JSON.writeValueAsBytes(text), "application/json");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var article = JSON.readTree(begun.body());
        assertThat(article.get("warnings").size()).isZero();

        var published = stranger.call(
                "publishArticle",
                Map.of(
                        "id",
                        article.get("id").asString(),
                        "If-Match",
                        begun.headers().firstValue("ETag").orElseThrow()),
                nothing,
                "");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);

        var address = JSON.readTree(published.body()).get("address").asString();
        var page = Jsoup.parse(get(URI.create(address).getRawPath()).body());
        assertThat(page.select("h1").text()).isEqualTo("A stranger writes of the pier");
        assertThat(page.text()).contains("The pier stands.", "So does the gull.", "Tom Flood");
        var shown = page.select("article img[alt=A pier & a gull]");
        assertThat(shown).hasSizeGreaterThanOrEqualTo(2);
        assertThat(get(page.expectFirst("article img[alt=A pier & a gull]").attr("src"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/").body()).contains("A stranger writes of the pier");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    /// Another one each time: the library takes the same bytes for the same picture.
    static byte[] png() throws IOException {
        var shade = SHADE.addAndGet(7_919);
        var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 640; x++) for (var y = 0; y < 400; y++) image.setRGB(x, y, x * y + shade);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
