package press.linecaster.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.articles.ListId;
import press.linecaster.articles.ListPlace;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.SectionChange.SectionDescribed;
import press.linecaster.sections.SectionChange.SectionTreeChanged;
import press.linecaster.testing.Gazette;

/// What [Sections] promise.
abstract class SectionsContract {

    @Autowired
    private Sections sections;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private ApplicationContext context;

    private Section world;
    private Section europe;
    private Section ireland;
    private Section sport;

    SectionsContract() {
        world = europe = ireland = sport = new Section(new SectionId(0), null, new Slug("x"), "", SafeHtml.EMPTY, 0);
    }

    @BeforeEach
    void plant() {
        world = add(null, "World");
        europe = add(world.id(), "Europe");
        ireland = add(europe.id(), "Ireland");
        sport = add(null, "Sport");
    }

    @Test
    void sectionsHangTogetherInTheirOrder() {
        var tree = sections.tree();

        assertThat(tree.top()).containsExactly(world, sport);
        assertThat(tree.children(world.id())).containsExactly(europe);
        assertThat(tree.pathTo(ireland.id())).containsExactly(world, europe, ireland);
        assertThat(tree.subtree(world.id())).containsExactly(world.id(), europe.id(), ireland.id());
        assertThat(tree.all()).containsExactly(world, europe, ireland, sport);
        assertThat(sections.count()).isEqualTo(4);
    }

    @Test
    void aFrontHasTheAddressOfItsPlace() {
        assertLeadsTo("/world/europe/ireland", ireland, "/world/europe/ireland/");
        assertLeadsTo("/sport", sport, "/sport/");
    }

    @Test
    void siblingsWithTheSameSlugAreNumberedAndCousinsAreNot() {
        var second = add(world.id(), "Europe");
        var cousin = add(sport.id(), "Europe");

        assertThat(second.slug().value()).isEqualTo("europe-2");
        assertThat(cousin.slug().value()).isEqualTo("europe");
    }

    @Test
    void aSectionNeedsItsParent() {
        assertThatIllegalArgumentException().isThrownBy(() -> add(new SectionId(404), "Nowhere"));
        assertThatIllegalArgumentException().isThrownBy(() -> sections.move(sport.id(), new SectionId(404)));
        assertThatIllegalArgumentException().isThrownBy(() -> sections.move(new SectionId(404), null));
    }

    @Test
    void describingKeepsThePlaceAndTellsWhetherTheTreeShowsIt() {
        var start = changes.head();

        sections.describe(sport.id(), "Sport", SafeHtml.clean("<p>Mostly hurling.</p>"));
        sections.describe(sport.id(), "Games", SafeHtml.clean("<p>Mostly hurling.</p>"));
        sections.describe(sport.id(), "Games", SafeHtml.clean("<p>Mostly hurling.</p>"));

        assertThat(sections.tree().find(sport.id()))
                .contains(new Section(
                        sport.id(), null, new Slug("sport"), "Games", SafeHtml.clean("<p>Mostly hurling.</p>"), 1));
        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .containsExactly(new SectionDescribed(sport.id()), new SectionTreeChanged(sport.id()));
    }

    @Test
    void aSectionMovesWithAllBeneathItAndOldAddressesLeadThere() {
        sections.move(europe.id(), sport.id());

        assertThat(sections.tree().subtree(sport.id())).containsExactly(sport.id(), europe.id(), ireland.id());
        assertLeadsTo("/sport/europe/ireland", ireland, "/sport/europe/ireland/");
        assertThat(addresses.find("/world/europe/ireland"))
                .contains(new Moved(target(ireland), "/sport/europe/ireland/"));
        assertThat(addresses.find("/world/europe")).contains(new Moved(target(europe), "/sport/europe/"));
    }

    @Test
    void aSectionThatMovesBackHasItsOldAddressAgain() {
        sections.move(europe.id(), null);
        sections.move(europe.id(), world.id());

        assertLeadsTo("/world/europe", europe, "/world/europe/");
        assertThat(addresses.find("/europe")).contains(new Moved(target(europe), "/world/europe/"));
    }

    @Test
    void aSectionCannotMoveBeneathItself() {
        for (var wrong : List.of(world, europe, ireland))
            assertThatIllegalArgumentException().isThrownBy(() -> sections.move(world.id(), wrong.id()));
        assertThat(sections.tree().pathTo(ireland.id())).containsExactly(world, europe, ireland);
    }

    @Test
    void articlesStandInTheListsOfWhereTheirSectionHangs() {
        var gazette = Gazette.in(context);
        var count = gazette.lateCount();
        assertThat(lists(gazette.articles(), count))
                .contains(ListId.of(gazette.politics().id()));

        sections.move(gazette.elections().id(), gazette.harbour().id());

        assertThat(lists(gazette.articles(), count))
                .contains(
                        ListId.of(gazette.elections().id()),
                        ListId.of(gazette.harbour().id()))
                .doesNotContain(ListId.of(gazette.politics().id()));
    }

