package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Source;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Author;
import press.linecaster.people.Authors;
import press.linecaster.search.Question.Order;
import press.linecaster.search.Results.Respelled;
import press.linecaster.search.Results.Unknown;
import press.linecaster.sections.Section;
import press.linecaster.sections.Tag;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Search] promises, on whatever index.
abstract class SearchContract {

    private static final Instant NOW = SettableClock.NOON;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Search search;

    private Gazette gazette;

    @BeforeEach
    void paper() {
        gazette = Gazette.in(context);
    }

    @Test
    void anArticleIsFoundByItsWordsInWhateverForm() {
        var ferry = article("Ferry runs late again", "The harbour master blames the winds.", NOW);
        article("Council votes on housing", "Nobody was surprised.", NOW);

        assertThat(found("ferries")).containsExactly(ferry.id());
        assertThat(found("FERRY wind")).containsExactly(ferry.id());
        assertThat(found("blaming")).containsExactly(ferry.id());
        assertThat(found("opera")).isEmpty();
    }

    @Test
    void whatTheHeadlineSaysCountsMore() {
        var inBody = article("Night on the quay", "There was a typhoon at sea.", NOW);
        var inHeadline = article("Typhoon over the bay", "Boats stayed in.", NOW.minus(Duration.ofDays(3)));

        assertThat(found("typhoon")).containsExactly(inHeadline.id(), inBody.id());
    }

    @Test
    void ofTwoAlikeTheNewerComesFirst() {
        var old = article("Storm over the bay", "Boats stayed in.", NOW.minus(Duration.ofDays(900)));
        var fresh = article("Storm over the bay", "Boats stayed in.", NOW.minus(Duration.ofDays(1)));

        assertThat(found("storm bay")).containsExactly(fresh.id(), old.id());
    }

    @Test
    void byDateTheNewestComesFirst() {
        var inHeadline = article("Storm over the bay", "Boats stayed in.", NOW.minus(Duration.ofDays(3)));
        var inBody = article("Night on the quay", "There was a storm at sea.", NOW);

        assertThat(ids(find(new Question("storm", Filters.NONE, Order.DATE, null, 20, ZoneOffset.UTC))))
                .containsExactly(inBody.id(), inHeadline.id());
    }

    @Test
    void wordsInQuotesStandTogetherAndWordsAfterADashDoNotOccur() {
        var together = article("Climate change at sea", "Fish move north.", NOW);
        var apart = article("Change of guard", "The climate in the hall was cold.", NOW.minusSeconds(60));

        assertThat(found("climate change")).containsExactlyInAnyOrder(together.id(), apart.id());
        assertThat(found("\"climate change\"")).containsExactly(together.id());
        assertThat(found("“climate change”")).containsExactly(together.id());
        assertThat(found("climate -guard")).containsExactly(together.id());
        assertThat(found("climate -\"climate change\"")).containsExactly(apart.id());
    }

    @Test
    void namesNarrowTheQuestion() {
        var adas = article("Ferry late", "Wind.", NOW, gazette.harbour(), gazette.adaByrne(), gazette.ferries());
        var toms = article("Ferry early", "Calm.", NOW, gazette.elections(), gazette.tomFlood(), gazette.housing());

        assertThat(found("ferry author:\"Ada Byrne\"")).containsExactly(adas.id());
        assertThat(found("ferry author:ada-byrne")).containsExactly(adas.id());
        assertThat(found("ferry section:politics")).containsExactly(toms.id());
        assertThat(found("ferry tag:Housing")).containsExactly(toms.id());
        assertThat(found("section:harbour-trade")).containsExactly(adas.id()); // so it is called
        assertThat(found("section:harbour")).containsExactly(adas.id());
        assertThat(find(Question.of("ferry author:nobody before:yesterday")).unknown())
                .containsExactly(new Unknown("author", "nobody"), new Unknown("before", "yesterday"));
    }

    @Test
    void daysNarrowTheQuestion() {
        var march = article("Ferry in March", "Wind.", Instant.parse("2025-03-15T12:00:00Z"));
        var april = article("Ferry in April", "Wind.", Instant.parse("2025-04-15T12:00:00Z"));

        assertThat(found("ferry before:2025-04-01")).containsExactly(march.id());
        assertThat(found("ferry after:2025-04")).containsExactly(april.id());
        assertThat(found("ferry after:2025-03-15 before:2025-03-16")).containsExactly(march.id());
        var filters = new Filters(null, null, null, null, april.release().publishedAt(), null);
        assertThat(ids(find(new Question("ferry", filters, Order.RELEVANCE, null, 20, ZoneOffset.UTC))))
                .containsExactly(april.id());
    }

