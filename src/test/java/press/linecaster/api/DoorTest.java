package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import press.linecaster.testing.HtmlValidator;

/// What stands in front of the API: pages of other sites, too many requests, addresses where nothing is, cookies.
class DoorTest extends OnApi {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterAll
    void stop() {
        client.close();
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", "198.51.100.7")
                .method(method, BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void pagesOfOtherSitesMayReadAndNothingElse() throws Exception {
        var read = send("GET", "/api/v1/sections", "Origin", "https://elsewhere.example");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(read.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag");

        var asked = send(
                "OPTIONS",
                "/api/v1/articles",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .doesNotContainIgnoringCase("authorization");
        var written = send("POST", "/api/v1/articles", "Origin", "https://elsewhere.example");
        assertThat(written.statusCode()).isEqualTo(401);
        assertThat(written.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void cookiesOpenNothing() throws Exception {
        var begun = begun(editor, "Behind the door");
        var path = "/api/v1/articles/" + begun.text("/id");

        var cookie = cookieOfEditor();
        assertThat(send("GET", "/newsroom/articles/" + begun.text("/id"), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", path, "Cookie", cookie).statusCode()).isEqualTo(404);
        assertThat(send("PATCH", path, "Cookie", cookie, "If-Match", "*").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whereThereIsNothingTheAnswerSaysSo() throws Exception {
        for (var path : new String[] {"/api/v1/nothing", "/api/v2/articles", "/api/v1/articles/", "/api/x"}) {
            var missing = send("GET", path);
            assertThat(missing.statusCode()).as(path).isEqualTo(404);
            assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        var wrong = editor.call("DELETE", "/articles", null);
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        var xml = send("GET", "/api/v1/sections", "Accept", "application/xml");
        assertThat(xml.statusCode()).isEqualTo(406);
        assertThat(xml.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(send("GET", "/api/v1/sections", "Accept", "text/*;q=0.1, */*;q=0.01")
                        .statusCode())
                .isEqualTo(200);
        var form = editor.send(
                "POST",
                "/media?fileName=x.jpg",
                "--x\r\n\r\nx\r\n--x--".getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=x");
        assertThat(form.status()).isEqualTo(415);
        var broken = editor.send("POST", "/media?fileName=x.jpg", new byte[] {1}, "multipart/form-data");
        assertThat(broken.status()).isEqualTo(415);
    }

    @Test
    void aHeadIsAGetWithoutItsContent() throws Exception {
        var head = send("HEAD", "/api/v1/sections");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(send("GET", "/api/v1/sections").headers().firstValue("ETag"));
        assertThat(send("HEAD", "/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void eachKindOfTroubleIsExplainedWhereItsTypeLeads() throws Exception {
        var page = send("GET", "/api/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(HtmlValidator.problems(page.body().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        var html = Jsoup.parse(page.body());
        for (var trouble : Trouble.values())
            assertThat(html.getElementById(trouble.word())).as(trouble.word()).isNotNull();
        for (var link : html.select("a[href^=#]"))
            assertThat(html.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        for (var operation : context.getBean(OpenApi.class).operations())
            assertThat(html.text()).contains(operation.method() + " /api/v1" + operation.path());
        assertThat(html.select("script, [style], [onclick]")).isEmpty();
        assertThat(send("GET", html.select("link[rel=stylesheet]").attr("href")).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api").statusCode()).isEqualTo(200);
    }

    @Test
    void whoAsksTooMuchWaits() throws Exception {
        var statuses = new HashSet<Integer>();
        for (var i = 0; i < 320; i++) {
            var said = anybody.get("/sections", "X-Forwarded-For", "192.0.2.99");
            if (statuses.add(said.status()) && said.status() == 429)
                assertThat(said.header("Retry-After")).isEqualTo("1");
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 429);
        assertThat(anybody.get("/sections").status()).as("another network").isEqualTo(200);
    }

    @Test
    void aTokenIsNotHeldUpByItsNetwork() throws Exception {
        var program = as(Role.EDITOR, Scope.DRAFTS_READ);

        for (var i = 0; i < 320; i++)
            assertThat(program.get("/settings").status()).isEqualTo(200);
    }

    @Test
    void whatIsBeneathApiIsNoPage() throws Exception {
        assertThat(send("GET", "/robots.txt").body()).contains("Disallow: /api/");
        var answer = send("GET", "/api/v1/settings");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