    @Test
    void anotherSlugGivesTheFrontAndAllBeneathItOtherAddresses() {
        var start = changes.head();

        sections.rename(europe.id(), "The Continent", new Slug("continent"), SafeHtml.EMPTY);

        assertThat(sections.tree().find(europe.id()).orElseThrow().name()).isEqualTo("The Continent");
        assertLeadsTo("/world/continent", europe, "/world/continent/");
        assertLeadsTo("/world/continent/ireland", ireland, "/world/continent/ireland/");
        assertThat(addresses.find("/world/europe")).contains(new Moved(target(europe), "/world/continent/"));
        assertThat(addresses.find("/world/europe/ireland"))
                .contains(new Moved(target(ireland), "/world/continent/ireland/"));
        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .contains(new SectionTreeChanged(europe.id()), new SectionTreeChanged(ireland.id()));
    }

    @Test
    void aSlugOfASiblingOrTheAddressOfSomethingElseIsRefusedAndNothingChanges() {
        add(world.id(), "Asia");
        addresses.claim(new Target(Target.Kind.ARTICLE, 81), "/sports");

        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> sections.rename(europe.id(), "Europe", new Slug("asia"), SafeHtml.EMPTY));
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> sections.rename(sport.id(), "Sports", new Slug("sports"), SafeHtml.EMPTY))
                .extracting(AddressTaken::path)
                .isEqualTo("/sports");
        assertThat(sections.tree().all()).contains(europe, sport);
        assertLeadsTo("/sport", sport, "/sport/");
    }

    @Test
    void renamingBackTakesTheOldAddressBack() {
        sections.rename(sport.id(), "Games", new Slug("games"), SafeHtml.EMPTY);
        sections.rename(sport.id(), "Sport", new Slug("sport"), SafeHtml.EMPTY);

        assertLeadsTo("/sport", sport, "/sport/");
        assertThat(addresses.find("/games")).contains(new Moved(target(sport), "/sport/"));
    }

    @Test
    void siblingsAreOrdered() {
        var culture = add(null, "Culture");
        var start = changes.head();

        sections.place(culture.id(), null, 0);
        sections.place(world.id(), null, 99);
        sections.place(world.id(), null, 2);

        assertThat(sections.tree().top()).extracting(Section::name).containsExactly("Culture", "Sport", "World");
        assertThat(changes.after(start, 10)).hasSize(2);
    }

    @Test
    void aSectionMovesToAPlaceAmongItsNewSiblings() {
        add(sport.id(), "Sailing");

        sections.place(europe.id(), sport.id(), 0);

        assertThat(sections.tree().children(sport.id()))
                .extracting(Section::name)
                .containsExactly("Europe", "Sailing");
    }

    @Test
    void whatIsMergedGoesOverWithAddressesMenusAndWhatHangsBeneath() {
        context.getBean(Menus.class)
                .replace(new Menu(
                        Menu.Place.HEADER,
                        List.of(new Menu.Entry("Europe", new Menu.Destination.Thing(target(europe)), List.of()))));

        sections.merge(europe.id(), sport.id());

        assertThat(sections.tree().find(europe.id())).isEmpty();
        assertThat(sections.tree().children(sport.id())).extracting(Section::id).containsExactly(ireland.id());
        assertThat(addresses.find("/world/europe")).contains(new Moved(target(sport), "/sport/"));
        assertThat(addresses.find("/world/europe/ireland")).contains(new Moved(target(ireland), "/sport/ireland/"));
        assertThat(context.getBean(Menus.class).of(Menu.Place.HEADER).entries())
                .extracting(Menu.Entry::leadsTo)
                .containsExactly(new Menu.Destination.Thing(target(sport)));
    }

    @Test
    void nothingBecomesAPartOfItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> sections.merge(world.id(), world.id()));
        assertThatIllegalArgumentException().isThrownBy(() -> sections.merge(world.id(), ireland.id()));
        assertThat(sections.count()).isEqualTo(4);
    }

    @Test
    void anEmptySectionIsRemovedAndComesBackAsItWas() {
        sections.rename(ireland.id(), "Eire", new Slug("eire"), SafeHtml.EMPTY);
        var eire = sections.tree().find(ireland.id()).orElseThrow();

        var removed = sections.remove(ireland.id());

        assertThat(sections.tree().find(ireland.id())).isEmpty();
        assertThat(addresses.find("/world/europe/eire")).isEmpty();
        assertThat(addresses.find("/world/europe/ireland")).isEmpty();

        sections.restore(removed);

        assertThat(sections.tree().find(ireland.id())).contains(eire);
        assertLeadsTo("/world/europe/eire", eire, "/world/europe/eire/");
        assertThat(addresses.find("/world/europe/ireland")).contains(new Moved(target(eire), "/world/europe/eire/"));
    }

    @Test
    void aSectionWithSomethingInItIsNotRemoved() {
        var gazette = Gazette.in(context);
        gazette.harbourFire();

        assertThatIllegalArgumentException().isThrownBy(() -> sections.remove(europe.id()));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sections.remove(gazette.harbour().id()));
        assertThat(sections.tree().find(gazette.harbour().id())).isPresent();
    }

    private static List<ListId> lists(Articles articles, Article article) {
        return articles.places(article.id()).stream().map(ListPlace::list).toList();
    }

    private void assertLeadsTo(String path, Section section, String shown) {
        assertThat(addresses.find(path)).contains(new Here(target(section), shown));
    }

    private static Target target(Section section) {
        return new Target(Target.Kind.SECTION, section.id().value());
    }

    private Section add(@Nullable SectionId parent, String name) {
        return sections.add(parent, Slug.of(name, "section"), name, SafeHtml.EMPTY);
    }
}
