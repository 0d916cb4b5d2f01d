package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.testing.Gazette;

/// What [Versions] promise.
abstract class VersionsContract {

    @Autowired
    private Versions versions;

    @Autowired
    private Articles articles;

    @Autowired
    private ApplicationContext context;

    private ArticleId fire;

    @BeforeEach
    void write() {
        fire = Gazette.in(context).harbourFire().id();
        for (var i = 1; i < 12; i++) {
            var now = articles.find(fire).orElseThrow();
            var manuscript = now.manuscript().withComments(!now.manuscript().commentsOpen());
            articles.save(fire, now.revision(), manuscript, new Saving("Nora Quill", "for the " + i));
        }
    }

    private List<Integer> numbers(List<Version> found) {
        return found.stream().map(Version::number).toList();
    }

    @Test
    void versionsArePagedFromTheNewest() {
        assertThat(numbers(versions.page(fire, null, 5))).containsExactly(12, 11, 10, 9, 8);
        assertThat(numbers(versions.page(fire, 8, 100)))
                .isEqualTo(IntStream.rangeClosed(1, 7).map(i -> 8 - i).boxed().toList());
        assertThat(versions.page(fire, null, 1).getFirst().saving()).isEqualTo(new Saving("Nora Quill", "for the 11"));
    }

    @Test
    void aVersionIsCalledSomethingAndNothingAgain() {
        versions.name(fire, 3, "as filed by the agency");
        versions.name(fire, 7, "after the lawyers");

        assertThat(versions.find(fire, 3).orElseThrow().name()).isEqualTo("as filed by the agency");
        assertThat(versions.find(fire, 4).orElseThrow().name()).isNull();
        assertThat(numbers(versions.named(fire, 10))).containsExactly(7, 3);
        assertThat(articles.versions(fire)).extracting(Version::name).contains("as filed by the agency");

        versions.name(fire, 3, null);
        assertThat(numbers(versions.named(fire, 10))).containsExactly(7);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(versions.find(fire, 13)).isEmpty();
        assertThat(versions.page(new ArticleId(1), null, 5)).isEmpty();
    }
}
