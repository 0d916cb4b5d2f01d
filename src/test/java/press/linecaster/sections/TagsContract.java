package press.linecaster.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.Addresses;
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
}
