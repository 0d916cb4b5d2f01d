package press.linecaster.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.AddressTaken;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.SectionChange.TagChanged;

/// What [Tags] promise.
abstract class TagsContract {

    @Autowired
    private Tags tags;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Test
    void aTagIsKeptAndHasAPage() {
        var ferries = tags.add(new Slug("ferries"), "Ferries", SafeHtml.clean("<p>To the islands.</p>"));

        assertThat(tags.find(ferries.id())).contains(ferries);
        assertThat(tags.find(new Slug("ferries"))).contains(ferries);
        assertThat(addresses.of(new Target(Target.Kind.TAG, ferries.id().value())))
                .contains("/tag/ferries");
    }

    @Test
    void whereASlugIsTakenTheNextNumberIsGiven() {
        tags.add(new Slug("ferries"), "Ferries", SafeHtml.EMPTY);

        assertThat(tags.add(new Slug("ferries"), "Ferries!", SafeHtml.EMPTY).slug())
                .isEqualTo(new Slug("ferries-2"));
    }

    @Test
    void tagsOfAnyScriptHaveAnEncodedAddress() {
        var tag = tags.add(new Slug("港口"), "港口", SafeHtml.EMPTY);

        assertThat(addresses.of(new Target(Target.Kind.TAG, tag.id().value()))).contains("/tag/%E6%B8%AF%E5%8F%A3");
        assertThat(addresses.find("/tag/港口")).isPresent();
    }

    @Test
    void thoseOfManyThatExistAreFound() {
        var ferries = tags.add(new Slug("ferries"), "Ferries", SafeHtml.EMPTY);

        assertThat(tags.find(List.of(ferries.id(), new TagId(404)))).containsOnlyKeys(ferries.id());
        assertThat(tags.find(new TagId(404))).isEmpty();
    }

    @Test
    void describingIsAnnouncedWhenSomethingDiffers() {
        var ferries = tags.add(new Slug("ferries"), "Ferries", SafeHtml.EMPTY);
        var start = changes.head();

        tags.describe(ferries.id(), "Ferry", SafeHtml.EMPTY);
        tags.describe(ferries.id(), "Ferry", SafeHtml.EMPTY);

        assertThat(tags.find(ferries.id())).map(Tag::name).contains("Ferry");
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new TagChanged(ferries.id()));
        assertThatIllegalArgumentException().isThrownBy(() -> tags.describe(new TagId(404), "None", SafeHtml.EMPTY));
    }

    @Test
    void tagsAreFoundByWordsOfTheirNamesPageByPage() {
        var ships = add("Ships of the line");
        var ferries = add("Ferries");
        var lines = add("Ferry lines");

        assertThat(tags.search("", null, 2)).containsExactly(ferries, lines);
        assertThat(tags.search("", lines, 2)).containsExactly(ships);
        assertThat(tags.search("LINE", null, 5)).containsExactly(lines, ships);
        assertThat(tags.search("line ferry", null, 5)).containsExactly(lines);
        assertThat(tags.search("100%", null, 5)).isEmpty();
        assertThat(tags.count()).isEqualTo(3);
        var oresund = add("Øresund");
        assertThat(tags.search("øRESUND", null, 5)).containsExactly(oresund);
    }

    @Test
    void anotherSlugIsAnotherAddressAndTheOldOneLeadsThere() {
        var ferries = add("Ferries");
        add("Boats");

        tags.rename(ferries.id(), "Ferry", new Slug("ferry"), SafeHtml.EMPTY);

        assertThat(tags.find(new Slug("ferry"))).map(Tag::name).contains("Ferry");
        assertThat(addresses.find("/tag/ferries")).contains(new Moved(target(ferries), "/tag/ferry"));
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> tags.rename(ferries.id(), "Ferry", new Slug("boats"), SafeHtml.EMPTY));
    }

    @Test
    void ofTwoTagsOneIsMade() {
        var ferries = add("Ferries");
        var ferry = add("Ferry");
        var start = changes.head();

        tags.merge(ferries.id(), ferry.id());

        assertThat(tags.all()).containsExactly(ferry);
        assertThat(addresses.find("/tag/ferries")).contains(new Moved(target(ferry), "/tag/ferry"));
        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .containsExactly(new TagChanged(ferries.id()), new TagChanged(ferry.id()));
        assertThatIllegalArgumentException().isThrownBy(() -> tags.merge(ferry.id(), ferry.id()));
        assertThatIllegalArgumentException().isThrownBy(() -> tags.merge(ferries.id(), ferry.id()));
    }

    @Test
    void whatIsRemovedComesBackAsItWasOrUnderTheNextFreeSlug() {
        var ferries = add("Ferries");

        var removed = tags.remove(ferries.id());

        assertThat(tags.all()).isEmpty();
        assertThat(addresses.find("/tag/ferries")).isEmpty();
        tags.restore(removed);
        assertThat(tags.find(ferries.id())).contains(ferries);
        assertThat(addresses.find("/tag/ferries")).contains(new Here(target(ferries), "/tag/ferries"));

        var again = tags.remove(ferries.id());
        add("Ferries");
        tags.restore(again);
        assertThat(addresses.of(target(ferries))).contains("/tag/ferries-2");
    }

    private Tag add(String name) {
        return tags.add(Slug.of(name, "tag"), name, SafeHtml.EMPTY);
    }

    private static Target target(Tag tag) {
        return new Target(Target.Kind.TAG, tag.id().value());
    }
}
