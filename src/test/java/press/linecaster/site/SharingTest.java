package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Text;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What social networks find on pages.
class SharingTest extends SitePagesTest {

    private static final String PAPER = "https://gazette.example";

    @Test
    void anArticleTellsSocialNetworksWhatItIs() {
        var page = reader.html(gazette.address(gazette.harbourFire()));

        assertThat(metas(page, "og:type")).containsExactly("article");
        assertThat(metas(page, "og:locale")).containsExactly("en_GB");
        assertThat(metas(page, "article:published_time")).containsExactly("2026-03-02T10:00:00Z");
        assertThat(metas(page, "article:section")).containsExactly("Harbour & Trade");
        assertThat(metas(page, "article:author"))
                .containsExactly(PAPER + "/author/ada-byrne", PAPER + "/author/tom-flood");
        assertThat(metas(page, "article:tag")).containsExactly("Ferries");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
    }

    @Test
    void theCardOfAPictureIsItsCrop() throws IOException {
        var quay = new Showcase(gazette).quay();
        var article = gazette.create(Manuscript.article(Text.of("Tide", SafeHtml.EMPTY, Locale.UK))
                .with(new Placement(List.of(), List.of(), List.of(), quay, Set.of()))
                .with(Release.published(SettableClock.NOON.minusSeconds(60))));

        var page = reader.html(gazette.address(article));

        assertThat(metas(page, "og:image").getFirst()).startsWith(PAPER + "/media/");
        assertThat(metas(page, "og:image:alt")).containsExactly("A quay at dusk");
    }

    @Test
    void anArticleWithoutAPictureHasACardThatIsDrawn() throws IOException {
        var fire = gazette.harbourFire();

        var address = card(gazette.address(fire));
        var card = reader.page(address);

        assertThat(card.contentType()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(card.body())).getWidth())
                .isEqualTo(1200);
        assertThat(metas(reader.html(gazette.address(fire)), "og:image:width")).containsExactly("1200");
    }

    @Test
    void aPageOfSeveralArticlesHasTheCardOfItsFirst() {
        var fire = gazette.harbourFire();

        for (var page : List.of("/", "/latest", "/harbour/"))
            assertThat(card(page)).as(page).isEqualTo(card(gazette.address(fire)));
    }

    @Test
    void aListWithNothingInItHasNoCardAndIsDescribed() {
        var page = reader.html("/latest");

        assertThat(metas(page, "og:image")).isEmpty();
        assertThat(metas(page, "og:description")).containsExactly("Latest: all that The Harbour Gazette has published");
    }

    @Test
    void aCardIsAnotherWhenWhatIsDrawnOnItIsAnother() {
        var fire = gazette.harbourFire();
        var page = gazette.address(fire);
        var first = card(page);

        gazette.rewrite(fire, "No Fire After All");
        var second = card(page);
        var settings = gazette.bean(Settings.class);
        settings.decide(settings.paper().with(Map.of(Setting.ACCENT, "#005599")));
        reader.forget();
        var third = card(page);

        assertThat(Set.of(first, second, third)).hasSize(3);
        assertThat(reader.answer(first)).isEqualTo(new Answer.Moved(third));
        assertThat(reader.answer(second)).isEqualTo(new Answer.Moved(third));
    }

    @Test
    void aCardIsStaleWhenItsHeadlineIsAndNotForItsBody() {
        var fire = gazette.harbourFire();
        var reads = new Reads();

        reader.answer(card(gazette.address(fire)), reads);

        assertThat(reads.hard())
                .contains(Keys.teaser(fire.id()), Keys.PAPER, Keys.SECTIONS)
                .doesNotContain(Keys.article(fire.id()));
    }

    @Test
    void whatIsNotShownHasNoCard() {
        var fire = gazette.harbourFire();
        var address = card(gazette.address(fire));

        gazette.articles().withdraw(fire.id(), "It never happened.", Gazette.EDITOR);

        assertThat(reader.answer(address)).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/social/1-0123456789abcdef.png")).isEqualTo(new Answer.Missing());
        assertThat(reader.answer("/social/nothing.png")).isEqualTo(new Answer.Missing());
    }

    private String card(String page) {
        return metas(reader.html(page), "og:image").getFirst().substring(PAPER.length());
    }

    private static List<String> metas(org.jsoup.nodes.Document page, String property) {
        return page.select("meta[property=" + property + "]").eachAttr("content");
    }
}
