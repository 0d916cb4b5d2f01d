package press.linecaster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.linecaster.addresses.Target;
import press.linecaster.addresses.Target.Kind;
import press.linecaster.articles.Release;
import press.linecaster.kernel.Ids;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menu.Entry;

/// Sections, tags, authors, menus and settings through the API.
class PaperApiTest extends OnApi {

    @Test
    void whatThePaperIsMadeOfIsReadByAnybody() throws Exception {
        var elections = gazette.elections();
        var ada = gazette.adaByrne();
        var ferries = gazette.ferries();

        var section = anybody.get("/sections/" + Ids.inAddress(elections.id().value()));
        assertThat(section.text("/name")).isEqualTo(elections.name());
        assertThat(section.text("/parent"))
                .isEqualTo(Ids.inAddress(gazette.politics().id().value()));
        assertThat(section.text("/address")).startsWith("https://gazette.example/");
        assertThat(anybody.get("/sections").json().get("sections").valueStream())
                .anyMatch(each -> each.equals(section.json()));
        assertThat(anybody.get("/tags/" + Ids.inAddress(ferries.id().value())).text("/name"))
                .isEqualTo(ferries.name());
        var author = anybody.get("/authors/" + Ids.inAddress(ada.id().value()));
        assertThat(author.text("/name")).isEqualTo(ada.name());
        assertThat(author.response().body()).doesNotContain("@gazette.example");
        assertThat(anybody.get("/authors").json().get("authors").size()).isPositive();
        for (var kind : new String[] {"sections", "tags", "authors"})
            for (var id :
                    new String[] {"1x5k2mw9q8ap", "-", Ids.inAddress(ada.id().value() + 1)})
                assertThat(anybody.get("/" + kind + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void menusTellNothingOfWhatReadersDoNotSee() throws Exception {
        var draft = gazette.released("Not yet in a menu", Release.DRAFT);
        gazette.menu(
                Menu.Place.FOOTER,
                new Entry(
                        "Ships",
                        new Thing(
                                new Target(Kind.SECTION, gazette.harbour().id().value())),
                        List.of(new Entry("Away", new Location("https://elsewhere.example/"), List.of()))),
                new Entry("Draft", new Thing(new Target(Kind.ARTICLE, draft.id().value())), List.of()));

        var footer = anybody.get("/menus").json().get("footer");

        assertThat(footer.at("/0/kind").asString()).isEqualTo("section");
        assertThat(footer.at("/0/address").asString()).startsWith("https://gazette.example/");
        assertThat(footer.at("/0/children/0/address").asString()).isEqualTo("https://elsewhere.example/");
        assertThat(footer.at("/1/address").isNull()).isTrue();
    }

    @Test
    void settingsAreThoseThatShow() throws Exception {
        var settings = anybody.get("/settings").json();

        assertThat(settings.get("name").asString()).isEqualTo("The Harbour Gazette");
        assertThat(settings.get("address").asString()).isEqualTo("https://gazette.example");
        assertThat(settings.propertyNames()).doesNotContain("hot-minimum", "ads");
    }
}
