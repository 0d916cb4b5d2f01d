package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.linecaster.addresses.AddressChange.AddressMoved;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Release;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Reads;
import press.linecaster.testing.SettableClock;

/// Addresses as an old site has written them.
class OldLinksTest extends SitePagesTest {

    private Addresses addresses;
    private Target article;

    @BeforeEach
    void anArticle() {
        addresses = gazette.bean(Addresses.class);
        var released = gazette.released("Ferries Run Again", Release.published(SettableClock.NOON.minusSeconds(60)));
        article = new Target(Target.Kind.ARTICLE, released.id().value());
        addresses.claim(article, "/caf%c3%a9/");
    }

    @Test
    void anAddressInLowerCaseDigitsIsShownAndNotMovedToItselfForever() {
        assertThat(reader.answer("/caf%C3%A9/")).isInstanceOf(Answer.Page.class);
        assertThat(reader.answer("/caf%C3%A9")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
    }

    @Test
    void aNumberBeneathThePathOfTheOldSiteLeadsToTheArticle() {
        addresses.redirect("/blog?p=7", article);

        assertThat(reader.answer("/blog/?p=7")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
        assertThat(reader.answer("/blog/?p=8")).isEqualTo(new Answer.Missing());
    }

    @Test
    void aNumberThatNobodyKnowsIsMissingEvenWhereTheOldHomePageWas() {
        addresses.redirect("/demo", "/");

        assertThat(reader.answer("/demo/")).isEqualTo(new Answer.Moved("/"));
        assertThat(reader.answer("/demo/?p=9")).isEqualTo(new Answer.Missing());
    }

    @Test
    void whatLeadsElsewhereThanBeforeIsNotKept() {
        var missing = new Reads();
        var page = new Reads();
        reader.answer("/blog", missing);
        reader.answer("/caf%C3%A9/", page);
        var stale = gazette.bean(StaleKeys.class);

        addresses.redirect("/blog", article);
        addresses.move(article, "/another");

        assertThat(stale.touchedBy(new PathRedirected("/blog"))).containsAnyElementsOf(missing.hard());
        assertThat(stale.touchedBy(new AddressMoved(article))).containsAnyElementsOf(page.hard());
    }

    @Test
    void aNumberThatMeansNothingBeneathAnArticleIsDropped() {
        assertThat(reader.answer("/caf%C3%A9/?p=8")).isEqualTo(new Answer.Moved("/caf%C3%A9/"));
    }
}
