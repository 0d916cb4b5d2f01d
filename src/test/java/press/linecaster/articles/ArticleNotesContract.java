package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static press.linecaster.testing.SettableClock.NOON;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.Role;
import press.linecaster.testing.Gazette;

/// What [ArticleNotes] promise.
abstract class ArticleNotesContract {

    @Autowired
    private ArticleNotes notes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext context;

    private ArticleId fire;
    private ArticleId opera;
    private Account nora;
    private Account tom;

    private TransactionTemplate transactions;

    @BeforeEach
    void write() {
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var gazette = Gazette.in(context);
        fire = gazette.harbourFire().id();
        opera = gazette.operaReview().id();
        nora = accounts.add("Nora Quill", "nora@gazette.example", Role.EDITOR, "test");
        tom = accounts.add("Tom Flood", "tom@gazette.example", Role.EDITOR, "test");
    }

    private ArticleNote noted(String words) {
        return notes.find(fire, notes.add(fire, nora.id(), nora.name(), words, null))
                .orElseThrow();
    }

    @Test
    void whatWasDeletedComesBackWhereItStood() {
        var passage = new Passage("nine days", "The ferry ran for ", " without a stop", 3);
        var first = notes.add(fire, nora.id(), nora.name(), "Who says so?", passage);
        var thread = notes.find(fire, first).orElseThrow();
        var answer = notes.find(
                        fire,
                        notes.answer(thread, tom.id(), tom.name(), "The harbour master.")
                                .orElseThrow())
                .orElseThrow();
        notes.answer(thread, nora.id(), nora.name(), "Thank you.");
        var before = notes.of(fire);

        notes.delete(answer.id());
        assertThat(notes.bringBack(answer, first)).isTrue();
        assertThat(notes.of(fire)).isEqualTo(before);
        assertThat(notes.bringBack(answer, first)).isFalse();

        var settled = noted("Done");
        notes.resolve(settled.id(), "Tom Flood");
        var withSettled = notes.of(fire);
        var kept = notes.find(fire, settled.id()).orElseThrow();
        notes.delete(settled.id());
        assertThat(notes.bringBack(answer, settled.id())).isFalse();
        assertThat(notes.bringBack(kept, null)).isTrue();
        assertThat(notes.of(fire)).isEqualTo(withSettled);
    }

    @Test
    void aNoteIsKeptWithItsPassageAndItsAnswers() {
        var passage = new Passage("nine days", "The ferry ran for ", " without a stop", 3);
        var id = notes.add(fire, nora.id(), nora.name(), "Who says so?\nAsk the pier.", passage);
        notes.answer(notes.find(fire, id).orElseThrow(), tom.id(), tom.name(), "The harbour master.");
        notes.add(opera, tom.id(), tom.name(), "Elsewhere", null);

        assertThat(notes.of(fire)).singleElement().satisfies(note -> {
            assertThat(note.by()).isEqualTo(nora.id());
            assertThat(note.name()).isEqualTo("Nora Quill");
            assertThat(note.words()).isEqualTo("Who says so?\nAsk the pier.");
            assertThat(note.passage()).isEqualTo(passage);
            assertThat(note.writtenAt()).isEqualTo(NOON);
            assertThat(note.isOpen()).isTrue();
            assertThat(note.answers()).singleElement().satisfies(answer -> {
                assertThat(answer.words()).isEqualTo("The harbour master.");
                assertThat(answer.passage()).isNull();
                assertThat(notes.find(fire, answer.id())).contains(answer);
                assertThat(notes.find(opera, answer.id()))
                        .as("by the wrong article")
                        .isEmpty();
            });
        });
    }

    @Test
    void aNoteThatSomebodyIsAnsweringStays() throws Exception {
        var note = noted("Who says so?");
        var answered = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answer = threads.submit(() -> transactions.execute(_ -> {
                var id = notes.answer(note, tom.id(), tom.name(), "The harbour master.");
                answered.countDown();
                waitALittle(); // in which the other one asks
                return id;
            }));
            answered.await();
            var deleted = threads.submit(() -> notes.delete(note.id()));

            assertThat(deleted.get()).isFalse();
            var id = answer.get().orElseThrow();
            assertThat(notes.find(fire, id)).isPresent();
            assertThat(notes.delete(id)).as("the answer").isTrue();
            assertThat(notes.delete(note.id()))
                    .as("when nobody answers it any more")
                    .isTrue();
            assertThat(notes.answer(note, tom.id(), tom.name(), "Too late")).isEmpty();
        }
    }

    private static void waitALittle() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void notesStandInTheOrderInWhichTheyWereWritten() {
        var first = noted("first");
        noted("second");
        notes.answer(first, tom.id(), tom.name(), "to the first");
        notes.answer(first, nora.id(), nora.name(), "and again");

        assertThat(notes.of(fire)).extracting(ArticleNote::words).containsExactly("first", "second");
        assertThat(notes.of(fire).getFirst().answers())
                .extracting(ArticleNote::words)
                .containsExactly("to the first", "and again");
    }

    @Test
    void whatIsOpenIsCountedWithoutAnswers() {
        var note = noted("one");
        noted("two");
        notes.answer(note, tom.id(), tom.name(), "an answer");

        assertThat(notes.open(fire)).isEqualTo(2);
        notes.resolve(note.id(), "Tom Flood");

        assertThat(notes.open(List.of(fire, opera))).containsOnlyKeys(fire).containsEntry(fire, 1);
        assertThat(notes.open(opera)).isZero();
    }

    @Test
    void whatIsSettledIsOpenAgainByAWordOrAnAnswer() {
        var note = noted("one");

        assertThat(notes.resolve(note.id(), "Tom Flood")).isTrue();
        assertThat(notes.resolve(note.id(), "Nora Quill")).as("again").isFalse();
        assertThat(notes.find(fire, note.id()).orElseThrow().resolvedBy()).isEqualTo("Tom Flood");
        assertThat(notes.find(fire, note.id()).orElseThrow().resolvedAt()).isEqualTo(NOON);
        assertThat(notes.reopen(note.id())).isTrue();
        assertThat(notes.reopen(note.id())).as("again").isFalse();

        notes.resolve(note.id(), "Tom Flood");
        notes.answer(note, nora.id(), nora.name(), "Not yet.");
        assertThat(notes.open(fire)).isEqualTo(1);
    }

    @Test
    void whatSomebodyHasAnsweredIsNotDeleted() {
        var note = noted("one");
        var answer = notes.answer(note, tom.id(), tom.name(), "an answer").orElseThrow();

        assertThat(notes.delete(note.id())).isFalse();
        assertThat(notes.delete(answer)).isTrue();
        assertThat(notes.delete(note.id())).isTrue();
        assertThat(notes.delete(note.id())).as("again").isFalse();
        assertThat(notes.of(fire)).isEmpty();
    }

    @Test
    void aNoteHasWordsAndNotTooMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> noted(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> noted("a".repeat(ArticleNotes.LONGEST + 1)));
    }
}
