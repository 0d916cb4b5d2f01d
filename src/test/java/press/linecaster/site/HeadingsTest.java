package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p>none</p>, <p>none</p>",
                "<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>, <h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>",
                "<h3>a</h3><h3>b</h3>, <h2>a</h2><h2>b</h2>",
                "<h4>a</h4><h3>b</h3><h4>c</h4>, <h2>a</h2><h2>b</h2><h3>c</h3>",
                "<h4 id=\"x\">a</h4><p>b</p>, <h2 id=\"x\">a</h2><p>b</p>",
                "<h2>a</h2><h4>b</h4>, <h2>a</h2><h3>b</h3>"
            })
    void noLevelIsLeftOut(String given, String shown) {
        assertThat(Headings.inOrder(given)).isEqualTo(shown);
    }
}
