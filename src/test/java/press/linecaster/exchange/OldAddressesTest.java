package press.linecaster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.Linecaster;
import press.linecaster.testing.Corpus;

/// Whole exports, imported and asked for over HTTP: old links lead to what they led to, and nothing that was
/// hidden over there is shown here.
@Tag("real")
class OldAddressesTest {

    private static final int MOST_REDIRECTS = 3;
    private static final int LENGTH_COMPARED = 60;
    private static final Pattern HOST = Pattern.compile("(?i)^https?://[^/?#]+");
    private static final Pattern NOT_SENT = Pattern.compile("[^!-~]+|[\"<>\\\\^`{|}]");

    @TempDir
    Path folder;

    /// What came of an address, at the end of its redirects.
    private record Found(int status, String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme-unit-test/themeunittestdata.wordpress.xml",
                "wptest/wptest.xml",
                "theme-test-data/64-block-test-data.xml",
                "theme-test-data/themeunittestdata.wordpress.2024.xml", // links with an empty step in them
                "jekyll-import/sitetitle.wordpress.2025-01-19.000.xml" // and with an encoded slash
            })
    void publicItemsAreFoundAndHiddenOnesAreNot(String name) throws IOException, InterruptedException {
        var file = Corpus.at("wxr/" + name);
        var wrong = new ArrayList<String>();

        try (var context = served();
                var client = HttpClient.newHttpClient()) {
            context.getBean(WordPressImport.class).run(file, ImportOptions.STANDARD, progress -> {});
            var survey = Survey.of(file, new ReportBuilder(), (items, bytes) -> {});
            for (var item : items(file))
                for (var path : paths(item))
                    check(item, isPublic(item, survey), path, found(client, context, path))
                            .forEach(wrong::add);
            var walked = 0;
            for (var list : lists(survey))
                if (found(client, context, list + "/").status() == 200 && ++walked > 0)
                    for (var tail : List.of("/page/2/", "/feed/", "/feed/atom/")) {
                        var status = found(client, context, list + tail).status();
                        if (status != 200) wrong.add("list " + list + tail + ": " + status);
                    }
            assertThat(walked).isPositive();
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> check(Wxr.Item item, boolean isPublic, String path, Found found) {
        var words = "%s %s \"%s\" at %s: %d".formatted(item.status(), item.type(), item.title(), path, found.status());
        if (isPublic) return found.status() == 200 ? List.of() : List.of(words);
        var body = Jsoup.parse(item.content()).text();
        var text = body.substring(0, Math.min(LENGTH_COMPARED, body.length()));
        var isTold = found.status() == 200 && !text.isBlank() && found.text().contains(text);
        return isTold ? List.of(words + ", with its text") : List.of();
    }

    private static boolean isPublic(Wxr.Item item, Survey survey) {
        return List.of("publish", "inherit").contains(item.status())
                && item.password().isEmpty()
                && !item.type().equals("revision")
                && !(item.type().equals("attachment") && survey.isHidden(item));
    }

    private static List<Wxr.Item> items(Path file) {
        var items = new ArrayList<Wxr.Item>();
        try (var reader = WxrReader.open(file)) {
            for (var part = reader.next(); part != null; part = reader.next())
                if (part instanceof Wxr.Item item) items.add(item);
        }
        return items;
    }

    private static List<String> paths(Wxr.Item item) {
        return Stream.of(item.link(), item.guid())
                .map(address -> Parser.unescapeEntities(address.strip(), true))
                .filter(address -> HOST.matcher(address).lookingAt())
                .map(address -> HOST.matcher(address).replaceFirst(""))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .flatMap(path -> withParts(item, path))
                .distinct()
                .toList();
    }

    private static Stream<String> withParts(Wxr.Item item, String path) {
        var isSplit = item.content().contains("<!--nextpage-->") && path.indexOf('?') < 0 && !path.equals("/");
        return isSplit ? Stream.of(path, path.replaceFirst("/*$", "/2/")) : Stream.of(path);
    }

    /// The lists of the old site, without the slash at the end.
    private static List<String> lists(Survey survey) {
        var root = OldSite.of(survey.site()).root();
        var terms = survey.terms().stream().flatMap(term -> switch (term.taxonomy()) {
            case "category" -> Stream.of("/category/" + term.slug());
            case "post_tag" -> Stream.of("/tag/" + term.slug());
            default -> Stream.<String>of();
        });
        var authors = survey.authors().keySet().stream().map(login -> "/author/" + login);
        return Stream.of(Stream.of(""), terms, authors)
                .flatMap(lists -> lists)
                .map(list -> root + list)
                .toList();
    }

    /// An address elsewhere, which an entry of a menu may have, counts as found.
    private static Found found(HttpClient client, ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        var server = ((WebServerApplicationContext) context).getWebServer();
        var home =
                URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).getPort());
        var address = URI.create(home + encoded(path));
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!home.getAuthority().equals(address.getAuthority())) return new Found(200, "");
            var response = get(client, address);
            if (response.statusCode() != 301)
                return new Found(
                        response.statusCode(), Jsoup.parse(response.body()).text());
            address = address.resolve(response.headers().firstValue("Location").orElseThrow());
        }
        return new Found(301, "");
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /// As a browser sends what is written in a link.
    private static String encoded(String path) {
        return NOT_SENT.matcher(path)
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private ConfigurableApplicationContext served() {
        return new SpringApplicationBuilder(Linecaster.class)
                .run("--linecaster.data=" + folder, "--linecaster.serving=true", "--server.port=0");
    }
}
