package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static press.linecaster.testing.Gazette.EDITOR;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.articles.ArticleChange.ArticleCorrected;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.articles.ArticleChange.ArticleEdited;
import press.linecaster.articles.ArticleChange.ArticleMoved;
import press.linecaster.articles.ArticleChange.ArticleSaved;
import press.linecaster.articles.ArticleChange.ListingsRebuilt;
import press.linecaster.articles.SaveOutcome.Conflict;
import press.linecaster.articles.SaveOutcome.Saved;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.Description;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.sections.SectionId;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Articles] promise about saving.
abstract class ArticlesContract {

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleStore store;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatABodyShowsIsReadFromTheBody() {
        var library = context.getBean(MediaLibrary.class);
        var quay =
                library.register(NewMedia.named("quay.png", Description.NONE)).id();
        var pier =
                library.register(NewMedia.named("pier.png", Description.NONE)).id();
        var words = "data-media=\"" + pier.value() + "\"";
        var body = SafeHtml.clean("<p>" + words + "</p><figure><img data-media=\"" + quay.value()
                + "\"></figure><p><img data-media=\"404\"></p>");
        var said = new Placement(List.of(), List.of(), List.of(), null, Set.of(pier));

        var article = articles.create(
                Manuscript.article(Text.of("Quay", body, Locale.UK)).with(said), Gazette.EDITOR);

        assertThat(article.placement().usedMedia()).containsExactly(quay);
        assertThat(articles.find(article.id())).contains(article);
        assertThat(articles.showing(quay, 9)).containsExactly(article);
        assertThat(articles.usedMedia(Set.of(quay, pier))).containsExactly(quay);
        var other = SafeHtml.clean("<p>Gone.</p>");
        articles.save(
                article.id(),
                1,
                article.manuscript()
                        .with(Text.of("Quay", other, Locale.UK))
                        .with(article.placement().withLead(pier)),
                Gazette.EDITOR);
        assertThat(articles.usedMedia(Set.of(quay, pier))).containsExactly(pier);
        assertThat(articles.showing(pier, 9)).extracting(Article::id).containsExactly(article.id());
    }

    @Test
    void anArticleIsKeptWithEverything() {
        var gazette = Gazette.in(context);
        var manuscript = new Manuscript(
                Manuscript.Form.ARTICLE,
                new Slug("fire"),
                null,
                7,
                new Text(
                        "Fire",
                        "Breaking",
                        "On the quay",
                        SafeHtml.clean("<p>Smoke.</p>"),
                        "PORT CASSEL",
                        Text.Label.ANALYSIS,
                        Locale.forLanguageTag("ga-IE")),
                new Placement(
                        List.of(gazette.culture().id(), gazette.politics().id()),
                        List.of(gazette.housing().id(), gazette.ferries().id()),
                        List.of(gazette.tomFlood().id(), gazette.adaByrne().id()),
                        null,
                        Set.of()),
                new Release(
                        Release.Stage.PUBLISHED,
                        Release.Access.PASSWORD,
                        NOON.plusNanos(1_234_567),
                        NOON.plusSeconds(5),
                        NOON.plusSeconds(9),
                        null),
                new Source(
                        "The Fish Wire",
                        "CC BY 4.0",
                        "https://wire.example/1",
                        Source.Rights.EXCERPT,
                        NOON.minusNanos(1),
                        "a".repeat(64)),
                false);

        var created = articles.create(manuscript, EDITOR);

        assertThat(articles.find(created.id())).contains(created);
        assertThat(created.manuscript()).isEqualTo(manuscript);
        assertThat(created.revision()).isEqualTo(1);
        assertThat(created.createdAt()).isEqualTo(NOON);
        assertThat(articles.find(new ArticleId(404))).isEmpty();
    }

