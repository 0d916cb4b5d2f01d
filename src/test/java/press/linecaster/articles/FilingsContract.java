package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Authors;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// What [Filings] promise.
abstract class FilingsContract {

    @Autowired
    private Filings filings;

    @Autowired
    private ApplicationContext context;

    private Gazette gazette;

    @BeforeEach
    void layOut() {
        gazette = Gazette.in(context);
    }

    @Test
    void whatIsFiledIsCountedInWhateverState() {
        place(
                gazette.lateCount(),
                List.of(gazette.culture().id()),
                List.of(gazette.housing().id()));
        var draft = gazette.create(Manuscript.article(Text.of("A draft", SafeHtml.EMPTY, Locale.UK)));
        place(draft, List.of(gazette.culture().id()), List.of(gazette.housing().id()));

        assertThat(filings.bySection())
                .containsExactly(Map.entry(gazette.culture().id(), 2));
        assertThat(filings.byTag(
                        List.of(gazette.housing().id(), gazette.ferries().id())))
                .containsExactly(Map.entry(gazette.housing().id(), 2));
        assertThat(filings.usedTags()).containsExactly(gazette.housing().id());
    }

    @Test
    void articlesOfAMergedSectionStandInTheOtherOnceWithTheMainOneFirst() {
        var main = place(
                gazette.harbourFire(),
                List.of(gazette.harbour().id(), gazette.culture().id()),
                List.of());
        var second = place(
                gazette.operaReview(),
                List.of(gazette.culture().id(), gazette.harbour().id()),
                List.of());
        var alone = place(gazette.lateCount(), List.of(gazette.harbour().id()), List.of());

        context.getBean(Sections.class)
                .merge(gazette.harbour().id(), gazette.culture().id());

        for (var each : List.of(main, second, alone)) {
            assertThat(now(each).placement().sections())
                    .containsExactly(gazette.culture().id());
            assertThat(now(each).revision()).isEqualTo(each.revision());
            assertThat(lists(each)).contains(ListId.of(gazette.culture().id()));
            assertThat(lists(each)).doesNotContain(ListId.of(gazette.harbour().id()));
        }
    }

    @Test
    void articlesWithAMergedTagCarryTheOtherOnce() {
        var both = place(
                gazette.harbourFire(),
                List.of(gazette.culture().id()),
                List.of(gazette.housing().id(), gazette.ferries().id()));
        var one = place(
                gazette.operaReview(),
                List.of(gazette.culture().id()),
                List.of(gazette.ferries().id()));

        context.getBean(Tags.class)
                .merge(gazette.ferries().id(), gazette.housing().id());

        for (var each : List.of(both, one)) {
            assertThat(now(each).placement().tags())
                    .containsExactly(gazette.housing().id());
            assertThat(now(each).revision()).isEqualTo(each.revision());
        }
        assertThat(gazette.articles().list(ListId.of(gazette.housing().id()), null, 10, SettableClock.NOON))
                .extracting(ArticleSummary::id)
                .containsExactlyInAnyOrder(both.id(), one.id());
        assertThat(gazette.articles().count(ListId.of(gazette.ferries().id()), SettableClock.NOON))
                .isZero();
    }

    @Test
    void bylinesOfAMergedAuthorAreTheOthersInTheirOrder() {
        var fire = gazette.harbourFire();
        var both = gazette.change(
                fire,
                manuscript -> manuscript.with(new Placement(
                        List.of(gazette.culture().id()),
                        List.of(),
                        List.of(gazette.tomFlood().id(), gazette.adaByrne().id()),
                        null,
                        Set.of())));

        context.getBean(Authors.class)
                .merge(gazette.tomFlood().id(), gazette.adaByrne().id());

        assertThat(now(both).placement().bylines())
                .containsExactly(gazette.adaByrne().id());
        assertThat(lists(both)).contains(ListId.of(gazette.adaByrne().id()));
        assertThat(filings.byAuthor(List.of(gazette.adaByrne().id())))
                .containsEntry(gazette.adaByrne().id(), 1);
    }

    @Test
    void whoHasAnArticleOpenMeanwhileCanSaveIt() {
        var open = place(
                gazette.harbourFire(),
                List.of(gazette.harbour().id()),
                List.of(gazette.ferries().id()));
        context.getBean(Tags.class)
                .merge(gazette.ferries().id(), gazette.housing().id());

        var outcome = gazette.articles()
                .save(
                        open.id(),
                        open.revision(),
                        now(open).manuscript().with(gazette.operaReview().text()),
                        Gazette.EDITOR);

        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(now(open).placement().tags())
                .containsExactly(gazette.housing().id());
    }

    private Article place(Article article, List<SectionId> sections, List<TagId> tags) {
        return gazette.change(
                article,
                manuscript -> manuscript.with(
                        new Placement(sections, tags, manuscript.placement().bylines(), null, Set.of())));
    }

    private Article now(Article article) {
        return gazette.articles().find(article.id()).orElseThrow();
    }

    private List<ListId> lists(Article article) {
        return gazette.articles().places(article.id()).stream()
                .map(ListPlace::list)
                .toList();
    }
}