    @Test
    void resultsAreCountedByWhatTheyAreFiledUnder() {
        article("Ferry late", "Wind.", NOW, gazette.harbour(), gazette.adaByrne(), gazette.ferries());
        article(
                "Ferry early",
                "Calm.",
                NOW.minus(Duration.ofDays(3)),
                gazette.elections(),
                gazette.adaByrne(),
                gazette.ferries());

        var facets = find(Question.of("ferry")).facets();

        assertThat(facets.authors()).isEqualTo(Map.of(gazette.adaByrne().id(), 2));
        assertThat(facets.tags()).isEqualTo(Map.of(gazette.ferries().id(), 2));
        assertThat(facets.sections())
                .isEqualTo(Map.of(
                        gazette.harbour().id(),
                        1,
                        gazette.politics().id(),
                        1,
                        gazette.elections().id(),
                        1));
        assertThat(facets.kinds()).isEqualTo(Map.of(Kind.NEWS, 2));
        assertThat(facets.periods()).isEqualTo(Map.of(Period.DAY, 1, Period.WEEK, 2, Period.MONTH, 2, Period.YEAR, 2));
    }

    @Test
    void aMistypedWordIsRespelledAndTheReaderIsTold() {
        var ferry = article("Ferry runs late again", "The harbour master blames the winds.", NOW);

        var results = find(Question.of("harbuor"));

        assertThat(ids(results)).containsExactly(ferry.id());
        assertThat(results.respelled()).containsExactly(new Respelled("harbuor", "harbour"));
    }

    @Test
    void whereFewAreFoundAQuestionThatIsNearIsOffered() {
        for (var i = 0; i < 12; i++) article("Harbour day " + i, "Ships.", NOW.minusSeconds(i));
        article("Harboor", "A misprint.", NOW);

        assertThat(find(Question.of("harboor")).meant()).isEqualTo("harbour");
        assertThat(find(Question.of(" HARBOOR  misprint")).meant()).isEqualTo("harbour misprint");
        assertThat(find(Question.of("harbour")).meant()).isNull();
    }

    @Test
    void whereNothingHasAllWordsThoseWithMostAreFound() {
        var ferry = article("Ferry runs late again", "The harbour master blames the winds.", NOW);

        var results = find(Question.of("ferry master xylophone"));

        assertThat(ids(results)).containsExactly(ferry.id());
        assertThat(results.isLoose()).isTrue();
    }

    @Test
    void commonWordsAreLookedForOnlyWhereThereAreNoOthers() {
        var who = article("The story of the ferry", "Wind.", NOW);

        article("The wind of the sea", "Waves.", NOW);

        assertThat(found("to the ferry")).containsExactly(who.id());
        assertThat(find(Question.of("to the ferry")).isLoose()).isFalse();
        assertThat(found("of the")).hasSize(2).contains(who.id());
    }

    @Test
    void whatWasFoundIsMarked() {
        article("Ferries <late>", "<p>First words here.</p><p>Then the ferry came &amp; went.</p>", NOW);

        var hit = find(Question.of("ferry")).hits().getFirst();

        assertThat(hit.headline().runs())
                .containsExactly(new Marked.Run("Ferries", true), new Marked.Run(" <late>", false));
        assertThat(hit.passage().runs())
                .containsExactly(
                        new Marked.Run("First words here. Then the ", false),
                        new Marked.Run("ferry", true),
                        new Marked.Run(" came & went.", false));
    }

