package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static press.linecaster.testing.Gazette.EDITOR;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.articles.Batch.Line;
import press.linecaster.articles.DeskFilter.Assignee;
import press.linecaster.articles.DeskFilter.Own;
import press.linecaster.articles.DeskFilter.Span;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What the newsroom's [Desk], [Agenda] and [Batches] promise, and what [Articles] do of assignments and stages.
abstract class DeskContract {

    @Autowired
    private Desk desk;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Batches batches;

    @Autowired
    private Articles articles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    private Gazette gazette;
    private Account tom;
    private Account ada;

    @BeforeEach
    void stand() {
        gazette = Gazette.in(context);
        tom = accounts.add("Tom Flood", "tom@gazette.example", Role.CONTRIBUTOR, "test");
        ada = accounts.add("Ada Byrne", "ada@gazette.example", Role.AUTHOR, "test");
    }

    @Test
    void anAssignmentIsKeptBesideTheTextAndMakesNoRevision() {
        var article = article("Fire", Stage.IDEA);
        var wanted = new Assignment(tom.id(), false, NOON.plusSeconds(60), "Ask the harbour master.");

        var assigned = articles.assign(article.id(), wanted);

        assertThat(assigned.assignment()).isEqualTo(wanted);
        assertThat(assigned.revision()).isEqualTo(1);
        var saved = save(assigned, assigned.manuscript().withComments(false));
        assertThat(saved.assignment()).isEqualTo(wanted);
        assertThat(articles.find(article.id())).contains(saved);
        assertThat(articles.assign(article.id(), Assignment.NONE).assignment()).isEqualTo(Assignment.NONE);
    }

    @Test
    void whatIsOfferedIsTakenOnceAndOnlyAsLongAsItIsAnIdea() {
        var idea = article("Nets", Stage.IDEA);
        var draft = article("Ropes", Stage.DRAFT);
        var offer = new Assignment(null, true, null, "");
        assertThat(articles.take(idea.id(), tom.id())).isEmpty();
        articles.assign(idea.id(), offer);
        articles.assign(draft.id(), offer);
        assertThat(desk.forTheTaking(10)).extracting(DeskRow::id).containsExactly(idea.id());

        var taken = articles.take(idea.id(), tom.id());

        assertThat(taken.orElseThrow().assignment()).isEqualTo(new Assignment(tom.id(), false, null, ""));
        assertThat(articles.take(idea.id(), ada.id())).isEmpty();
        assertThat(articles.take(draft.id(), ada.id())).isEmpty();
        assertThat(desk.forTheTaking(10)).isEmpty();
    }

    @Test
    void whoHasWrittenTheTextLastIsKnownHoweverOftenTheRestIsSaved() {
        var article = article("Fire", Stage.DRAFT);
        assertThat(articles.lastWriter(article.id())).contains(EDITOR);
        var byTom = new Saving("Tom Flood", null, tom.id());
        var written = saved(articles.save(article.id(), 1, article.manuscript().with(text("Great fire")), byTom));
        var byAda = new Saving("Ada Byrne", null, ada.id());
        var moved = saved(articles.save(article.id(), 2, at(written, Stage.READY), byAda));
        for (var i = 0; i < 8; i++)
            moved = saved(articles.save(
                    article.id(), moved.revision(), moved.manuscript().withComments(i % 2 == 1), byAda));

        assertThat(articles.lastWriter(article.id())).contains(byTom);
        assertThat(articles.versions(article.id()))
                .first()
                .extracting(Version::saving)
                .isEqualTo(byAda);
        assertThat(articles.lastWriter(new ArticleId(404))).isEmpty();
    }

    @Test
    void whatGoesBackIsKnownUntilItGoesOn() {
        var article = article("Fire", Stage.DRAFT, gazette.adaByrne().id());
        var own = new Own(gazette.adaByrne().id(), ada.id());
        var ready = save(article, at(article, Stage.READY));
        assertThat(desk.returned(own, NOON.minusSeconds(9), 5)).isEmpty();
        clock.advance(Duration.ofMinutes(5));

        var back = saved(articles.save(
                ready.id(), ready.revision(), at(ready, Stage.DRAFT), new Saving("Nora Quill", "Who says so?")));

        var rows = desk.returned(own, NOON, 5);
        assertThat(rows)
                .extracting(DeskRow::id, DeskRow::returned, DeskRow::stagedAt)
                .containsExactly(tuple(
                        article.id(),
                        new DeskRow.Returned(NOON.plusSeconds(300), "Nora Quill", "Who says so?"),
                        NOON.plusSeconds(300)));
        assertThat(desk.returned(article.id()))
                .contains(new DeskRow.Returned(NOON.plusSeconds(300), "Nora Quill", "Who says so?"));
        assertThat(desk.returned(new Own(null, tom.id()), NOON, 5)).isEmpty();
        save(back, at(back, Stage.EDITED));
        assertThat(desk.returned(own, NOON, 5)).isEmpty();
        assertThat(desk.returned(article.id())).isEmpty();
    }

