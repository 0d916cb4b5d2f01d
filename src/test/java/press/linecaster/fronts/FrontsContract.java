package press.linecaster.fronts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import press.linecaster.articles.ArticleId;
import press.linecaster.fronts.ArrangeOutcome.Arranged;
import press.linecaster.fronts.ArrangeOutcome.Overtaken;
import press.linecaster.fronts.FrontChange.FrontArranged;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Fronts] promise.
abstract class FrontsContract {

    @Autowired
    private Fronts fronts;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private ApplicationContext context;

    @Test
    void aSlotKeepsItsArticlesInOrderAndEachOnce() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();

        fronts.arrange(FrontId.HOME, Slot.PICKS, List.of(opera, fire, opera));

        assertThat(fronts.in(FrontId.HOME, Slot.PICKS, SettableClock.NOON)).containsExactly(opera, fire);
        assertThat(fronts.in(FrontId.HOME, Slot.LEAD, SettableClock.NOON)).isEmpty();
        assertThat(fronts.in(FrontId.of(gazette.harbour().id()), Slot.PICKS, SettableClock.NOON))
                .isEmpty();
    }

    @Test
    void arrangingIsAnnouncedWhenSomethingDiffers() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        var start = changes.head();

        fronts.arrange(FrontId.HOME, Slot.PICKS, List.of(opera, fire));
        fronts.arrange(FrontId.HOME, Slot.PICKS, List.of(opera, fire, fire));
        fronts.arrange(FrontId.HOME, Slot.PICKS, List.of(fire, opera));

        var arranged = new FrontArranged(FrontId.HOME);
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(arranged, arranged);
    }

    @Test
    void whatIsPlacedMustBeThere() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> fronts.arrange(FrontId.HOME, Slot.LEAD, List.of(new ArticleId(404))));
        assertThat(fronts.in(FrontId.HOME, Slot.LEAD, SettableClock.NOON)).isEmpty();
    }

    @Test
    void aFrontIsArrangedAsAWholeByWhoeverHasSeenIt() {
        var gazette = Gazette.in(context);
        var fire = gazette.harbourFire().id();
        var opera = gazette.operaReview().id();
        var tomorrow = SettableClock.NOON.plus(Duration.ofDays(1));
        var pins = List.of(
                new Pin(Slot.LEAD, fire, null), new Pin(Slot.PICKS, opera, tomorrow), new Pin(Slot.PICKS, fire, null));

        assertThat(fronts.of(FrontId.HOME, SettableClock.NOON))
                .isEqualTo(new Arrangement(FrontId.HOME, 0, List.of(), "", null));
        var arranged = fronts.arrange(FrontId.HOME, 0, pins, "Nora Quill");

        assertThat(arranged)
                .isEqualTo(
                        new Arranged(new Arrangement(FrontId.HOME, 1, pins, "Nora Quill", SettableClock.NOON), true));
        assertThat(fronts.in(FrontId.HOME, Slot.PICKS, SettableClock.NOON)).containsExactly(opera, fire);
        assertThat(fronts.in(FrontId.HOME, Slot.PICKS, tomorrow)).containsExactly(fire);
        assertThat(fronts.of(FrontId.HOME, tomorrow).pins()).hasSize(2);
        assertThat(fronts.counts(SettableClock.NOON)).isEqualTo(Map.of(FrontId.HOME, 3));
        assertThat(fronts.counts(tomorrow)).isEqualTo(Map.of(FrontId.HOME, 2));
    }

    @Test
    void whoHasSeenAnEarlierArrangementChangesNothing() {
        var gazette = Gazette.in(context);
        var front = FrontId.of(gazette.harbour().id());
        var fire = new Pin(Slot.LEAD, gazette.harbourFire().id(), null);
        var opera = new Pin(Slot.LEAD, gazette.operaReview().id(), null);
        fronts.arrange(front, 0, List.of(fire), "Nora Quill");
        var start = changes.head();

        assertThat(fronts.arrange(front, 0, List.of(opera), "Ada Byrne"))
                .isInstanceOfSatisfying(Overtaken.class, overtaken -> {
                    assertThat(overtaken.current().pins()).containsExactly(fire);
                    assertThat(overtaken.current().by()).isEqualTo("Nora Quill");
                });
        assertThat(fronts.arrange(front, 1, List.of(fire), "Ada Byrne"))
                .isInstanceOfSatisfying(
                        Arranged.class, same -> assertThat(same.isNew()).isFalse());
        assertThat(changes.head()).isEqualTo(start);
        fronts.arrange(front, 1, List.of(opera), "Ada Byrne");
        fronts.arrange(front, Slot.PICKS, List.of(fire.article()));

        assertThat(fronts.of(front, SettableClock.NOON).revision()).isEqualTo(3);
        assertThat(fronts.arrange(front, 2, List.of(), "Nora Quill")).isInstanceOf(Overtaken.class);
        assertThat(changes.after(start, 10)).hasSize(2);
    }

    @Test
    void ofTwoAtTheSameMomentOneArranges() throws Exception {
        var gazette = Gazette.in(context);
        var fire = new Pin(Slot.LEAD, gazette.harbourFire().id(), null);
        var opera = new Pin(Slot.LEAD, gazette.operaReview().id(), null);

        for (var revision = 0L; revision < 5; revision++) {
            var basedOn = revision;
            var pins = revision % 2 == 0 ? List.of(fire) : List.of(opera);
            try (var two = Executors.newFixedThreadPool(2)) {
                var outcomes = two.invokeAll(
                        Collections.nCopies(2, () -> fronts.arrange(FrontId.HOME, basedOn, pins, "Nora Quill")));
                var arranged = 0;
                for (var outcome : outcomes)
                    if (outcome.get() instanceof Arranged(var _, var isNew) && isNew) arranged++;
                assertThat(arranged).isEqualTo(1);
            }
        }
        assertThat(fronts.of(FrontId.HOME, SettableClock.NOON).pins()).containsExactly(fire);
    }

    @Test
    void aSlotHoldsSoManyAndNoMore() {
        var pins = IntStream.rangeClosed(1, Fronts.MOST_IN_SLOT + 1)
                .mapToObj(number -> new Pin(Slot.PICKS, new ArticleId(number), null))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> fronts.arrange(FrontId.HOME, 0, pins, "Nora Quill"));
    }
}
