package press.linecaster.fronts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import press.linecaster.articles.ArticleId;
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
}
