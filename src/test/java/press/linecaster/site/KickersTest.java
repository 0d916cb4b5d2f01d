package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.sections.Section;
import press.linecaster.testing.SettableClock;

/// The short line above a headline, where the article has none of its own.
class KickersTest extends SitePagesTest {

    @Test
    void theKickerOfAStoryUnderASectionIsOfThatSection() {
        gazette.archive(25); // fills what stands above the sections
        published("Boats and Songs", gazette.culture(), gazette.harbour());
        published("Polls on the Pier", gazette.elections(), gazette.harbour());

        assertThat(kickers(reader.html("/"), ".block:contains(Boats and Songs) .teaser"))
                .isEqualTo(Map.of("Boats and Songs", "Harbour & Trade", "Polls on the Pier", "Harbour & Trade"));
        assertThat(kickers(reader.html("/harbour/"), ".teaser"))
                .containsEntry("Boats and Songs", "Harbour & Trade")
                .containsEntry("Polls on the Pier", "Harbour & Trade");
        assertThat(kickers(reader.html("/culture/"), ".teaser")).containsEntry("Boats and Songs", "Culture");
        assertThat(kickers(reader.html("/author/ada-byrne"), ".teaser"))
                .containsEntry("Boats and Songs", "Culture")
                .containsEntry("Polls on the Pier", "Elections");
    }

    @Test
    void theKickerOfAStoryMayBeOfASectionBeneath() {
        gazette.lateCount();

        assertThat(kickers(reader.html("/politics/"), ".teaser").values()).containsExactly("Elections");
    }

    @Test
    void aKickerThatOnlyRepeatsTheLabelIsLeftOutInAnyLanguage() {
        var settings = gazette.bean(Settings.class);
        settings.decide(settings.paper().with(Map.of(Setting.LANGUAGE, "de")));
        reader.forget();
        var words = SafeHtml.text("Words.");
        var moment = SettableClock.NOON.minusSeconds(60);
        var politics = List.of(gazette.politics().id());
        gazette.published(labelled("Tide", "Analysis", words), moment, politics, List.of(), List.of());
        gazette.published(labelled("Ebb", "Harbour", words), moment, politics, List.of(), List.of());

        assertThat(kickers(reader.html("/politics/"), ".teaser"))
                .containsEntry("Tide", "Analyse Politics")
                .containsEntry("Ebb", "Analyse Harbour");
    }

    private static Text labelled(String headline, String kicker, SafeHtml words) {
        return new Text(headline, kicker, null, words, null, Text.Label.ANALYSIS, Locale.UK);
    }

    private void published(String headline, Section main, Section other) {
        gazette.published(
                Text.of(headline, SafeHtml.text("Words."), Locale.UK),
                SettableClock.NOON.minus(Duration.ofDays(40)),
                List.of(main.id(), other.id()),
                List.of(),
                List.of(gazette.adaByrne().id()));
    }

    /// Of the teasers that a selector finds, by headline.
    private static Map<String, String> kickers(Document page, String teasers) {
        return page.select(teasers).stream()
                .collect(Collectors.toMap(
                        teaser -> teaser.select(".teaser__headline").text(),
                        teaser -> teaser.select(".kicker").text()));
    }
}
