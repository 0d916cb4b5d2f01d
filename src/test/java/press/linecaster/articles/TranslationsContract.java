package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.articles.ArticleChange.TranslationsChanged;
import press.linecaster.kernel.Change;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.testing.Gazette;

/// What [Translations] promise.
abstract class TranslationsContract {

    @Autowired
    private Translations translations;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private ApplicationContext context;

    private ArticleId english;
    private ArticleId german;
    private ArticleId french;
    private ArticleId other;
    private long position;

    @BeforeEach
    void write() {
        var gazette = Gazette.in(context);
        english = gazette.harbourFire().id();
        german = gazette.lateCount().id();
        french = gazette.operaReview().id();
        other = gazette.released("Draft", Release.DRAFT).id();
        position = changes.head();
    }

    @Test
    void anArticleHasNoTranslationsUntilSomebodySaysSo() {
        assertThat(translations.of(english)).isEmpty();
    }

    @Test
    void translationsOfOneWorkAreTranslationsOfEachOther() {
        translations.join(german, english);
        translations.join(french, german);

        assertThat(translations.of(english)).containsExactlyInAnyOrder(german, french);
        assertThat(translations.of(german)).containsExactlyInAnyOrder(english, french);
        assertThat(translations.of(french)).containsExactlyInAnyOrder(english, german);
        assertThat(announced())
                .hasSize(2)
                .last()
                .satisfies(change -> assertThat(articlesOf(change)).containsExactlyInAnyOrder(english, german, french));
    }

    @Test
    void whoJoinsAnotherWorkLeavesTheOneBefore() {
        translations.join(german, english);
        translations.join(french, other);

        translations.join(german, french);

        assertThat(translations.of(english)).isEmpty();
        assertThat(translations.of(german)).containsExactlyInAnyOrder(french, other);
        assertThat(articlesOf(announced().getLast())).containsExactlyInAnyOrder(german, english, french, other);
    }

    @Test
    void whoLeavesLeavesTheOthersTogether() {
        translations.join(german, english);
        translations.join(french, english);

        translations.leave(english);

        assertThat(translations.of(english)).isEmpty();
        assertThat(translations.of(german)).containsExactly(french);
        translations.leave(german);
        assertThat(translations.of(french)).isEmpty();
    }

    @Test
    void whoBegunAWorkAndLeftItBeginsAnotherOne() {
        translations.join(german, english);
        translations.join(french, english);
        translations.leave(english);

        translations.join(other, english);

        assertThat(translations.of(english)).containsExactly(other);
        assertThat(translations.of(german)).containsExactly(french);
    }

    @Test
    void whatChangesNothingIsNotAnnounced() {
        translations.join(german, english);
        position = changes.head();

        translations.join(english, german);
        translations.leave(french);

        assertThat(announced()).isEmpty();
    }

    @Test
    void nothingIsATranslationOfItselfOrOfWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> translations.join(english, english));
        assertThatIllegalArgumentException().isThrownBy(() -> translations.join(english, new ArticleId(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> translations.join(new ArticleId(1), english));
    }

    @Test
    void aStandingPageIsNoTranslation() {
        var page = Gazette.in(context).aboutUs().id();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> translations.join(page, english))
                .withMessageContaining("standing page");
        assertThatIllegalArgumentException().isThrownBy(() -> translations.join(english, page));
    }

    private List<Change> announced() {
        return changes.after(position, 100).stream().map(Entry::change).toList();
    }

    private static List<ArticleId> articlesOf(Change change) {
        return ((TranslationsChanged) change).articles();
    }
}
