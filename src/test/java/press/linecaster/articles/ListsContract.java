package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.Gazette.EDITOR;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.Sections;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Articles] promise about lists.
abstract class ListsContract {

    @Autowired
    private Articles articles;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Test
    void anArticleStandsInTheLatestAndInEveryListOfItsPlacement() {
        var gazette = Gazette.in(context);
        var count = gazette.lateCount();

        for (var list : List.of(
                ListId.LATEST,
                ListId.of(gazette.elections().id()),
                ListId.of(gazette.politics().id()), // above its section
                ListId.of(gazette.housing().id()),
                ListId.of(gazette.tomFlood().id())))
            assertThat(idsOf(list, NOON)).containsExactly(count.id());
        for (var list : List.of(
                ListId.of(gazette.culture().id()),
                ListId.of(gazette.ferries().id()),
                ListId.of(gazette.adaByrne().id())))
            assertThat(idsOf(list, NOON)).isEmpty();
    }

    @Test
    void aTeaserSaysWhatListsShow() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire();

        assertThat(articles.list(ListId.LATEST, null, 1, NOON).getFirst())
                .isEqualTo(articles.summaries(List.of(fire.id()), NOON).getFirst())
                .satisfies(summary -> {
                    assertThat(summary.address()).isEqualTo(gazette.address(fire));
                    assertThat(summary.headline()).isEqualTo(fire.text().headline());
                    assertThat(summary.kicker()).isEqualTo("Fire");
                    assertThat(summary.section()).isEqualTo(gazette.harbour().id());
                    assertThat(summary.bylines())
                            .containsExactly(
                                    gazette.adaByrne().id(), gazette.tomFlood().id());
                    assertThat(summary.listedFrom()).isEqualTo(NOON.minus(Duration.ofHours(2)));
                });
    }

    @Test
    void whatHasChangedSinceIsFoundLastChangedFirst() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        var all = articles.changed(ListId.LATEST, Instant.EPOCH, null, 50, NOON);
        assertThat(all).isSortedAccordingTo(Comparator.comparing(Cursor::at).reversed());
        assertThat(ids(all)).contains(fire, opera).doesNotHaveDuplicates();

        clock.advance(Duration.ofMinutes(1));
        articles.correct(opera, Correction.Kind.CORRECTION, SafeHtml.text("It was a tenor."), NOON);

        assertThat(ids(articles.changed(ListId.LATEST, NOON.plusSeconds(1), null, 50, NOON)))
                .containsExactly(opera);
        var first = articles.changed(ListId.LATEST, Instant.EPOCH, null, 1, NOON);
        assertThat(ids(first)).containsExactly(opera);
        var rest = articles.changed(ListId.LATEST, Instant.EPOCH, first.getFirst(), 50, NOON);
        assertThat(ids(rest)).contains(fire).doesNotContain(opera).hasSize(all.size() - 1);
        assertThat(ids(articles.changed(ListId.of(gazette.harbour().id()), Instant.EPOCH, null, 50, NOON)))
                .contains(fire)
                .doesNotContain(opera);
        assertThat(articles.changed(ListId.LATEST, NOON.plusSeconds(61), null, 50, NOON))
                .isEmpty();
    }

    @Test
    void whatComesToReadersLaterThanItChangedIsNewsWhenItComes() {
        var gazette = Gazette.in(context);
        var dawn = NOON.minus(Duration.ofDays(30));
        var held = gazette.released("Held back", release(Stage.PUBLISHED, dawn, NOON.plusSeconds(3600)))
                .id();
        var withdrawn = gazette.released("Withdrawn", Release.published(dawn)).id();
        articles.withdraw(withdrawn, "A mistake", EDITOR);
        var tag = ListId.of(gazette.ferries().id());
        clock.set(NOON.plusSeconds(1800));

        assertThat(ids(articles.changed(tag, NOON.plusSeconds(1), null, 50, NOON.plusSeconds(1800))))
                .isEmpty();
        articles.publish(withdrawn, dawn, EDITOR);
        for (var list : List.of(ListId.LATEST, tag, ListId.of(gazette.politics().id()))) {
            assertThat(ids(articles.changed(list, NOON.plusSeconds(1800), null, 50, NOON.plusSeconds(1800))))
                    .containsExactly(withdrawn);
            assertThat(ids(articles.changed(list, NOON.plusSeconds(1800), null, 50, NOON.plusSeconds(3600))))
                    .containsExactly(held, withdrawn);
        }
        var sections = context.getBean(Sections.class);
        sections.move(gazette.elections().id(), gazette.culture().id());
        assertThat(ids(articles.changed(
                        ListId.of(gazette.politics().id()), NOON.plusSeconds(1800), null, 50, NOON.plusSeconds(3600))))
                .containsExactly(held, withdrawn);
    }

    @Test
    void whatIsRewrittenIsNewsInEveryListAndWhatIsSavedOtherwiseInNone() {
        var gazette = Gazette.in(context);
        var count = gazette.lateCount();
        clock.set(NOON.plusSeconds(60));
        var lists = List.of(
                ListId.LATEST,
                ListId.of(gazette.elections().id()),
                ListId.of(gazette.housing().id()));
        var moved = saved(count, count.manuscript().with(new Slug("counted-late")));
        for (var list : lists)
            assertThat(articles.changed(list, NOON.plusSeconds(60), null, 50, NOON.plusSeconds(60)))
                    .isEmpty();

        saved(moved, moved.manuscript().with(Text.of("Counted", SafeHtml.text("At last"), Locale.UK)));

        for (var list : lists)
            assertThat(ids(articles.changed(list, NOON.plusSeconds(60), null, 50, NOON.plusSeconds(60))))
                    .containsExactly(count.id());
    }

    private Article saved(Article before, Manuscript wanted) {
        var outcome = articles.save(before.id(), before.revision(), wanted, EDITOR);
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).article();
    }

    private static Release release(Stage stage, Instant published, Instant embargo) {
        return new Release(stage, Release.Access.OPEN, published, embargo, null, null);
    }

    private static List<ArticleId> ids(List<Cursor> places) {
        return places.stream().map(place -> new ArticleId(place.id())).toList();
    }

    @Test
    void summariesComeInTheOrderAskedForAndOnlyOfWhatIsShown() {
        var gazette = Gazette.in(context);
        var opera = gazette.operaReview().id();
        var fire = gazette.harbourFire().id();
        var draft = gazette.released("Draft", Release.DRAFT).id();
        var page = gazette.aboutUs().id();

        assertThat(articles.summaries(List.of(opera, draft, fire, page, new ArticleId(404)), NOON))
                .extracting(ArticleSummary::id)
                .containsExactly(opera, fire);
        assertThat(articles.summaries(List.of(), NOON)).isEmpty();
    }

    @Test
    void aListIsWalkedByItsCursorsThroughEqualMoments() {
        var all = IntStream.range(0, 23)
                .mapToObj(number -> publish(NOON.minusSeconds(number / 5)))
                .sorted(NEWEST_FIRST)
                .map(Article::id)
                .toList();

        for (var size : List.of(1, 2, 5, 7, 100)) assertThat(walk(size)).isEqualTo(all);
    }

    @Test
    void aPageOfTheArchiveStaysAsItIsWhenSomethingNewIsPublished() {
        for (var number = 0; number < 10; number++) publish(NOON.minusSeconds(100 + number));
        var first = articles.list(ListId.LATEST, null, 5, NOON);
        var second = articles.list(ListId.LATEST, first.getLast().cursor(), 5, NOON);

        publish(NOON.minusSeconds(1));

        assertThat(articles.list(ListId.LATEST, first.getLast().cursor(), 5, NOON))
                .isEqualTo(second);
    }

    @Test
    void thePlacesOfAListAreThoseOfItsFirstPage() {
        for (var number = 0; number < 9; number++) publish(NOON.minusSeconds(number / 3));
        publish(NOON.plusSeconds(1));

        for (var size : List.of(1, 4, 100))
            assertThat(articles.places(ListId.LATEST, size, NOON))
                    .isEqualTo(articles.list(ListId.LATEST, null, size, NOON).stream()
                            .map(ArticleSummary::cursor)
                            .toList())
                    .hasSize(Math.min(size, 9));
    }

    @Test
    void beforeAPlaceStandsTheNextNewerArticle() {
        var all = IntStream.range(0, 9)
                .mapToObj(number -> publish(NOON.minusSeconds(number / 3)))
                .sorted(NEWEST_FIRST)
                .toList();
        publish(NOON.plusSeconds(1));

        for (var i = 1; i < all.size(); i++)
            assertThat(articles.before(ListId.LATEST, place(all.get(i)), NOON)).contains(place(all.get(i - 1)));
        assertThat(articles.before(ListId.LATEST, place(all.getFirst()), NOON)).isEmpty();
    }

    @Test
    void beforeSeveralPlacesStandsWhatStandsBeforeEach() {
        var taken = IntStream.range(0, 150)
                .mapToObj(number -> place(publish(NOON.minusSeconds(number < 100 ? 1 : number))))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(taken, new Random(7));
        taken.add(new Cursor(NOON.minusSeconds(120), 3)); // nobody's, between two
        taken.add(new Cursor(NOON, 3)); // newer than all

        for (var some : List.of(taken, taken.subList(0, 3), List.<Cursor>of())) {
            var before = articles.before(ListId.LATEST, some, NOON);
            for (var place : some)
                assertThat(Optional.ofNullable(before.get(place)))
                        .isEqualTo(articles.before(ListId.LATEST, place, NOON));
        }
    }

    @Test
    void whatIsListedIsCountedAtItsMoment() {
        publish(NOON.minusSeconds(1));
        publish(NOON);
        publish(NOON.plusSeconds(1));

        assertThat(articles.count(ListId.LATEST, NOON.minusMillis(1))).isEqualTo(1);
        assertThat(articles.count(ListId.LATEST, NOON)).isEqualTo(2);
        assertThat(articles.count(ListId.LATEST, NOON.plusSeconds(1))).isEqualTo(3);
    }

    /// The queries and [Visibility] are one decision: whatever the release and the moment, they say the same.
    @Test
    void listsHoldExactlyWhatVisibilityShowsAsATeaser() {
        var random = new Random(81);
        var created = IntStream.range(0, 120)
                .mapToObj(number -> create(Releases.random(random, NOON)))
                .toList();
        for (var article : created)
            if (random.nextInt(3) == 0) {
                var changed = article.manuscript().with(Releases.random(random, NOON));
                articles.save(article.id(), article.revision(), changed, EDITOR);
            }
        var current = created.stream()
                .map(article -> articles.find(article.id()).orElseThrow())
                .toList();

        for (var look = 0; look < 60; look++) {
            var now = Releases.momentNear(random, NOON);
            Predicate<Article> isShown = article ->
                    Visibility.of(article.manuscript(), Output.TEASER, now).isShown();
            var shown = current.stream().filter(isShown).map(Article::id).toList();

            assertThat(idsOf(ListId.LATEST, now)).containsExactlyInAnyOrderElementsOf(shown);
            assertThat(articles.count(ListId.LATEST, now)).isEqualTo(shown.size());
            assertThat(articles.summaries(current.stream().map(Article::id).toList(), now))
                    .extracting(ArticleSummary::id)
                    .isEqualTo(shown);
        }
    }

    private static final Comparator<Article> NEWEST_FIRST = Comparator.<Article, Instant>comparing(
                    article -> place(article).at())
            .thenComparingLong(article -> article.id().value())
            .reversed();

    private static Cursor place(Article article) {
        return new Cursor(
                Visibility.window(article.release()).orElseThrow().from(),
                article.id().value());
    }

    private List<ArticleId> walk(int size) {
        var walked = new ArrayList<ArticleId>();
        for (@Nullable Cursor at = null; ; ) {
            var page = articles.list(ListId.LATEST, at, size, NOON);
            if (page.isEmpty()) return walked;
            page.forEach(summary -> walked.add(summary.id()));
            at = page.getLast().cursor();
        }
    }

    private List<ArticleId> idsOf(ListId list, Instant now) {
        return articles.list(list, null, 1_000, now).stream()
                .map(ArticleSummary::id)
                .toList();
    }

    private Article publish(Instant at) {
        return create(Release.published(at));
    }

    private Article create(Release release) {
        return articles.create(
                Manuscript.article(Text.of("Fire", SafeHtml.text("It is out."), Locale.UK))
                        .with(release),
                EDITOR);
    }
}
