package press.linecaster.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Saving;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.sections.Section;
import press.linecaster.sections.Sections;

/// Publishes articles in a server within this process, and takes the time until the home page and the section
/// front, both of which were cached, show each: here, and in another process on the same data.
final class Publications {

    private static final int WARM_UP = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Articles articles;
    private final Section section;
    private final List<String> fronts;
    private final int here;
    private final int elsewhere;
    private int published;

    /// @param elsewhere port of the other process's server
    Publications(ConfigurableApplicationContext server, int elsewhere) {
        articles = server.getBean(Articles.class);
        section = server.getBean(Sections.class).tree().top().getFirst();
        var front = server.getBean(Addresses.class)
                .of(new Target(Target.Kind.SECTION, section.id().value()));
        fronts = List.of("/", front.orElseThrow());
        here = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        this.elsewhere = elsewhere;
    }

    /// Times until both fronts show an article, in milliseconds: on this node, and on the other.
    record Times(List<Double> here, List<Double> elsewhere) {}

    Times measure(int publications) throws IOException, InterruptedException {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < WARM_UP + publications; i++) {
            for (var front : fronts) {
                Http.get(here, front, "gzip");
                Http.get(elsewhere, front, "gzip");
            }
            var headline = "Bench publication number " + ++published;
            var since = System.nanoTime();
            publish(articles, section, headline, "It has been published.");
            awaitOn(here, headline, since);
            var seenHere = System.nanoTime();
            awaitOn(elsewhere, headline, since);
            if (i < WARM_UP) continue;
            times.here().add((seenHere - since) / 1e6);
            times.elsewhere().add((System.nanoTime() - since) / 1e6);
        }
        return times;
    }

    static void publish(Articles articles, Section section, String headline, String body) {
        var text = Text.of(headline, SafeHtml.clean("<p>" + body + "</p>"), Locale.ENGLISH);
        articles.create(
                Manuscript.article(text)
                        .with(new Placement(List.of(section.id()), List.of(), List.of(), null, Set.of()))
                        .with(Release.published(Instant.now())),
                Saving.by("bench"));
    }

    private void awaitOn(int port, String headline, long since) throws IOException, InterruptedException {
        for (var front : fronts)
            while (!Http.text(port, front).contains(headline)) {
                if (System.nanoTime() - since > PATIENCE.toNanos())
                    throw new BenchFailed(front + " on port " + port + " does not show what was published");
                Thread.sleep(1);
            }
    }
}
