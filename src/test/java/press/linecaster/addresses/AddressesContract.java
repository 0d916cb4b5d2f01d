package press.linecaster.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.AddressChange.AddressMoved;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Addresses.Claim;
import press.linecaster.addresses.Destination.Elsewhere;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target.Kind;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower.Entry;

/// What [Addresses] promises.
abstract class AddressesContract {

    private static final Target FIRE = new Target(Kind.ARTICLE, 81);
    private static final Target FERRY = new Target(Kind.ARTICLE, 82);

    @Autowired
    private Addresses addresses;

    @Autowired
    private ChangeLog changes;

    @Test
    void anAddressLeadsToWhatClaimedIt() {
        addresses.claim(FIRE, "/2026/03/harbour-fire");

        assertThat(addresses.find("/2026/03/harbour-fire")).contains(new Here(FIRE, "/2026/03/harbour-fire"));
        assertThat(addresses.of(FIRE)).contains("/2026/03/harbour-fire");
    }

    @Test
    void whatNobodyClaimedLeadsNowhere() {
        assertThat(addresses.find("/nowhere")).isEmpty();
        assertThat(addresses.of(FIRE)).isEmpty();
    }

    @Test
    void anAddressIsComparedDecodedAndShownAsItWasClaimed() {
        addresses.claim(FIRE, "/Caf%C3%A9/");

        assertThat(addresses.find("/Café")).contains(new Here(FIRE, "/Caf%C3%A9/"));
        assertThatExceptionOfType(AddressTaken.class).isThrownBy(() -> addresses.claim(FERRY, "/Cafe\u0301"));
    }

    @Test
    void aFormerAddressLeadsToTheOneOfToday() {
        addresses.claim(FIRE, "/one");
        addresses.claim(FIRE, "/two");
        addresses.claim(FIRE, "/three");

        assertThat(addresses.find("/one")).contains(new Moved(FIRE, "/three"));
        assertThat(addresses.find("/two")).contains(new Moved(FIRE, "/three"));
        assertThat(addresses.find("/three")).contains(new Here(FIRE, "/three"));
    }

    @Test
    void aFormerAddressMayBeTakenBack() {
        addresses.claim(FIRE, "/one");
        addresses.claim(FIRE, "/two");

        addresses.claim(FIRE, "/one");

        assertThat(addresses.find("/one")).contains(new Here(FIRE, "/one"));
        assertThat(addresses.find("/two")).contains(new Moved(FIRE, "/one"));
    }

    @Test
    void theAddressOfSomethingElseIsRefusedAndSoIsItsFormerOne() {
        addresses.claim(FIRE, "/one");
        addresses.claim(FIRE, "/two");

        for (var taken : List.of("/one", "/two"))
            assertThatExceptionOfType(AddressTaken.class)
                    .isThrownBy(() -> addresses.claim(FERRY, taken))
                    .withMessageContaining(taken);
        assertThat(addresses.of(FERRY)).isEmpty();
        assertThat(addresses.of(FIRE)).contains("/two");
    }

