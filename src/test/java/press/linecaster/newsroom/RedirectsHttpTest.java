package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.html;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Redirects as editors look after them, where readers come to by them, and who may not.
class RedirectsHttpTest extends Ordered {

    @Test
    void aRedirectIsAddedAndReadersAreLedOnAtOnceAndNotAnyMoreWhenItIsTakenBack() throws Exception {
        assertThat(reader("/2009/old-ferry").statusCode()).isEqualTo(404);
        var article = published("The ferry of today", List.of(gazette.harbour().id()), List.of(), List.of());

        var added = editor.post(
                "/newsroom/redirects",
                "from",
                "https://gazette.example/2009/old-ferry/",
                "to",
                gazette.address(article));

        assertMoved("/2009/old-ferry", gazette.address(article));
        assertThat(newest()).isEqualTo("redirect.add /2009/old-ferry");
        var offered = editor.page(location(added));
        assertThat(offered.select(".notice--undo").text()).contains("/2009/old-ferry leads to");
        undo(offered);
        assertThat(reader("/2009/old-ferry").statusCode()).isEqualTo(404);
    }

    @Test
    void aRedirectIsChangedDeletedAndBroughtBack() throws Exception {
        editor.post("/newsroom/redirects", "from", "/shop", "to", "https://shop.example/");
        assertMoved("/shop", "https://shop.example/");

        var changed = editor.post("/newsroom/redirects/change", "from", "/shop", "to", "/latest");
        assertMoved("/shop", "/latest");
        undo(editor.page(location(changed)));
        assertMoved("/shop", "https://shop.example/");

        var deleted = editor.post("/newsroom/redirects/delete", "from", "/shop", "from", "/not-there");
        assertThat(reader("/shop").statusCode()).isEqualTo(404);
        undo(editor.page(location(deleted)));
        assertMoved("/shop", "https://shop.example/");
        assertThat(editor.page("/newsroom/redirects?q=shop.example")
                        .select(".row__headline")
                        .eachText())
                .containsExactly("/shop");
        assertThat(editor.page("/newsroom/redirects?q=shop.example&which=TO_THINGS")
                        .select(".empty")
                        .text())
                .contains("No redirect is like that");
    }

    @ParameterizedTest
    @CsvSource({
        "/newsroom/articles, /latest, from, itself",
        "/, /latest, from, itself",
        "/feed.xml, /latest, from, itself",
        "/-/health, /latest, from, itself",
        "no-path, /latest, from, begins with /",
        "//evil.example, /latest, from, begins with /",
        "/some?utm=1, /latest, from, WordPress",
        "/some-old, //evil.example, to, public web",
        "/some-old, javascript:alert(1), to, public web",
        "/some-old, http://localhost/, to, public web",
        "/some-old, /some-old, to, itself"
    })
    void whatCannotBeStaysInTheFormWithTheMistakeBesideIt(String from, String to, String field, String words)
            throws Exception {
        var refused = editor.post("/newsroom/redirects", "from", from, "to", to);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select("#" + field + "-mistake").text()).contains(words);
        assertThat(html(refused).select("#from").val()).isEqualTo(from);
        assertThat(html(refused).select("#to").val()).isEqualTo(to);
    }

    @Test
    void whatHasAnAddressIsNotLedAway() throws Exception {
        var article = published("I stand here", List.of(gazette.harbour().id()), List.of(), List.of());
        var address = gazette.address(article);

        var refused = editor.post("/newsroom/redirects", "from", address, "to", "/latest");
        var changed = editor.post("/newsroom/redirects/change", "from", address, "to", "/latest");
        editor.post("/newsroom/redirects/delete", "from", address);

        assertThat(html(refused).select("#from-mistake").text())
                .contains(address)
                .contains("itself");
        assertThat(changed.statusCode()).isEqualTo(404);
        assertThat(reader(address).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedInACircle() throws Exception {
        editor.post("/newsroom/redirects", "from", "/circle-b", "to", "/circle-c");
        editor.post("/newsroom/redirects", "from", "/circle-c", "to", "/circle-d");

        var refused = editor.post("/newsroom/redirects", "from", "/circle-d", "to", "/circle-b");

        assertThat(html(refused).select("#to-mistake").text()).contains("circle");
    }

    @Test
    void manyAreTakenAtOnceWithTheReasonsForThoseThatAreNot() throws Exception {
        var article = published("Many lead here", List.of(gazette.harbour().id()), List.of(), List.of());
        var pasted = """
                from,to
                /many/1,%1$s
                "/many/2";"https://elsewhere.example/a,b"
                /many/3\thttps://elsewhere.example/c

                /many/1,%1$s
                %1$s,/latest
                /many/4
                /many/5,javascript:alert(1)
                <script>alert(1)</script>,/latest
                """.formatted(gazette.address(article));

        var report = html(editor.post("/newsroom/redirects/many", "lines", pasted));

        assertMoved("/many/1", gazette.address(article));
        assertMoved("/many/2", "https://elsewhere.example/a,b");
        assertMoved("/many/3", "https://elsewhere.example/c");
        assertThat(report.select(".notice--undo").text()).contains("3 redirects are added");
        assertThat(report.text()).contains("1 leads there already");
        assertThat(report.select("[role=alert] li").eachText()).hasSize(4);
        assertThat(report.select("[role=alert]").text())
                .contains("Line 7")
                .contains("does not say where to")
                .contains("<script>alert(1)</script>");
        undo(report);
        assertThat(reader("/many/1").statusCode()).isEqualTo(404);
        assertThat(reader("/many/3").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n \n"})
    void nothingPastedIsNothingTaken(String lines) throws Exception {
        assertThat(editor.post("/newsroom/redirects/many", "lines", lines).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whereAnAddressLeadsIsTold() throws Exception {
        editor.post("/newsroom/redirects", "from", "/told", "to", "https://elsewhere.example/told");

        assertThat(answer("/told")).contains("It leads to https://elsewhere.example/told");
        assertThat(answer("/nobody/knows")).contains("Nothing is found there");
        assertThat(answer("/latest")).contains("The paper itself");
        assertThat(answer("told")).contains("no path");
    }

    @Test
    void whoMayNotArrangeThePaperNeitherSeesNorChangesThem() throws Exception {
        editor.post("/newsroom/redirects", "from", "/guarded-path", "to", "/latest");
        for (var client : List.of(author, contributor, moderator)) {
            for (var path : List.of("", "/many", "/change?from=/guarded-path"))
                assertThat(client.get("/newsroom/redirects" + path).statusCode())
                        .isEqualTo(403);
            for (var path : List.of("", "/change", "/delete", "/many"))
                assertThat(client.post(
                                        "/newsroom/redirects" + path,
                                        "from",
                                        "/guarded-path",
                                        "to",
                                        "https://evil.example/",
                                        "lines",
                                        "/x,/y")
                                .statusCode())
                        .isEqualTo(403);
        }
        assertMoved("/guarded-path", "/latest");
    }

    private String answer(String path) throws Exception {
        return editor.page("/newsroom/redirects?test=" + path).select(".answer").text();
    }
}
