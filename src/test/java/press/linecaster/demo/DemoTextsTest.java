package press.linecaster.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import press.linecaster.illustrations.Scenes;
import press.linecaster.kernel.SafeHtml;

/// What the texts of the demo edition promise, checked on the files themselves.
class DemoTextsTest {

    private final List<DemoFile> articles = DemoEdition.files("articles");

    @Test
    void thereAreAtLeastFortyArticlesOfTwoHundredToNineHundredWords() {
        assertThat(articles).hasSizeGreaterThanOrEqualTo(40);
        assertThat(articles).allSatisfy(article -> assertThat(words(article)).isBetween(200, 900));
    }

    @Test
    void everySectionHasAtLeastThree() {
        var bySection = articles.stream()
                .collect(Collectors.groupingBy(article -> article.required("Section"), Collectors.counting()));

        assertThat(bySection)
                .hasSize(18)
                .allSatisfy((section, count) -> assertThat(count).as(section).isGreaterThanOrEqualTo(3));
    }

    @Test
    void everyPictureIsASceneThatCanBeDrawnAndHasItsWords() {
        assertThat(articles).allSatisfy(article -> {
            assertThat(Scenes.names()).contains(article.required("Picture").split(" ")[0]);
            assertThat(article.required("Alt")).isNotBlank();
            assertThat(article.required("Credit")).isNotBlank();
        });
    }

    @Test
    void cleaningLosesNoTextOfAnyArticle() {
        assertThat(articles)
                .allSatisfy(article -> assertThat(SafeHtml.clean(article.body()).plainText())
                        .isEqualTo(Jsoup.parseBodyFragment(article.body()).text()));
    }

    @Test
    void thereAreCorrectionsAndComments() {
        assertThat(articles.stream()
                        .filter(article -> article.optional("Correction").isPresent()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(articles.stream().filter(article -> !article.remarks().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private static int words(DemoFile article) {
        return Jsoup.parseBodyFragment(article.body()).text().split("\\s+").length;
    }
}
