package press.linecaster.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Destination.Elsewhere;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.RedirectOutcome.Made;
import press.linecaster.addresses.RedirectOutcome.Reason;
import press.linecaster.addresses.RedirectOutcome.Refused;
import press.linecaster.addresses.Redirects.Which;
import press.linecaster.addresses.Target.Kind;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;

/// What [Redirects] promise.
abstract class RedirectsContract {

    private static final Target FIRE = new Target(Kind.ARTICLE, 81);
    private static final Target FERRY = new Target(Kind.ARTICLE, 82);

    @Autowired
    private Redirects redirects;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Test
    void aRedirectToTheAddressOfAThingFollowsTheThing() {
        addresses.claim(FIRE, "/one");
        var start = changes.head();

        assertThat(redirects.add("/old/", "/one")).isInstanceOf(Made.class);
        addresses.claim(FIRE, "/two");
        assertThat(redirects.add("/older", "/one")).isInstanceOf(Made.class);

        assertThat(addresses.find("/old")).contains(new Moved(FIRE, "/two"));
        assertThat(addresses.find("/older")).contains(new Moved(FIRE, "/two"));
        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .containsExactly(new PathRedirected("/old"), new PathRedirected("/older"));
    }

    @Test
    void aRedirectMayLeadElsewhereOrToAPathThatIsNoThings() {
        redirects.add("/shop", "https://shop.example/things?for=readers");
        redirects.add("/newest", "/latest");
        redirects.add("/?p=12", "/latest");

        assertThat(addresses.find("/shop")).contains(new Elsewhere("https://shop.example/things?for=readers"));
        assertThat(addresses.find("/newest")).contains(new Elsewhere("/latest"));
        assertThat(addresses.find("/?p=12")).contains(new Elsewhere("/latest"));
    }

    @Test
    void whatHasAnAddressKeepsIt() {
        addresses.claim(FIRE, "/one");
        addresses.claim(FIRE, "/two");

        assertThat(redirects.add("/two", "/latest")).isEqualTo(new Refused(Reason.TAKEN, "/two"));
        assertThat(redirects.add("/one/", "/latest")).isEqualTo(new Refused(Reason.REDIRECTED, "/two"));
        assertThat(redirects.change("/two", "/latest")).isEqualTo(new Refused(Reason.MISSING, "/two"));
        assertThat(redirects.remove("/two")).isEmpty();
        assertThat(addresses.find("/two")).contains(new Here(FIRE, "/two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "old",
                "//evil.example",
                "/\\evil.example",
                "/a/../b",
                "javascript:alert(1)",
                "/%zz",
                "/a//b"
            })
    void whatIsNoPathIsNoneToLeadFrom(String from) {
        assertThat(redirects.add(from, "/latest")).isEqualTo(new Refused(Reason.NO_PATH, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "//evil.example",
                "/\\evil.example",
                "https://",
                "https://paper.example@evil.example/",
                "http://127.0.0.1/",
                "https://intranet/",
                "ftp://files.example/",
                "/there#part"
            })
    void nobodyIsSentWhereTheyShouldNotBe(String to) {
        assertThat(redirects.add("/old", to)).isEqualTo(new Refused(Reason.NO_DESTINATION, ""));
        assertThat(addresses.find("/old")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/old,/old", "/old,/old/", "/Caf%C3%A9,/Café/"})
    void nothingLeadsToItself(String from, String to) {
        assertThat(redirects.add(from, to)).isEqualTo(new Refused(Reason.ITSELF, ""));
    }

    @Test
    void aRedirectToARedirectLeadsStraightToWhereThatEnds() {
        redirects.add("/b", "/c");
        redirects.add("/a", "/b");
        redirects.add("/c", "https://elsewhere.example/");
        redirects.add("/z", "/a");

        assertThat(addresses.find("/a")).contains(new Elsewhere("/c"));
        assertThat(addresses.find("/z")).contains(new Elsewhere("https://elsewhere.example/"));
        assertThat(redirects.trace("/a")).containsExactly("/c", "https://elsewhere.example/");
        assertThat(redirects.trace("/nowhere")).isEmpty();
    }

    @Test
    void nobodyIsLedInACircle() {
        redirects.add("/b", "/c");
        redirects.add("/c", "/d");

        assertThat(redirects.add("/d", "/b")).isEqualTo(new Refused(Reason.LOOP, "/c"));
        assertThat(redirects.change("/c", "/b")).isEqualTo(new Refused(Reason.LOOP, "/c"));
        addresses.redirect("/x", "/y");
        addresses.redirect("/y", "/x"); // as an import might leave them
        assertThat(redirects.trace("/x")).hasSize(10);
        assertThat(redirects.add("/e", "/x")).isEqualTo(new Refused(Reason.LOOP, "/y"));
    }

    @Test
    void aRedirectIsChangedAndChangedBack() {
        addresses.claim(FIRE, "/one");
        redirects.add("/old", "/one");
        var start = changes.head();

        var outcome = redirects.change("/old", "/latest");

        assertThat(addresses.find("/old")).contains(new Elsewhere("/latest"));
        assertThat(outcome).isInstanceOf(Made.class);
        assertThat(redirects.restore(((Made) outcome).before().orElseThrow())).isTrue();
        assertThat(addresses.find("/old")).contains(new Moved(FIRE, "/one"));
        assertThat(changes.after(start, 10)).hasSize(2);
    }

    @Test
    void whatIsRemovedLeadsNowhereAndComesBackUnlessSomethingIsThereNow() {
        addresses.claim(FIRE, "/one");
        addresses.claim(FIRE, "/two");
        var removed = redirects.remove("/one").orElseThrow();
        var other = redirects.remove("/one");

        assertThat(other).isEmpty();
        assertThat(addresses.find("/one")).isEmpty();
        assertThat(redirects.restore(removed)).isTrue();
        assertThat(addresses.find("/one")).contains(new Moved(FIRE, "/two"));

        redirects.remove("/one");
        addresses.claim(FERRY, "/one");
        assertThat(redirects.restore(removed)).isFalse();
        assertThat(addresses.find("/one")).contains(new Here(FERRY, "/one"));
    }

    @Test
    void redirectsAreListedByPathAndFoundByEitherEnd() {
        addresses.claim(FIRE, "/m");
        addresses.claim(FIRE, "/n");
        redirects.add("/a", "https://Elsewhere.example/");
        redirects.add("/z_z", "/latest");
        redirects.add("/zaz", "/latest");

        assertThat(redirects.count()).isEqualTo(4);
        assertThat(redirects.search("", Which.ALL, "", 3))
                .extracting(Redirect::path)
                .containsExactly("/a", "/m", "/z_z");
        assertThat(redirects.search("", Which.ALL, "/m", 3))
                .extracting(Redirect::path)
                .containsExactly("/z_z", "/zaz");
        assertThat(redirects.search("", Which.TO_THINGS, "", 3))
                .extracting(Redirect::location)
                .containsExactly("/n");
        assertThat(redirects.search("ELSE", Which.TO_LOCATIONS, "", 3))
                .extracting(Redirect::path)
                .containsExactly("/a");
        assertThat(redirects.search("z_z", Which.ALL, "", 3))
                .extracting(Redirect::path)
                .containsExactly("/z_z");
    }
}
