package press.linecaster.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Styles, fonts and scripts, as browsers get them.
class AssetsTest {

    private final Assets assets = new Assets();
    private final TestServer server = new TestServer(new TinyPaper());

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
    void stylesNameTheirFontsWithFingerprints() {
        var styles = server.text(assets.address("test/page.css"));

        assertThat(styles)
                .contains("url(" + assets.address("test/letter.woff2") + ")")
                .contains("url(missing.png)");
        assertThat(new String(server.get(assets.address("test/letter.woff2")).body(), StandardCharsets.UTF_8))
                .isEqualTo("not really a font");
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
    @ValueSource(
            strings = {
                "/assets/test/page.00000000.css",
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
}
