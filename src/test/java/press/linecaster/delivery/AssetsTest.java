package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Styles, fonts and scripts, as browsers get them.
class AssetsTest {

    private final Made made = new Made();
    private final Assets assets = new Assets(List.of(made));
    private final TestServer server = new TestServer(new TinyPaper(), assets);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAssetMayBeKeptForGoodUnderItsFingerprint() {
        var address = assets.address("test/page.css");

        var answer = server.get(address, "Accept-Encoding", "br");

        assertThat(address).matches("/assets/test/page\\.[0-9a-f]{8}\\.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(server.get(address).body()).hasSizeGreaterThan(answer.body().length);
    }

    @Test
    void aScriptComesWithoutTheLinesThatExplainIt() {
        assertThat(server.text(assets.address("test/page.js"))).isEqualTo("""
                const address = "https://paper.example"; // is kept
                document.title = address;
                """);
    }

    @Test
    void stylesNameTheirFontsWithFingerprints() {
        var styles = server.text(assets.address("test/page.css"));

        assertThat(styles)
                .contains("url(" + assets.address("test/letter.woff2") + ")")
                .contains("url(missing.png)");
        assertThat(new String(server.get(assets.address("test/letter.woff2")).body(), StandardCharsets.UTF_8))
                .isEqualTo("not really a font");
    }

    @Test
    void whatIsAPartOfPagesLeavesThePolicyToThemAndADrawingHasItsOwn() {
        for (var name : List.of("test/page.css", "test/page.js", "test/letter.woff2")) {
            var headers = server.get(assets.address(name)).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(name).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy")).as(name).isEmpty();
        }
        assertThat(server.get(assets.address("icons.svg")).headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }

    @Test
    void byItsPlainNameAnAssetIsAskedForAgainEachTime() {
        var answer = server.get("/assets/test/page.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("must-revalidate");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/assets/test/page.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/test/page.00000000.css", "/assets/test/made.00000000.css"})
    void aFormerAddressLeadsToThePresentContent(String former) {
        var answer = server.get(former);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(server.get(assets.address(former.contains("made") ? "test/made.css" : "test/page.css"))
                        .body());
        assertThat(answer.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("must-revalidate");
    }

    @Test
    void guessedFingerprintsAreNotRemembered() {
        assertThat(assets.at("/assets/test/page.00000001.css"))
                .isSameAs(assets.at("/assets/test/page.00000002.css"))
                .isSameAs(assets.at("/assets/test/page.css"));
        assertThat(assets.ready("/assets/test/page.00000001.css")).isNull();
    }

    @Test
    void whatIsMadeMayBeKeptForGoodUnderTheFingerprintOfItsContent() {
        var answer = server.get(assets.address("test/made.css"));

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("a{color:red;src:url(" + assets.address("test/letter.woff2") + ")}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void whatIsMadeIsThereOnANodeThatHasNeverNamedIt() {
        var address = assets.address("test/made.css");
        try (var other = new TestServer(new TinyPaper(), new Assets(List.of(made)))) {
            assertThat(other.get(address).headers().firstValue("Cache-Control"))
                    .hasValue("public, max-age=31536000, immutable");
        }
    }

    @Test
    void whatIsMadeAnewHasAnotherAddressAndStandsAtTheFormerOneToo() {
        var former = assets.address("test/made.css");
        server.get(former);
        made.colour = "blue";

        var address = assets.address("test/made.css");

        assertThat(address).isNotEqualTo(former);
        assertThat(server.text(address)).contains("blue");
        assertThat(server.text("/assets/test/made.css")).contains("blue");
        assertThat(server.text(former)).contains("blue");
        assertThat(server.get(former).headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/nothing.00000000.css",
                "/assets/test/page.00000000.txt",
                "/assets/test",
                "/assets/",
                "/assets/test/",
                "/assets/nothing.css",
                "/assets/test/../test/page.css",
                "/assets//test/page.css",
                "/assets/../application.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/test/page.class"
            })
    void whatIsNoAssetIsNotServed(String path) {
        assertThat(server.get(path).statusCode()).isIn(404, 400);
    }

    @Test
    void aTemplateThatNamesAMissingAssetFails() {
        assertThatThrownBy(() -> assets.address("nothing.css")).hasMessageContaining("nothing.css");
    }

    /// Refuses to be made on a thread of the network.
    private static final class Made implements MadeAsset {

        volatile String colour = "red";

        @Override
        public String name() {
            return "test/made.css";
        }

        @Override
        public String content() {
            if (Thread.currentThread().getName().startsWith("qtp")) throw new IllegalStateException("on the network");
            return "a{color:" + colour + ";src:url(letter.woff2)}";
        }
    }
}