    @Test
    void theAddressOfARedirectIsRefused() {
        addresses.redirect("/jobs", "https://jobs.example/");

        assertThatExceptionOfType(AddressTaken.class).isThrownBy(() -> addresses.claim(FIRE, "/jobs"));
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> addresses.claim(new Target(Kind.MEDIA, 0), "/jobs"));
    }

    @Test
    void theSameIdOfAnotherKindIsAnotherThing() {
        addresses.claim(FIRE, "/fire");

        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> addresses.claim(new Target(Kind.TAG, FIRE.id()), "/fire"));
    }

    @Test
    void whatCannotBeAPathIsRefused() {
        for (var wrong : List.of("fire", "/a/../b", "/100%", "/a//b", "/a\u0000b"))
            assertThatIllegalArgumentException().isThrownBy(() -> addresses.claim(FIRE, wrong));
    }

    @Test
    void whereAnAddressIsTakenTheNextFreeNumberIsClaimed() {
        assertThat(addresses.claimFree(FIRE, "/fire/")).isEqualTo("/fire/");
        assertThat(addresses.claimFree(FERRY, "/fire/")).isEqualTo("/fire-2/");
        assertThat(addresses.claimFree(new Target(Kind.ARTICLE, 83), "/fire/")).isEqualTo("/fire-3/");

        assertThat(addresses.find("/fire-2")).contains(new Here(FERRY, "/fire-2/"));
    }

    @Test
    void claimingAgainWhatOneHasKeepsIt() {
        addresses.claimFree(FIRE, "/fire");

        assertThat(addresses.claimFree(FIRE, "/fire")).isEqualTo("/fire");
        assertThat(addresses.find("/fire")).contains(new Here(FIRE, "/fire"));
    }

    @Test
    void addressesOfManyThingsComeAtOnce() {
        addresses.claim(FIRE, "/fire");
        addresses.claim(FERRY, "/old");
        addresses.claim(FERRY, "/ferry");

        assertThat(addresses.of(Kind.ARTICLE, List.of(81L, 82L, 83L))).isEqualTo(Map.of(81L, "/fire", 82L, "/ferry"));
        assertThat(addresses.of(Kind.TAG, List.of(81L))).isEmpty();
        assertThat(addresses.of(Kind.ARTICLE, List.of())).isEmpty();
    }

    @Test
    void oneRequestMayAskForMoreAddressesThanAStatementHasParameters() {
        var claims = java.util.stream.LongStream.rangeClosed(1, 1_234)
                .mapToObj(id -> new Claim(new Target(Kind.ARTICLE, id), List.of("/a/" + id), List.of()))
                .toList();
        addresses.claimAll(claims);

        assertThat(addresses.of(
                        Kind.ARTICLE,
                        claims.stream().map(claim -> claim.target().id()).toList()))
                .hasSize(1_234)
                .containsEntry(1_234L, "/a/1234");
    }

    @Test
    void manyClaimsAtOnceTakeTheFirstFreePathEach() {
        addresses.claim(FIRE, "/taken");

        var refused = addresses.claimAll(List.of(
                new Claim(new Target(Kind.ARTICLE, 1), List.of("/taken", "/free"), List.of("/?p=1", "/taken")),
                new Claim(new Target(Kind.ARTICLE, 2), List.of("/free"), List.of("/?p=2")),
                new Claim(new Target(Kind.ARTICLE, 3), List.of("/third", "/fourth"), List.of())));

        assertThat(refused).extracting(claim -> claim.target().id()).containsExactly(2L);
        assertThat(addresses.of(new Target(Kind.ARTICLE, 1))).contains("/free");
        assertThat(addresses.find("/?p=1")).contains(new Moved(new Target(Kind.ARTICLE, 1), "/free"));
        assertThat(addresses.find("/taken")).contains(new Here(FIRE, "/taken"));
        assertThat(addresses.find("/fourth")).isEmpty();
    }

    @Test
    void anImportThatClaimsAgainChangesNothing() {
        var claim = new Claim(FIRE, List.of("/2020/fire/"), List.of("/?p=81"));
        addresses.claimAll(List.of(claim));

        var refused = addresses.claimAll(List.of(claim));

        assertThat(refused).isEmpty();
        assertThat(addresses.of(FIRE)).contains("/2020/fire/");
        assertThat(addresses.find("/?p=81")).contains(new Moved(FIRE, "/2020/fire/"));
    }

    @Test
    void aThingThatHasAnAddressKeepsItAsAFormerOneWhenAnImportClaimsAnother() {
        addresses.claim(FIRE, "/one");

        addresses.claimAll(List.of(new Claim(FIRE, List.of("/two"), List.of())));

        assertThat(addresses.find("/one")).contains(new Moved(FIRE, "/two"));
        assertThat(addresses.find("/two")).contains(new Here(FIRE, "/two"));
    }

    @Test
    void aPathLeadsByRedirectToAThingWhereverThatMoves() {
        addresses.claim(FIRE, "/one");

        assertThat(addresses.redirect("/old", FIRE)).isTrue();
        addresses.claim(FIRE, "/two");

        assertThat(addresses.find("/old")).contains(new Moved(FIRE, "/two"));
    }

    @Test
    void whatLeadsElsewhereThanBeforeIsAnnouncedOnce() {
        addresses.claim(FIRE, "/one");
        var start = changes.head();

        for (var again = 0; again < 2; again++) {
            addresses.redirect("/old/", FIRE);
            addresses.redirect("/jobs", "https://jobs.example/");
            addresses.move(FIRE, "/two");
        }

        assertThat(changes.after(start, 10))
                .extracting(Entry::change)
                .containsExactly(new PathRedirected("/old"), new PathRedirected("/jobs"), new AddressMoved(FIRE));
    }

    @Test
    void aRedirectToAThingWithoutAnAddressLeadsNowhereUntilItHasOne() {
        addresses.redirect("/?p=81", FIRE);
        assertThat(addresses.find("/?p=81")).isEmpty();

        addresses.claim(FIRE, "/fire");

        assertThat(addresses.find("/?p=81")).contains(new Moved(FIRE, "/fire"));
    }

    @Test
    void aPathLeadsByRedirectToAnotherSite() {
        assertThat(addresses.redirect("/jobs", "https://jobs.example/")).isTrue();

        assertThat(addresses.find("/jobs")).contains(new Elsewhere("https://jobs.example/"));
    }

    @Test
    void aRedirectNeverReplacesWhatIsThere() {
        addresses.claim(FIRE, "/fire");

        assertThat(addresses.redirect("/fire", FERRY)).isFalse();
        assertThat(addresses.redirect("/fire/", "https://elsewhere.example/")).isFalse();

        assertThat(addresses.find("/fire")).contains(new Here(FIRE, "/fire"));
    }

    @Test
    void addressesWithAQueryAreDistinctFromThoseWithout() {
        addresses.claim(FIRE, "/");
        addresses.redirect("/?p=82", FERRY);
        addresses.claim(FERRY, "/ferry");

        assertThat(addresses.find("/")).contains(new Here(FIRE, "/"));
        assertThat(addresses.find("/?p=82")).contains(new Moved(FERRY, "/ferry"));
        assertThat(addresses.find("/?p=83")).isEmpty();
    }
}
