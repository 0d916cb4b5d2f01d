package press.linecaster.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.Target;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;
import press.linecaster.sections.Menu.Destination.Location;
import press.linecaster.sections.Menu.Destination.Thing;
import press.linecaster.sections.Menu.Place;
import press.linecaster.sections.SectionChange.MenuChanged;

/// What [Menus] promise.
abstract class MenusContract {

    private static final Menu HEADER = new Menu(
            Place.HEADER,
            List.of(
                    new Menu.Entry(
                            "World",
                            new Thing(new Target(Target.Kind.SECTION, 1)),
                            List.of(new Menu.Entry(
                                    "Europe",
                                    new Location("/europe/"),
                                    List.of(new Menu.Entry(
                                            "Ireland", new Location("https://ireland.example/"), List.of()))))),
                    new Menu.Entry("About", new Thing(new Target(Target.Kind.ARTICLE, 2)), List.of())));

    @Autowired
    private Menus menus;

    @Autowired
    private ChangeLog changes;

    @Test
    void aMenuThatNobodyMadeIsEmpty() {
        assertThat(menus.of(Place.FOOTER)).isEqualTo(new Menu(Place.FOOTER, List.of()));
    }

    @Test
    void aMenuKeepsItsNestingAndOrder() {
        menus.replace(HEADER);

        assertThat(menus.of(Place.HEADER)).isEqualTo(HEADER);
        assertThat(menus.of(Place.FOOTER).entries()).isEmpty();
    }

    @Test
    void replacingIsAnnouncedWhenSomethingDiffers() {
        menus.replace(HEADER);
        var start = changes.head();
        var shorter = new Menu(Place.HEADER, HEADER.entries().subList(1, 2));

        menus.replace(HEADER);
        menus.replace(shorter);

        assertThat(menus.of(Place.HEADER)).isEqualTo(shorter);
        assertThat(changes.after(start, 10)).extracting(Entry::change).containsExactly(new MenuChanged(Place.HEADER));
    }

    @Test
    void whoHasSeenAnEarlierMenuChangesNothing() throws Exception {
        var empty = menus.of(Place.HEADER).fingerprint();
        var shorter = new Menu(Place.HEADER, HEADER.entries().subList(1, 2));

        assertThat(menus.replace(HEADER, empty)).isTrue();
        assertThat(menus.replace(shorter, empty)).isFalse();
        assertThat(menus.of(Place.HEADER)).isEqualTo(HEADER);
        assertThat(menus.replace(shorter, HEADER.fingerprint())).isTrue();
        assertThat(menus.of(Place.HEADER)).isEqualTo(shorter);

        try (var two = Executors.newFixedThreadPool(2)) {
            var outcomes = two.invokeAll(Collections.nCopies(2, () -> menus.replace(HEADER, shorter.fingerprint())));
            assertThat(outcomes).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        assertThat(menus.of(Place.HEADER)).isEqualTo(HEADER);
    }
}
