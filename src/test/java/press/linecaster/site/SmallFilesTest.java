package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import press.linecaster.delivery.Answer;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import tools.jackson.databind.json.JsonMapper;

/// The small files that robots and browsers ask for by themselves.
class SmallFilesTest extends SitePagesTest {

    @Test
    void adsTxtIsWhatThePublisherSaysAndNothingOtherwise() {
        assertThat(reader.answer("/ads.txt")).isEqualTo(new Answer.Missing());

        decide(Setting.ADS, "example.com, 1, DIRECT\nexample.org, 2, RESELLER");

        assertThat(reader.text("/ads.txt")).isEqualTo("example.com, 1, DIRECT\nexample.org, 2, RESELLER\n");
        assertThat(reader.page("/ads.txt").contentType()).isEqualTo("text/plain;charset=utf-8");
    }

    @Test
    void theManifestNamesIconsThatAreThere() throws IOException {
        var manifest = JsonMapper.builder()
                .build()
                .readTree(reader.page("/site.webmanifest").body());

        assertThat(manifest.path("background_color").asString()).matches("#[0-9a-f]{6}");
        assertThat(manifest.path("theme_color").asString()).isEqualTo("#a11d21");
        assertThat(manifest.path("icons")
                        .valueStream()
                        .map(icon -> icon.path("purpose").asString()))
                .containsExactly("any", "any", "maskable");
        for (var icon : manifest.path("icons")) {
            var image = ImageIO.read(new ByteArrayInputStream(
                    reader.page(icon.path("src").asString()).body()));
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .isEqualTo(icon.path("sizes").asString());
        }
    }

    @Test
    void theIconsThatPagesNameAreThere() {
        for (var link : reader.html("/").select("link[rel$=icon]").eachAttr("href"))
            assertThat(reader.page(link).contentType()).startsWith("image/");
        assertThat(reader.answer("/apple-touch-icon-precomposed.png"))
                .isEqualTo(new Answer.Moved("/apple-touch-icon.png"));
    }

    @Test
    void theIconIsTheFirstLetterInTheAccentAndAnotherInTheDark() {
        decide(Setting.ACCENT, "#005599");

        assertThat(reader.text("/favicon.svg"))
                .contains("fill=\"#005599\"", "prefers-color-scheme:dark")
                .doesNotContain("<text");
    }

    @Test
    void aSquareLogoIsTheIconAndAWideOneIsNot() throws IOException {
        var showcase = new Showcase(gazette);
        var letter = reader.page("/icon-192.png").body();
        decide(Setting.LOGO, "" + showcase.quay().value());
        assertThat(reader.page("/icon-192.png").body()).isNotEqualTo(letter);
        assertThat(reader.answer("/favicon.svg")).isEqualTo(new Answer.Moved("/icon-192.png"));

        decide(Setting.LOGO, "" + showcase.wordmark().value());

        assertThat(reader.page("/icon-192.png").body()).isEqualTo(letter);
    }

    private void decide(Setting setting, String to) {
        gazette.bean(Settings.class).decide(Map.of(setting, to));
        reader.forget();
    }
}
