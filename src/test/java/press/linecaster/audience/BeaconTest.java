package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.Linecaster;
import press.linecaster.articles.Article;
import press.linecaster.kernel.Ids;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.TestDatabase;

/// Pages that others keep say themselves that they are looked at.
@SpringBootTest(
        classes = Linecaster.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "linecaster.audience.counted-by=beacon")
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeaconTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Counting counting;

    @Autowired
    private Meters meters;

    private Article fire;
    private String page;
    private AudienceHttp browser;

    @BeforeAll
    void layOut() {
        var gazette = Gazette.in(context);
        fire = gazette.harbourFire();
        page = gazette.address(fire);
        browser = new AudienceHttp(port);
    }

    @AfterAll
    void hangUp() {
        browser.close();
    }

    @Test
    void beaconsCountAndPagesDoNot() {
        var beacon = "/-/read/" + Ids.inAddress(fire.id().value());
        assertThat(browser.send("GET", page).body()).contains("data-read=\"" + beacon + "\"");
        assertThat(counted()).isZero();

        var answer = browser.send("POST", beacon, "Accept", "*/*", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(counted()).isEqualTo(1);

        assertThat(browser.send("POST", beacon, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(204);
        assertThat(browser.send("POST", beacon, "User-Agent", "curl/8.5.0").statusCode())
                .isEqualTo(204);
        assertThat(browser.send("POST", "/-/read/!").statusCode()).isEqualTo(204);
        assertThat(counted()).isEqualTo(1);
        assertThat(meters.of(Verdict.BOT)).isEqualTo(1);
    }

    private long counted() {
        var _ = counting.takeIn();
        return meters.of(Verdict.COUNTED);
    }
}