    @Test
    void whatAnArticleNamesMustBeThere() {
        var nowhere = new Placement(List.of(new SectionId(404)), List.of(), List.of(), null, Set.of());
        var unpictured = new Placement(List.of(), List.of(), List.of(), new MediaId(404), Set.of());

        for (var placement : List.of(nowhere, unpictured))
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> articles.create(draft("Fire").with(placement), EDITOR));
    }

    @Test
    void everySavingIsKept() {
        var article = articles.create(draft("One"), EDITOR);

        save(article, article.manuscript().with(text("Two")));
        articles.publish(article.id(), NOON, new Saving("Ada Byrne", "It is ready"));

        assertThat(articles.revisions(article.id()))
                .extracting(Revision::number, revision -> revision.text().headline(), Revision::saving)
                .containsExactly(
                        tuple(3, "Two", new Saving("Ada Byrne", "It is ready")),
                        tuple(2, "Two", EDITOR),
                        tuple(1, "One", EDITOR));
    }

    @Test
    void whoSavesWhatSomebodyElseHasChangedMeanwhileIsToldSo() {
        var article = articles.create(draft("One"), EDITOR);
        var theirs = save(article, article.manuscript().withComments(false));

        var outcome = articles.save(article.id(), article.revision(), draft("Mine"), EDITOR);

        assertThat(outcome).isEqualTo(new Conflict(theirs));
        assertThat(articles.find(article.id())).contains(theirs);
        assertThat(articles.revisions(article.id())).hasSize(2);
    }

    @Test
    void savingWithoutADifferenceDoesNothing() {
        var article = articles.create(draft("One"), EDITOR);
        var start = changes.head();

        var outcome = articles.save(article.id(), article.revision(), article.manuscript(), EDITOR);

        assertThat(outcome).isEqualTo(new Saved(article));
        assertThat(changes.head()).isEqualTo(start);
    }

    @Test
    void whatIsNotThereCannotBeSaved() {
        var nobody = new ArticleId(404);

        assertThatIllegalArgumentException().isThrownBy(() -> articles.save(nobody, 1, draft("One"), EDITOR));
        assertThatIllegalArgumentException().isThrownBy(() -> articles.publish(nobody, NOON, EDITOR));
        assertThatIllegalArgumentException().isThrownBy(() -> articles.withdraw(nobody, "x", EDITOR));
    }

    @Test
    void aDraftHasNoAddressUntilItIsPublished() {
        var article = articles.create(draft("Harbour fire"), EDITOR);
        assertThat(addresses.of(target(article))).isEmpty();

        articles.publish(article.id(), NOON, EDITOR);

        assertThat(addresses.of(target(article))).contains("/2026/03/harbour-fire");
    }

    @Test
    void twoArticlesOfTheSameNameHaveAddressesOfTheirOwn() {
        var one = published("Harbour fire");
        var two = published("Harbour fire");

        assertThat(addresses.of(target(one))).contains("/2026/03/harbour-fire");
        assertThat(addresses.of(target(two))).contains("/2026/03/harbour-fire-2");
    }

    @Test
    void aPublishedArticleOfAnotherSlugMovesAndItsOldAddressLeadsThere() {
        var article = published("Harbour fire");

        save(article, article.manuscript().with(new Slug("great-fire")));

        assertThat(addresses.find("/2026/03/harbour-fire")).contains(new Moved(target(article), "/2026/03/great-fire"));
    }

    @Test
    void aSlugThatChangedWhileItWasADraftAgainIsItsAddressToo() {
        var article = published("Harbour fire");
        var draft = save(
                article,
                article.manuscript()
                        .with(new Release(Release.Stage.DRAFT, Release.Access.OPEN, NOON, null, null, null)));
        save(draft, draft.manuscript().with(new Slug("great-fire")));

        articles.publish(article.id(), NOON, EDITOR);

        assertThat(addresses.of(target(article))).contains("/2026/03/great-fire");
    }

    @Test
    void anotherMomentOfPublicationKeepsTheAddress() {
        var article = published("Harbour fire");

        articles.publish(article.id(), NOON.minus(Duration.ofDays(60)), EDITOR);

        assertThat(addresses.of(target(article))).contains("/2026/03/harbour-fire");
    }

    @Test
    void aStandingPageStandsBeneathItsParent() {
        var about = articles.create(Manuscript.page(text("About us")).with(Release.published(NOON)), EDITOR);
        var team = articles.create(
                Manuscript.page(text("The team")).withParent(about.id(), 0).with(Release.published(NOON)), EDITOR);

        assertThat(addresses.of(target(about))).contains("/about-us");
        assertThat(addresses.of(target(team))).contains("/about-us/the-team");
        assertThat(articles.pages(NOON)).containsExactlyInAnyOrder(about.id(), team.id());
        assertThat(articles.list(ListId.LATEST, null, 10, NOON)).isEmpty();
    }

    @Test
    void readersAreToldOfAChangeOnlySincePublication() {
        var article = articles.create(draft("One"), EDITOR);
        assertThat(articles.publish(article.id(), NOON.plusSeconds(60), EDITOR).changedAt())
                .isEqualTo(NOON.plusSeconds(60));

        clock.set(NOON.plusSeconds(90));
        var current = articles.find(article.id()).orElseThrow();
        var rewritten = save(current, current.manuscript().with(text("Two")));

        assertThat(rewritten.changedAt()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void correctionsTravelWithTheArticleNewestFirst() {
        var article = published("Fire");

        articles.correct(article.id(), Correction.Kind.UPDATE, SafeHtml.text("More"), NOON.plusSeconds(1));
        articles.correct(article.id(), Correction.Kind.CORRECTION, SafeHtml.text("Wrong"), NOON.plusSeconds(2));

        var corrected = articles.find(article.id()).orElseThrow();
        assertThat(corrected.corrections())
                .containsExactly(
                        new Correction(Correction.Kind.CORRECTION, SafeHtml.text("Wrong"), NOON.plusSeconds(2)),
                        new Correction(Correction.Kind.UPDATE, SafeHtml.text("More"), NOON.plusSeconds(1)));
        assertThat(corrected.changedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(articles.list(ListId.LATEST, null, 1, NOON).getFirst().corrected())
                .isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void eachSavingIsAnnouncedAsWhatReadersSeeOfIt() {
        var start = changes.head();

        var article = articles.create(draft("One"), EDITOR);
        article = articles.publish(article.id(), NOON, EDITOR);
        article = save(article, article.manuscript().with(text("Two")));
        article = save(article, article.manuscript().with(Text.of("Two", SafeHtml.text("Other"), Locale.UK)));
        article = save(article, article.manuscript().with(new Slug("three")));
        articles.correct(article.id(), Correction.Kind.UPDATE, SafeHtml.text("More"), NOON);
        article = articles.withdraw(article.id(), "A court said so", EDITOR);
        article = articles.withdraw(article.id(), "Another court said so", EDITOR);
        article = articles.publish(article.id(), NOON.plusSeconds(60), EDITOR);

        var id = article.id();
        assertThat(changesAfter(start))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("places")
                .containsExactly(
                        new ArticleSaved(id),
                        new ArticleAppeared(id, NOON, List.of()),
                        new ArticleEdited(id, true),
                        new ArticleEdited(id, false),
                        new ArticleMoved(id, List.of()),
                        new ArticleCorrected(id, NOON),
                        new ArticleDisappeared(id, NOON, List.of()),
                        new ArticleEdited(id, false),
                        new ArticleEdited(id, false));
    }

    @Test
    void whatBecomesAnArticleOrAStandingPageIsFoundAnywhereElse() {
        var page = articles.create(Manuscript.page(text("About us")).with(Release.published(NOON)), EDITOR);
        var start = changes.head();

        save(page, Manuscript.article(text("About us")).with(Release.published(NOON)));

        assertThat(changesAfter(start)).containsExactly(new ListingsRebuilt());
    }

    @Test
    void aSavingThatReadBeforeACorrectionKeepsTheMomentOfTheCorrection() {
        var before = published("Fire");
        articles.correct(before.id(), Correction.Kind.CORRECTION, SafeHtml.text("Wrong"), NOON.plusSeconds(2));

        assertThat(store.update(before, before.revision())).isTrue();

        assertThat(articles.find(before.id()).orElseThrow().changedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void aSavingThatFailsHalfwayLeavesNothing() {
        var start = changes.head();
        var article = published("Fire");
        var withBrokenByline = article.manuscript()
                .with(text("Rewritten"))
                .with(new Placement(
                        List.of(), List.of(), List.of(new press.linecaster.people.AuthorId(404)), null, Set.of()));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> articles.save(article.id(), 1, withBrokenByline, EDITOR));

        assertThat(articles.find(article.id())).contains(article);
        assertThat(articles.revisions(article.id())).hasSize(1);
        assertThat(changes.head()).isEqualTo(start + 1);
    }

    private List<Change> changesAfter(long position) {
        return changes.after(position, 100).stream().map(Entry::change).toList();
    }

    private Article published(String headline) {
        return articles.create(draft(headline).with(Release.published(NOON)), EDITOR);
    }

    private Article save(Article article, Manuscript manuscript) {
        return ((Saved) articles.save(article.id(), article.revision(), manuscript, EDITOR)).article();
    }

    private static Manuscript draft(String headline) {
        return Manuscript.article(text(headline));
    }

    private static Text text(String headline) {
        return Text.of(headline, SafeHtml.text("It is out."), Locale.UK);
    }

    private static Target target(Article article) {
        return new Target(Target.Kind.ARTICLE, article.id().value());
    }
}