    @Test
    void wordsAreFoundInWhateverLettersTheyStand() {
        var trouble = article("Ärger am Øresund", Stage.DRAFT);
        var news = article("НОВОСТИ of the harbour", Stage.DRAFT);

        assertThat(ids(all().with("ÄRGER øRESUND"))).containsExactly(trouble.id());
        assertThat(ids(all().with("новости Harbour"))).containsExactly(news.id());
        assertThat(ids(all().with("ARGER"))).isEmpty();
    }

    @Test
    void whatIsUnderWayStandsBeforeNothingThatIsDelivered() {
        var idea = article("An idea", Stage.IDEA);
        articles.assign(idea.id(), new Assignment(tom.id(), false, NOON.plusSeconds(60), ""));
        for (var i = 0; i < 3; i++)
            articles.assign(
                    out("Delivered " + i, NOON.minusSeconds(60)),
                    new Assignment(tom.id(), false, NOON.minusSeconds(60), ""));
        var toms = all().with(new Assignee(tom.id()));

        assertThat(desk.underWay(toms, DeskOrder.DUE, 2, NOON))
                .extracting(DeskRow::id)
                .containsExactly(idea.id());
        assertThat(desk.underWay(toms, DeskOrder.SAVED, 2, NOON))
                .extracting(DeskRow::id)
                .containsExactly(idea.id());
        assertThat(desk.underWay(toms.with("nothing"), DeskOrder.DUE, 2, NOON)).isEmpty();
    }

    @Test
    void theDeskIsNarrowedByEverythingItKnows() {
        var idea = article("An idea", Stage.IDEA);
        articles.assign(idea.id(), new Assignment(tom.id(), false, NOON.minusSeconds(60), ""));
        var draft = article("A draft", Stage.DRAFT, gazette.adaByrne().id());
        articles.assign(draft.id(), new Assignment(null, false, NOON.plusSeconds(60), ""));
        var scheduled = out("Scheduled", NOON.plusSeconds(3_600));
        var published = out("Published", NOON.minusSeconds(3_600));

        assertThat(ids(all())).containsExactly(published, scheduled, draft.id(), idea.id());
        assertThat(ids(all().with(DeskStage.IDEA))).containsExactly(idea.id());
        assertThat(ids(all().with(DeskStage.SCHEDULED))).containsExactly(scheduled);
        assertThat(ids(all().with(DeskStage.PUBLISHED))).containsExactly(published);
        assertThat(ids(all().with(DeskStage.OVERDUE))).containsExactly(idea.id());
        assertThat(ids(all().with(new Assignee(tom.id())))).containsExactly(idea.id());
        assertThat(ids(all().with(new Assignee(null)))).containsExactly(published, scheduled, draft.id());
        assertThat(ids(all().with(new Own(gazette.adaByrne().id(), ada.id())))).containsExactly(draft.id());
        assertThat(ids(all().with(new Own(null, tom.id())))).containsExactly(idea.id());
        assertThat(ids(all().with(new Span(NOON, NOON.plusSeconds(61))))).containsExactly(draft.id());
        assertThat(ids(all().with(gazette.harbour().id())))
                .containsExactly(published, scheduled, draft.id(), idea.id());
        assertThat(ids(all().with(gazette.culture().id()))).isEmpty();
        assertThat(ids(all().with(Text.Label.ANALYSIS))).isEmpty();
        assertThat(ids(all().with("DRAFT a"))).containsExactly(draft.id());
        assertThat(ids(all().with("  "))).hasSize(4);
        assertThat(desk.counts(all().with(DeskStage.IDEA), NOON))
                .containsEntry(DeskStage.IDEA, 1)
                .containsEntry(DeskStage.SCHEDULED, 1)
                .containsEntry(DeskStage.PUBLISHED, 1)
                .containsEntry(DeskStage.OVERDUE, 1)
                .containsEntry(DeskStage.SPIKED, 0);
        var toms = all().with(new Own(null, tom.id()));
        assertThat(desk.counts(toms, NOON))
                .containsEntry(DeskStage.IDEA, 1)
                .containsEntry(DeskStage.OVERDUE, 1)
                .containsEntry(DeskStage.PUBLISHED, 0)
                .containsEntry(DeskStage.SCHEDULED, 0);
        assertThat(desk.goingOut(all(), 5, NOON)).extracting(DeskRow::id).containsExactly(scheduled);
        assertThat(desk.find(List.of(draft.id(), new ArticleId(404), idea.id())))
                .extracting(DeskRow::id)
                .containsExactly(draft.id(), idea.id());
    }

    @Test
    void aListGoesOnFromWhereItEndedInEachOrder() {
        var ids = new ArrayList<ArticleId>();
        for (var i = 0; i < 7; i++) {
            var id = out("Story " + i, NOON.minusSeconds(60L * (i / 2))); // two at the same moment
            articles.assign(id, new Assignment(null, false, NOON.plusSeconds(60L * (i / 3)), ""));
            ids.add(id);
            if (i % 2 == 1) clock.advance(Duration.ofSeconds(1));
        }
        article("Without any moment", Stage.DRAFT);

        assertThat(walked(DeskOrder.SAVED)).containsSubsequence(ids.reversed()).hasSize(8);
        assertThat(walked(DeskOrder.DUE)).containsExactlyElementsOf(ids);
        assertThat(walked(DeskOrder.PUBLICATION))
                .containsExactly(ids.get(1), ids.get(0), ids.get(3), ids.get(2), ids.get(5), ids.get(4), ids.get(6));
    }

