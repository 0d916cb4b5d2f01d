package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleIntake.Arrival;
import press.linecaster.articles.ArticleIntake.Earlier;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.Sections;
import press.linecaster.testing.SettableClock;

/// What [ArticleIntake] promises.
abstract class ArticleIntakeContract {

    private static final Instant LAST_YEAR = Instant.parse("2025-03-04T05:06:07.089Z");
    private static final Saving IMPORT = Saving.by("import");

    @Autowired
    private ArticleIntake intake;

    @Autowired
    private Articles articles;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Sections sections;

    @Test
    void whatArrivesIsThereWithItsListsItsHistoryAndItsAddresses() {
        var politics = sections.add(null, new Slug("politics"), "Politics", SafeHtml.EMPTY);
        var budget = sections.add(politics.id(), new Slug("budget"), "Budget", SafeHtml.EMPTY);
        var id = new ArticleId(Ids.next());
        var manuscript = manuscript("Harbour fire")
                .with(new Placement(List.of(budget.id()), List.of(), List.of(), null, Set.of()));
        var earlier = new Earlier(text("Fire in the harbour"), LAST_YEAR.minusSeconds(60), Saving.by("ada"));

        intake.takeIn(
                List.of(new Arrival(
                        id,
                        manuscript,
                        LAST_YEAR,
                        LAST_YEAR,
                        List.of(earlier),
                        List.of("/old/harbour/"),
                        List.of("/?p=7"))),
                IMPORT);

        var article = articles.find(id).orElseThrow();
        assertThat(article.manuscript()).isEqualTo(manuscript);
        assertThat(article.revision()).isEqualTo(2);
        assertThat(article.changedAt()).isEqualTo(LAST_YEAR);
        assertThat(articles.revisions(id))
                .extracting(revision -> revision.text().headline())
                .containsExactly("Harbour fire", "Fire in the harbour");
        for (var list : List.of(ListId.LATEST, ListId.of(politics.id()), ListId.of(budget.id())))
            assertThat(articles.list(list, null, 10, SettableClock.NOON))
                    .extracting(ArticleSummary::address)
                    .containsExactly("/old/harbour/");
        // whatever the day on which it has changed: who asks for what is new has not seen it
        assertThat(articles.changed(ListId.of(politics.id()), SettableClock.NOON, null, 10, SettableClock.NOON))
                .extracting(Cursor::id)
                .containsExactly(id.value());
        var target = new Target(Target.Kind.ARTICLE, id.value());
        assertThat(addresses.find("/old/harbour")).contains(new Here(target, "/old/harbour/"));
        assertThat(addresses.find("/?p=7")).contains(new Moved(target, "/old/harbour/"));
    }

    @Test
    void whereEveryAddressIsTakenTheFirstGetsANumber() {
        var one = arrival("One", "/2025/one");
        var two = arrival("Two", "/2025/one");

        intake.takeIn(List.of(one, two), IMPORT);

        assertThat(addresses.of(new Target(Target.Kind.ARTICLE, two.id().value())))
                .contains("/2025/one-2");
    }

    @Test
    void allArriveOrNone() {
        var one = arrival("One", "/2025/one");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> intake.takeIn(List.of(one, arrival("Two", "/2025/two"), one), IMPORT));

        assertThat(articles.find(one.id())).isEmpty();
        assertThat(addresses.find("/2025/two")).isEmpty();
    }

    private static Arrival arrival(String headline, String address) {
        return new Arrival(
                new ArticleId(Ids.next()),
                manuscript(headline),
                LAST_YEAR,
                LAST_YEAR,
                List.of(),
                List.of(address),
                List.of());
    }

    private static Manuscript manuscript(String headline) {
        return Manuscript.article(text(headline)).with(Release.published(LAST_YEAR));
    }

    private static Text text(String headline) {
        return Text.of(headline, SafeHtml.clean("<p>Nobody was hurt.</p>"), Locale.ENGLISH);
    }
}
