package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.linecaster.articles.Article;
import press.linecaster.articles.Source;
import press.linecaster.articles.Source.Rights;
import press.linecaster.articles.Text;
import press.linecaster.articles.Translations;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/// What pages say of an article that is there in several languages.
class VersionsTest extends SitePagesTest {

    private static final String PAPER = "https://gazette.example";

    @Test
    void eachVersionNamesAllAndItselfToSearchEngines() {
        var english = story("Tide", Locale.UK);
        var german = story("Flut", Locale.GERMANY);
        join(german, english);

        for (var each : List.of(english, german)) {
            var links = reader.html(gazette.address(each)).select("link[hreflang]");
            assertThat(links.stream().map(link -> link.attr("hreflang") + " " + link.attr("href")))
                    .containsExactlyInAnyOrder(
                            "en-GB " + PAPER + gazette.address(english),
                            "x-default " + PAPER + gazette.address(english),
                            "de-DE " + PAPER + gazette.address(german));
        }
    }

    @Test
    void allVersionsSayTheSameOfEachOther() {
        var american = story("Tide", Locale.US);
        var austrian = story("Ebbe", Locale.of("de", "AT"));
        var german = story("Flut", Locale.GERMANY);
        var english = story("Tides", Locale.UK);
        for (var each : List.of(american, austrian, german)) join(each, english);

        var said = Stream.of(american, austrian, german, english)
                .map(this::saidByPageOf)
                .distinct()
                .toList();

        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).hasSize(5).contains("x-default " + PAPER + gazette.address(english));
    }

    @Test
    void ofTwoInOneLanguageTheOlderIsNamedAndTheOtherSaysNothing() {
        var english = story("Tide", Locale.UK);
        var german = story("Flut", Locale.GERMANY);
        var another = story("Ebbe", Locale.GERMANY);
        join(german, english);
        join(another, english);

        assertThat(saidByPageOf(english))
                .contains("de-DE " + PAPER + gazette.address(german))
                .doesNotContain("de-DE " + PAPER + gazette.address(another));
        assertThat(saidByPageOf(german)).isEqualTo(saidByPageOf(english));
        assertThat(saidByPageOf(another)).isEmpty();
    }

    private Set<String> saidByPageOf(Article article) {
        return reader.html(gazette.address(article)).select("link[hreflang]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                .collect(Collectors.toSet());
    }

    @Test
    void readersFindTheOtherLanguagesUnderTheirOwnNames() {
        var english = story("Tide", Locale.UK);
        join(story("Flut", Locale.GERMANY), english);
        join(story("Ebbe", Locale.of("de", "AT")), english);
        join(story("مد", Locale.of("ar")), english);

        var links = reader.html(gazette.address(english)).select(".credits a[hreflang]");

        assertThat(links.eachText())
                .containsExactlyInAnyOrder("Deutsch (Deutschland)", "Deutsch (Österreich)", "العربية");
        assertThat(links.eachAttr("lang")).containsExactlyInAnyOrder("de-DE", "de-AT", "ar");
    }

    @Test
    void machinesLearnOfThemInTheirVocabulary() {
        var english = story("Tide", Locale.UK);
        var german = story("Flut", Locale.GERMANY);
        join(german, english);

        var page = reader.html(gazette.address(german));
        var data = JsonMapper.builder()
                .build()
                .readTree(page.expectFirst("script[type=application/ld+json]").data());

        assertThat(data.path("inLanguage").asString()).isEqualTo("de-DE");
        assertThat(data.at("/workTranslation/0/url").asString()).isEqualTo(PAPER + gazette.address(english));
        assertThat(page.select("meta[property=og:locale:alternate]").attr("content"))
                .isEqualTo("en_GB");
    }

    @Test
    void whatIsNotShownIsNotNamed() {
        var english = story("Tide", Locale.UK);
        var german = story("Flut", Locale.GERMANY);
        join(german, english);

        gazette.articles().withdraw(german.id(), "It never happened.", Gazette.EDITOR);

        assertThat(reader.html(gazette.address(english)).select("[hreflang]")).isEmpty();
        assertThat(reader.html(gazette.address(story("Alone", Locale.UK))).select("[hreflang]"))
                .isEmpty();
    }

    @Test
    void aPageIsStaleWhenAVersionComesGoesOrSpeaksAnotherLanguage() {
        var english = story("Tide", Locale.UK);
        var german = story("Flut", Locale.GERMANY);
        assertThat(isTouched(english, () -> join(german, english))).isTrue();
        assertThat(isTouched(
                        english,
                        () -> gazette.change(
                                german, manuscript -> manuscript.with(Text.of("Flut", SafeHtml.EMPTY, Locale.FRANCE)))))
                .isTrue();
        assertThat(isTouched(english, () -> source(german, Rights.FULL, null))).isTrue();
        assertThat(isTouched(english, () -> source(german, Rights.FULL, "https://wire.example/flut")))
                .isTrue();
        source(german, Rights.OWN, null);
        assertThat(isTouched(english, () -> gazette.articles().withdraw(german.id(), "No.", Gazette.EDITOR)))
                .isTrue();
        assertThat(isTouched(
                        english,
                        () -> gazette.articles()
                                .publish(german.id(), SettableClock.NOON.minusSeconds(60), Gazette.EDITOR)))
                .isTrue();
        assertThat(isTouched(english, () -> gazette.bean(Translations.class).leave(german.id())))
                .isTrue();
    }

    private void source(Article article, Rights rights, @Nullable String originalUrl) {
        gazette.change(
                article, manuscript -> manuscript.with(new Source("Wire", null, originalUrl, rights, null, null)));
    }

    private boolean isTouched(Article page, Runnable deed) {
        var reads = new Reads();
        reader.answer(gazette.address(page), reads);
        var log = gazette.bean(ChangeLog.class);
        var position = log.head();
        deed.run();
        var touched = new HashSet<Key>();
        for (var entry : log.after(position, 10))
            touched.addAll(gazette.bean(Site.class).touchedBy(List.of(entry.change())));
        return reads.hard().stream().anyMatch(touched::contains);
    }

    private void join(Article article, Article other) {
        gazette.bean(Translations.class).join(article.id(), other.id());
    }

    private Article story(String headline, Locale language) {
        return gazette.published(
                Text.of(headline, SafeHtml.EMPTY, language),
                SettableClock.NOON.minusSeconds(60),
                List.of(),
                List.of(),
                List.of());
    }
}
