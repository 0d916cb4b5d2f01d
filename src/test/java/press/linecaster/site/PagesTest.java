package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.delivery.Answer;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.OnSqlite;

/// What stands on which page.
@OnSqlite(with = SiteModules.class)
class PagesTest {

    @Autowired
    Site site;

    @Autowired
    ApplicationContext context;

    private Reader reader;
    private Gazette gazette;

    @BeforeEach
    void layOut() {
        gazette = Gazette.in(context);
        reader = new Reader(site);
    }

    @Test
    void anArticleShowsWhoSaysWhatSinceWhen() {
        var fire = gazette.harbourFire();

        var page = reader.html(gazette.address(fire));

        assertThat(page.title()).isEqualTo("Fire on the Quay Stops the Night Ferry – The Harbour Gazette");
        assertThat(page.select("h1").text()).isEqualTo("Fire on the Quay Stops the Night Ferry");
        assertThat(page.select(".story .byline").text()).isEqualTo("By Ada Byrne and Tom Flood");
        assertThat(page.select(".story time").attr("datetime")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(page.select(".prose").text()).contains("By dawn the ferry Margaret lay dark.");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://gazette.example" + gazette.address(fire));
        assertThat(page.select(".tags a").eachAttr("href")).containsExactly("/tag/ferries");
        assertThat(page.select(".trail a").eachText()).containsExactly("Harbour & Trade");
    }

    @Test
    void anEmptyPaperHasAFrontPageToo() {
        assertThat(reader.html("/").select("h1").text()).isEqualTo("The Harbour Gazette");
    }

    @Test
    void whatWasNeverThereIsMissing() {
        assertThat(reader.answer("/never/there")).isEqualTo(new Answer.Missing());
    }
}