    @Test
    void onlyWhatMayBeShownIsFoundAndAtOnceAfterThatChanges() {
        var ferry = article("Ferry runs late", "Wind.", NOW);
        var draft = gazette.create(Manuscript.article(Text.of("Ferry draft", SafeHtml.text("Wind."), Locale.UK)));
        var later = article("Ferry tomorrow", "Wind.", NOW.plus(Duration.ofHours(1)));

        assertThat(found("ferry")).containsExactly(ferry.id());
        assertThat(ids(search.find(
                        Question.of("ferry"), NOW.plus(Duration.ofHours(1)).minusMillis(1))))
                .containsExactly(ferry.id());
        assertThat(ids(search.find(Question.of("ferry"), NOW.plus(Duration.ofHours(1)))))
                .containsExactlyInAnyOrder(ferry.id(), later.id());

        gazette.articles().withdraw(ferry.id(), "a mistake", Gazette.EDITOR);
        assertThat(ids(search.find(Question.of("ferry"), NOW))).isEmpty(); // before the index knows
        gazette.articles().publish(draft.id(), NOW, Gazette.EDITOR);
        assertThat(found("ferry")).containsExactly(draft.id());
    }

    @Test
    void ofWhatMayBeQuotedOnlyAPassageIsSearchable() {
        var words = "Opening words. ".repeat(30) + "Then a zeppelin.";
        var text = Text.of("From elsewhere", SafeHtml.text(words), Locale.UK);
        var source = new Source("The Other", null, "https://other.example/1", Source.Rights.EXCERPT, null, null);
        var excerpt = gazette.create(Manuscript.article(text).with(source).with(Release.published(NOW)));

        assertThat(found("zeppelin")).isEmpty();
        assertThat(found("opening")).containsExactly(excerpt.id());
    }

    @Test
    void standingPagesAreFoundToo() {
        var about = gazette.aboutUs();
        assertThat(find(Question.of(about.text().headline())).hits())
                .extracting(Hit::kind)
                .contains(Kind.PAGE);
    }

    @Test
    void namesOfAuthorsSectionsAndTagsFindWhatIsFiledUnderThemAndFollowThem() {
        var ferry = article("Late again", "Wind.", NOW, gazette.harbour(), gazette.adaByrne(), gazette.ferries());
        assertThat(found("byrne")).containsExactly(ferry.id());

        var ada = gazette.adaByrne();
        context.getBean(Authors.class)
                .save(new Author(ada.id(), ada.slug(), "Ada Lovell", null, SafeHtml.EMPTY, null, null, null));

        assertThat(found("lovell")).containsExactly(ferry.id());
        assertThat(found("byrne author:lovell")).isEmpty();
    }

    @Test
    void pagesOfResultsHoldEachOnce() {
        for (var i = 0; i < 23; i++) article("Storm number " + i, "At sea.", NOW.minusSeconds(3600L * i));

        for (var order : Order.values()) {
            var seen = new ArrayList<ArticleId>();
            String after = null;
            do {
                var results = find(new Question("storm", Filters.NONE, order, after, 10, ZoneOffset.UTC));
                assertThat(results.total()).isEqualTo(23);
                seen.addAll(ids(results));
                after = results.next();
            } while (after != null);
            assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        }
        assertThat(ids(find(new Question("storm", Filters.NONE, Order.DATE, "nonsense", 10, ZoneOffset.UTC))))
                .hasSize(10);
    }

    @Test
    void languagesAreSearchedEachInItsOwnWay() {
        var german = inLanguage("Neue Häuser am Hafen", "Der Bürgermeister freut sich.", Locale.GERMAN);
        var french = inLanguage("Les élections municipales", "Le maire est content.", Locale.FRENCH);
        var japanese = inLanguage("東京都知事選挙", "投票が始まった。", Locale.JAPANESE);
        var arabic = inLanguage("الانتخابات في المدينة", "بدأ التصويت.", Locale.of("ar"));

        assertThat(found("haus")).containsExactly(german.id());
        assertThat(found("buergermeister")).containsExactly(german.id());
        assertThat(found("election municipale")).containsExactly(french.id());
        assertThat(found("知事")).containsExactly(japanese.id());
        assertThat(found("انتخابات")).containsExactly(arabic.id());
    }