    private List<ArticleId> walked(DeskOrder order) {
        var walked = new ArrayList<ArticleId>();
        @Nullable Cursor after = null;
        for (var i = 0; i < 9; i++) {
            var page = desk.list(all(), order, after, 2, NOON.plusSeconds(100));
            if (page.isEmpty()) break;
            page.forEach(row -> walked.add(row.id()));
            after = Desk.place(page.getLast(), order);
        }
        return walked;
    }

    @Test
    void theAgendaSaysWhatHappensWhen() {
        var due = article("Due", Stage.DRAFT);
        articles.assign(due.id(), new Assignment(null, false, NOON.plusSeconds(30), ""));
        var held = create(
                "Held",
                new Release(
                        Stage.PUBLISHED,
                        Access.OPEN,
                        NOON.minusSeconds(9),
                        NOON.plusSeconds(20),
                        NOON.plusSeconds(60),
                        null));
        var later = out("Later", NOON.plusSeconds(10));
        articles.assign(later, new Assignment(null, false, NOON.plusSeconds(5), "")); // done already
        out("Too late", NOON.plusSeconds(60));

        assertThat(agenda.moments(all(), NOON, NOON.plusSeconds(60), 10))
                .extracting(Agenda.Entry::article, Agenda.Entry::kind)
                .containsExactly(tuple(held, Agenda.Kind.EMBARGO), tuple(due.id(), Agenda.Kind.DUE));
        assertThat(agenda.out(all(), NOON, NOON.plusSeconds(60), 10))
                .extracting(Agenda.Entry::article, Agenda.Entry::at)
                .containsExactly(tuple(later, NOON.plusSeconds(10)), tuple(held, NOON.plusSeconds(20)));
        assertThat(agenda.countOut(all(), NOON, NOON.plusSeconds(61))).isEqualTo(3);
        assertThat(agenda.moments(all(), NOON.plusSeconds(60), NOON.plusSeconds(61), 10))
                .extracting(Agenda.Entry::kind)
                .containsExactly(Agenda.Kind.EXPIRY);
    }

    @Test
    void whatWasDoneToSeveralIsKeptForWhoDidItAndUndoneOnce() {
        var one = article("One", Stage.DRAFT);
        var two = article("Two", Stage.DRAFT);
        var lines = List.of(Line.done(one.id(), "DRAFT", "READY"), Line.refused(two.id(), "Not yours."));

        var batch = batches.keep(ada.id(), Batch.Kind.STAGE, lines);

        assertThat(batches.find(batch.id(), ada.id())).contains(batch);
        assertThat(batches.find(batch.id(), tom.id())).isEmpty();
        assertThat(batch.done()).containsExactly(lines.getFirst());
        assertThat(batch.canBeUndone()).isTrue();
        assertThat(batches.undone(batch)).isTrue();
        assertThat(batches.undone(batch)).isFalse();
        assertThat(batches.find(batch.id(), ada.id()).orElseThrow().canBeUndone())
                .isFalse();
        clock.advance(Duration.ofDays(31));
        batches.keep(
                tom.id(),
                Batch.Kind.STAGE,
                IntStream.range(0, 3)
                        .mapToObj(_ -> Line.refused(two.id(), "x".repeat(999)))
                        .toList());
        assertThat(batches.find(batch.id(), ada.id())).isEmpty();
    }

    private static DeskFilter all() {
        return DeskFilter.EVERYTHING;
    }

    private List<ArticleId> ids(DeskFilter filter) {
        return desk.list(filter, 20, NOON).stream().map(DeskRow::id).toList();
    }

    private ArticleId out(String headline, Instant at) {
        return create(headline, Release.published(at));
    }

    private ArticleId create(String headline, Release release) {
        return articles.create(manuscript(headline).with(release), EDITOR).id();
    }

    private Article article(String headline, Stage stage, AuthorId... bylines) {
        var placement = new Placement(List.of(gazette.harbour().id()), List.of(), List.of(bylines), null, Set.of());
        return articles.create(
                manuscript(headline).with(placement).with(new Release(stage, Access.OPEN, null, null, null, null)),
                EDITOR);
    }

    private Manuscript manuscript(String headline) {
        return Manuscript.article(text(headline))
                .with(new Placement(List.of(gazette.harbour().id()), List.of(), List.of(), null, Set.of()));
    }

    private static Text text(String headline) {
        return Text.of(headline, SafeHtml.clean("<p>Smoke.</p>"), Locale.UK);
    }

    private static Manuscript at(Article article, Stage stage) {
        return article.manuscript().with(new Release(stage, Access.OPEN, null, null, null, null));
    }

    private Article save(Article article, Manuscript manuscript) {
        return saved(articles.save(article.id(), article.revision(), manuscript, EDITOR));
    }

    private static Article saved(SaveOutcome outcome) {
        return ((SaveOutcome.Saved) outcome).article();
    }
}
