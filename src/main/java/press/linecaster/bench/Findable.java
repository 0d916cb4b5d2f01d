package press.linecaster.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.articles.Articles;
import press.linecaster.sections.Section;
import press.linecaster.sections.Sections;

/// Publishes articles in a server within this process, and takes the time until the page of results has each.
final class Findable {

    private static final int WARM_UP = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Articles articles;
    private final Section section;
    private final int port;
    private int asked;

    Findable(ConfigurableApplicationContext server) {
        articles = server.getBean(Articles.class);
        section = server.getBean(Sections.class).tree().top().getFirst();
        port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
    }

    /// @return how long each took, in milliseconds
    List<Double> measure(int publications) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var i = 0; i < WARM_UP + publications; i++) {
            var headline = "Bench finding number %d.".formatted(i);
            var word = "wx" + Integer.toString(40_000 + i, 36) + "qj";
            var since = System.nanoTime();
            Publications.publish(articles, section, headline, "The word is " + word + ".");
            await(word, headline, since);
            if (i >= WARM_UP) times.add((System.nanoTime() - since) / 1e6);
        }
        return times;
    }

    private void await(String word, String headline, long since) throws IOException, InterruptedException {
        while (true) {
            var reader = "81.2.%d.%d".formatted(asked / 250 % 250, 1 + asked++ % 250);
            var answer = Http.forReader(port, "/search?q=" + word, reader);
            if (answer.statusCode() != 200) throw new BenchFailed("a search was answered with " + answer.statusCode());
            if (new String(answer.body(), StandardCharsets.UTF_8).contains(headline)) return;
            if (System.nanoTime() - since > PATIENCE.toNanos())
                throw new BenchFailed("what was published is not found by " + word);
            Thread.sleep(2);
        }
    }
}