    @Test
    void suggestionsAreHeadlinesAndNamesThatBeginSo() {
        var ferry = article("Ferry runs late", "Wind.", NOW, gazette.harbour(), gazette.adaByrne(), gazette.ferries());
        article("Nothing to see", "The ferry.", NOW);
        Following.catchUp(context);

        var suggestions = search.suggest("Fer", 8, NOW);

        assertThat(suggestions).extracting(each -> each.text().text()).containsExactly("Ferries", "Ferry runs late");
        assertThat(suggestions.getLast()).isInstanceOf(Suggestion.Story.class);
        assertThat(suggestions.getLast().text().runs().getFirst()).isEqualTo(new Marked.Run("Ferry", true));
        assertThat(search.suggest("late fer", 8, NOW))
                .extracting(each -> each.text().text())
                .containsExactly("Ferry runs late");
        assertThat(search.suggest("ada", 8, NOW))
                .extracting(each -> each.text().text())
                .containsExactly("Ada Byrne");
        assertThat(search.suggest("tom", 8, NOW)).isEmpty(); // has written nothing
        gazette.articles().withdraw(ferry.id(), "a mistake", Gazette.EDITOR);
        assertThat(search.suggest("runs", 8, NOW)).isEmpty(); // at once
    }

    @Test
    void relatedStoriesAreAboutTheSameAndNoCopiesOfIt() {
        var story = article("Ferry company raises fares", FARES, NOW);
        var copy = article("Ferry company raises its fares", FARES + " Updated.", NOW.minusSeconds(60));
        var related = article(
                "Commuters protest against ferry fares",
                "Commuters at the pier said the company had not explained why tickets cost more.",
                NOW.minusSeconds(120));
        var otherwise = article("Opera opens with Verdi", "Singers and an orchestra filled the hall.", NOW);
        Following.catchUp(context);

        assertThat(search.related(story, 4, NOW)).containsExactly(related.id());
        context.getBean(RelatedPins.class).pin(story.id(), List.of(otherwise.id(), copy.id()));
        assertThat(search.related(story, 4, NOW)).containsExactly(otherwise.id(), copy.id(), related.id());
    }

    private static final String FARES =
            "The ferry company said on Monday that tickets across the bay would cost a tenth more from May. "
                    + "Commuters who cross each day pay the most. The harbour board had asked for a study of the fares, "
                    + "which the company has not published. A spokesman said fuel and wages had risen.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "!?",
                "\"",
                "\"unbalanced",
                "((",
                "[a",
                "*",
                "?",
                "~",
                "a~2",
                "a^3",
                "a:b",
                "author:",
                "-",
                "--",
                "-a",
                "\u0000",
                "\ud800",
                "\udfff a",
                "\u202eabc",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "AND OR NOT",
                "field:value",
                "/regex.*/",
                "{!lucene}",
                "before:9999-99-99",
                "after:+1000000000-01-01",
                "after:\"+999999999-12-31\"",
                "before:\"-999999999-01-01\"",
                "😀"
            })
    void nothingThatIsTypedMakesItFail(String typed) {
        article("Ferry runs late", "Wind.", NOW);
        Following.catchUp(context);

        assertThat(find(Question.of(typed)).total()).isNotNegative();
        assertThat(search.suggest(typed, 8, NOW)).isNotNull();
    }

    @Test
    void aQuestionThatIsTooLongIsCutAndTheReaderIsTold() {
        article("Ferry runs late", "Wind.", NOW);

        assertThat(find(Question.of("ferry ".repeat(2_000))).isShortened()).isTrue();
        assertThat(found("ferry ".repeat(2_000))).hasSize(1);
        assertThat(find(Question.of("x".repeat(10_000))).total()).isZero();
        assertThat(find(Question.of("")).isEmptyQuestion()).isTrue();
    }

    private Results find(Question question) {
        Following.catchUp(context);
        return search.find(question, NOW);
    }

    private List<ArticleId> found(String words) {
        return ids(find(Question.of(words)));
    }

    private static List<ArticleId> ids(Results results) {
        return results.hits().stream().map(Hit::article).toList();
    }

    private Article article(String headline, String body, Instant published) {
        return article(headline, body, published, Placement.NOWHERE, Locale.UK);
    }

    private Article inLanguage(String headline, String body, Locale language) {
        return article(headline, body, NOW, Placement.NOWHERE, language);
    }

    private Article article(String headline, String body, Instant published, Section section, Author author, Tag tag) {
        var placement =
                new Placement(List.of(section.id()), List.of(tag.id()), List.of(author.id()), null, java.util.Set.of());
        return article(headline, body, published, placement, Locale.UK);
    }

    private Article article(String headline, String body, Instant published, Placement placement, Locale language) {
        return gazette.create(Manuscript.article(Text.of(headline, SafeHtml.clean(body), language))
                .with(placement)
                .with(Release.published(published)));
    }
}
