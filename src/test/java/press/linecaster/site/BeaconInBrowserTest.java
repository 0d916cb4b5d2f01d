package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// Where others keep the pages, a page that somebody looks at says so itself, once.
class BeaconInBrowserTest extends InBrowser {

    /// Programs that steer a browser say so; this one plays a reader.
    private static final String READERS_BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private String story = "";
    private String other = "";

    @Override
    protected String[] settings() {
        return new String[] {"linecaster.audience.counted-by=beacon"};
    }

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        story = gazette.address(gazette.harbourFire());
        other = gazette.address(gazette.operaReview());
    }

    @Test
    void aPageThatIsLookedAtCountsAndOneThatIsLeftAtOnceDoesNot() throws Exception {
        var reader = new Browser.NewContextOptions().setUserAgent(READERS_BROWSER);
        try (var context = browser.newContext(reader)) {
            var said = new ArrayList<String>();
            var complaints = new ArrayList<String>();
            context.onRequest(request -> {
                if (request.url().contains("/-/read/")) said.add(request.method());
            });
            context.onConsoleMessage(message -> complaints.add(message.text()));
            var page = context.newPage();
            page.navigate(origin + other);
            page.navigate(origin + story);
            page.waitForCondition(() -> !said.isEmpty());
            page.waitForCondition(() -> metrics().contains("linecaster_reads_counted_total 1\n"));

            page.waitForTimeout(1_000); // long enough for a second one, if there were any
            assertThat(said).isEqualTo(List.of("POST"));
            assertThat(complaints).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    private String metrics() {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(origin + "/-/metrics")).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
