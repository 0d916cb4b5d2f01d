package press.linecaster.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination;
import press.linecaster.articles.Article;
import press.linecaster.kernel.FetchOutcome;
import press.linecaster.kernel.FetchOutcome.Failed;
import press.linecaster.kernel.FetchOutcome.Reason;
import press.linecaster.kernel.FetchWish;
import press.linecaster.kernel.GuardedClient;
import press.linecaster.paper.Settings;

/// Looks up whether the links of an article lead somewhere: our own by the table of addresses, others by asking their
/// servers, within some seconds for all of them together. What does not answer may still be right.
@Component
class LinkCheck {

    private static final int MOST = 50;
    private static final int AT_ONCE = 8;
    private static final Duration EACH = Duration.ofSeconds(6);
    private static final Duration ALL = Duration.ofSeconds(12);
    /// What is larger answers, and that is all that is asked.
    private static final DataSize LARGEST = DataSize.ofKilobytes(64);

    /// @param words what came of asking
    record Checked(String link, boolean isWell, String words) {}

    private final GuardedClient client;
    private final Addresses addresses;
    private final Settings settings;

    LinkCheck(GuardedClient client, Addresses addresses, Settings settings) {
        this.client = client;
        this.addresses = addresses;
        this.settings = settings;
    }

    /// In the order of the text, each once; at most [#MOST].
    List<Checked> check(Article article) {
        var links = Jsoup.parseBodyFragment(article.text().body().html()).select("a[href]").eachAttr("href").stream()
                .filter(link -> !link.startsWith("#") && !link.startsWith("mailto:") && !link.startsWith("tel:"))
                .distinct()
                .limit(MOST)
                .toList();
        if (links.isEmpty()) return List.of();
        var home = settings.paper().address();
        var free = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(
                    links.stream()
                            .<Callable<Checked>>map(link -> () -> {
                                free.acquire();
                                try {
                                    return check(link, home);
                                } finally {
                                    free.release();
                                }
                            })
                            .toList(),
                    ALL.toSeconds(),
                    TimeUnit.SECONDS);
            var checked = new ArrayList<Checked>();
            for (var i = 0; i < links.size(); i++) {
                try {
                    checked.add(asked.get(i).get());
                } catch (CancellationException _) {
                    checked.add(new Checked(links.get(i), false, "was not asked in time; try again"));
                }
            }
            return checked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("links cannot be checked", e.getCause());
        }
    }

    private Checked check(String link, URI home) {
        try {
            var address = home.resolve(new URI(link));
            return address.getAuthority() != null && address.getAuthority().equals(home.getAuthority())
                    ? own(link, address)
                    : stranger(link, address.toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new Checked(link, false, "is no address");
        }
    }

    private Checked own(String link, URI address) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        if (path.equals("/") || path.startsWith("/media/")) return new Checked(link, true, "is ours");
        return switch (addresses.find(path).orElse(null)) {
            case null -> new Checked(link, false, "nothing of ours is there");
            case Destination.Here _ -> new Checked(link, true, "is ours");
            case Destination.Moved(var _, var to) -> new Checked(link, false, "has moved to " + to);
            case Destination.Elsewhere(var to) -> new Checked(link, true, "leads to " + to);
        };
    }

    private Checked stranger(String link, String address) {
        try {
            var file = Files.createTempFile("link", null);
            try {
                return told(link, client.fetch(address, FetchWish.ofAnyType(LARGEST, EACH), file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room for what a link answers", e);
        }
    }

    private static Checked told(String link, FetchOutcome outcome) {
        if (!(outcome instanceof Failed(var reason, var words)) || reason == Reason.TOO_LARGE)
            return new Checked(link, true, "answers");
        return switch (reason) {
            case PRIVATE_ADDRESS -> new Checked(link, false, "is not on the public internet");
            case BAD_ADDRESS -> new Checked(link, false, "is no address of the web");
            case DNS -> new Checked(link, false, "there is no such site");
            case TLS -> new Checked(link, false, "its certificate is not in order");
            default -> new Checked(link, false, words);
        };
    }
}
