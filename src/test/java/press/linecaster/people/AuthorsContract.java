package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.MediaId;
import press.linecaster.people.AuthorChange.AuthorAdded;
import press.linecaster.people.AuthorChange.AuthorEdited;

/// What [Authors] promise.
abstract class AuthorsContract {

    @Autowired
    private Authors authors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Test
    void anAuthorIsKeptWithEverythingAndHasAPage() {
        var start = changes.head();

        var ada = authors.add(new Author(
                new AuthorId(0),
                new Slug("ada-byrne"),
                "Ada Byrne",
                "Harbour correspondent",
                SafeHtml.clean("<p>Writes about <em>ships</em>.</p>"),
                "ada@gazette.example",
                "https://ada.example/",
                null));

        assertThat(authors.find(ada.id())).contains(ada);
        assertThat(authors.find(new Slug("ada-byrne"))).contains(ada);
        assertThat(addresses.find("/author/ada-byrne"))
                .contains(new Here(new Target(Target.Kind.AUTHOR, ada.id().value()), "/author/ada-byrne"));
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new AuthorAdded(ada.id()));
    }

    @Test
    void whereASlugIsTakenTheNextNumberIsGiven() {
        var names = List.of(add("Ada Byrne"), add("Ada Byrne"), add("Ada Byrne"));

        assertThat(names)
                .extracting(author -> author.slug().value())
                .containsExactly("ada-byrne", "ada-byrne-2", "ada-byrne-3");
    }

    @Test
    void aSlugOfGreatestLengthIsCutForItsNumber() {
        var longest = new Slug("a".repeat(Slug.MAX_LENGTH));
        authors.add(author(longest, "A"));

        var second = authors.add(author(longest, "A"));

        assertThat(second.slug().value()).hasSize(Slug.MAX_LENGTH).endsWith("a-2");
    }

    @Test
    void authorsAreListedByName() {
        var tom = add("Tom Flood");
        var ada = add("Ada Byrne");

        assertThat(authors.all()).containsExactly(ada, tom);
        assertThat(authors.find(List.of(tom.id(), new AuthorId(1)))).containsOnlyKeys(tom.id());
    }

    @Test
    void savingChangesEverythingButSlugAndAddressAndIsAnnouncedOnce() {
        var ada = add("Ada Byrne");
        var start = changes.head();
        var married = new Author(ada.id(), ada.slug(), "Ada Flood", "Editor", SafeHtml.EMPTY, null, null, null);

        authors.save(married);
        authors.save(married);

        assertThat(authors.find(ada.id())).contains(married);
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new AuthorEdited(ada.id()));
    }

    @Test
    void nobodyUnknownIsSaved() {
        assertThatIllegalArgumentException().isThrownBy(() -> authors.save(author(new Slug("x"), "X")));
    }

    @Test
    void aPortraitMustBeThere() {
        var wanted =
                new Author(new AuthorId(0), new Slug("x"), "X", null, SafeHtml.EMPTY, null, null, new MediaId(404));

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> authors.add(wanted));
        assertThat(authors.all()).isEmpty();
        assertThat(addresses.find("/author/x")).isEmpty();
    }

    @Test
    void authorsAreFoundByWordsOfTheirNamesPageByPage() {
        var tom = add("Tom Flood");
        var ada = add("Ada Byrne");
        var other = add("Ada Byrne");

        assertThat(authors.search("", null, 2)).containsExactly(ada, other);
        assertThat(authors.search("", other, 2)).containsExactly(tom);
        assertThat(authors.search("byrne ADA", null, 5)).containsExactly(ada, other);
        assertThat(authors.search("byrne tom", null, 5)).isEmpty();
        var zoe = add("Zoë Ångström");
        assertThat(authors.search("åNGSTRÖM ZOË", null, 5)).containsExactly(zoe);
    }

    @Test
    void anotherSlugIsAnotherAddressAndTheOldOneLeadsThere() {
        var ada = add("Ada Byrne");
        var tom = add("Tom Flood");

        authors.readdress(ada.id(), new Slug("ada-flood"));

        assertThat(addresses.find("/author/ada-byrne")).contains(new Moved(target(ada), "/author/ada-flood"));
        assertThat(authors.find(new Slug("ada-flood"))).isPresent();
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> authors.readdress(ada.id(), new Slug("tom-flood")));
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> authors.readdress(tom.id(), new Slug("ada-byrne")));
    }

    @Test
    void ofTwoAuthorsOneIsMadeWhoComesInByTheAccountOfEither() {
        var account = accounts.add("Ada Byrne", "ada@gazette.example", Role.AUTHOR, "test");
        var ofAccount = accounts.authorOf(account.id());
        var imported = add("A. Byrne");

        authors.merge(ofAccount, imported.id());

        assertThat(authors.all()).containsExactly(imported);
        assertThat(accounts.authorOf(account.id())).isEqualTo(imported.id());
        assertThat(addresses.find("/author/ada-byrne")).contains(new Moved(target(imported), "/author/a-byrne"));
    }

    @Test
    void twoWithAccountsAreNotOne() {
        var ada = accounts.authorOf(
                accounts.add("Ada", "ada@gazette.example", Role.AUTHOR, "test").id());
        var tom = accounts.authorOf(
                accounts.add("Tom", "tom@gazette.example", Role.AUTHOR, "test").id());

        assertThatIllegalArgumentException().isThrownBy(() -> authors.merge(ada, tom));
        assertThatIllegalArgumentException().isThrownBy(() -> authors.merge(ada, ada));
        assertThatIllegalArgumentException().isThrownBy(() -> authors.remove(ada));
        assertThat(authors.all()).hasSize(2);
    }

    @Test
    void whoIsRemovedComesBackAsTheyWere() {
        var ada = add("Ada Byrne");
        authors.readdress(ada.id(), new Slug("ada"));

        var removed = authors.remove(ada.id());

        assertThat(authors.find(ada.id())).isEmpty();
        assertThat(addresses.find("/author/ada")).isEmpty();

        authors.restore(removed);

        assertThat(authors.find(new Slug("ada"))).isPresent();
        assertThat(addresses.find("/author/ada-byrne")).contains(new Moved(target(ada), "/author/ada"));
    }

    private static Target target(Author author) {
        return new Target(Target.Kind.AUTHOR, author.id().value());
    }

    private Author add(String name) {
        return authors.add(author(Slug.of(name, "nobody"), name));
    }

    private static Author author(Slug slug, String name) {
        return new Author(new AuthorId(0), slug, name, null, SafeHtml.EMPTY, null, null, null);
    }
}
