package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.articles.ArticleChange.ArticleCorrected;
import press.linecaster.articles.Corrections.Kept;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Corrections] promise.
abstract class CorrectionsContract {

    @Autowired
    private Corrections corrections;

    @Autowired
    private Articles articles;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    private ArticleId fire;
    private ArticleId opera;
    private long position;

    @BeforeEach
    void correct() {
        var gazette = Gazette.in(context);
        fire = gazette.harbourFire().id();
        opera = gazette.operaReview().id();
        articles.correct(fire, Correction.Kind.CORRECTION, SafeHtml.text("Wrong"), NOON);
        articles.correct(fire, Correction.Kind.UPDATE, SafeHtml.text("More"), NOON.plusSeconds(1));
        clock.advance(Duration.ofHours(1));
        position = changes.head();
    }

    private CorrectionId called(String words) {
        return corrections.of(fire).stream()
                .filter(each -> each.correction().note().plainText().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> shown() {
        return articles.find(fire).orElseThrow().corrections().stream()
                .map(each -> each.note().plainText())
                .toList();
    }

    private List<Change> announced() {
        return changes.after(position, 100).stream().map(Entry::change).toList();
    }

    @Test
    void oneThatIsTakenBackIsNotShownAnyMoreAndKept() {
        corrections.takeBack(fire, called("Wrong"));

        assertThat(shown()).containsExactly("More");
        assertThat(corrections.of(fire)).extracting(Kept::isTakenBack).containsExactly(false, true);
        assertThat(announced()).containsExactly(new ArticleCorrected(fire, clock.instant()));
        assertThat(articles.find(fire).orElseThrow().changedAt()).isEqualTo(clock.instant());
        assertThat(articles.summaries(List.of(fire), clock.instant()))
                .singleElement()
                .extracting(ArticleSummary::corrected)
                .isNull();
    }

    @Test
    void oneThatIsBroughtBackIsAsItWas() {
        var before = articles.find(fire).orElseThrow().corrections();
        corrections.takeBack(fire, called("Wrong"));

        corrections.bringBack(fire, called("Wrong"));

        assertThat(articles.find(fire).orElseThrow().corrections()).isEqualTo(before);
        assertThat(announced()).hasSize(2);
    }

    @Test
    void oneIsSaidInOtherWordsOfTheSameDay() {
        var id = called("Wrong");

        corrections.mend(fire, id, SafeHtml.text("It was ten days"));

        assertThat(corrections.find(fire, id).orElseThrow().correction())
                .isEqualTo(new Correction(Correction.Kind.CORRECTION, SafeHtml.text("It was ten days"), NOON));
        assertThat(shown()).containsExactly("More", "It was ten days");
        assertThat(announced()).containsExactly(new ArticleCorrected(fire, clock.instant()));
    }

    @Test
    void whatIsSoAlreadyOrBelongsElsewhereIsNotAnnounced() {
        var id = called("Wrong");

        corrections.bringBack(fire, id);
        corrections.takeBack(opera, id);
        corrections.mend(opera, id, SafeHtml.text("Not mine"));

        assertThat(announced()).isEmpty();
        assertThat(shown()).containsExactly("More", "Wrong");
        assertThat(corrections.find(opera, id)).isEmpty();
    }
}
