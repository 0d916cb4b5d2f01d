package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.exchange.ImportOptions;
import press.linecaster.exchange.WordPressImport;
import press.linecaster.paper.Settings;
import press.linecaster.testing.Corpus;
import press.linecaster.testing.HtmlValidator;
import press.linecaster.testing.InBrowser;

/// The export that was made to break themes, walked page by page.
@org.junit.jupiter.api.Tag("real")
class ImportedPagesTest extends InBrowser {

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var export = Corpus.at("wxr/theme-test-data/themeunittestdata.wordpress.2024.xml");
        server.getBean(WordPressImport.class).run(export, ImportOptions.STANDARD, progress -> {});
        var settings = server.getBean(Settings.class);
        settings.decide(settings.paper().withAddress(URI.create(origin)));
    }

    @Test
    void everyPageStaysWhole() throws Exception {
        var wrong = new ArrayList<String>();
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(100);
        try (var reader = browser.newContext()) {
            var strangers = strangers(reader);
            var page = reader.newPage();
            for (var address : pages) {
                page.navigate(address);
                for (var device : List.of(new Device("narrowest", NARROWEST_PX, PHONE.heightPx()), DESKTOP)) {
                    show(page, device, ColorScheme.LIGHT);
                    var widthPx = (Integer) page.evaluate("document.documentElement.scrollWidth");
                    if (widthPx != device.widthPx())
                        wrong.add(address + " is " + widthPx + " px wide on " + device + ": " + widest(page));
                }
                violations(page).forEach(violation -> wrong.add(address + ": " + violation));
            }
            assertThat(strangers).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageIsValid() throws Exception {
        var wrong = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var address : pages()) {
                var answer =
                        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
                HtmlValidator.problems(answer.body()).forEach(problem -> wrong.add(address + ", " + problem));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Object widest(Page page) {
        return page.evaluate("""
                [...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth)
                    .map(e => e.tagName + '.' + e.className).slice(0, 5)""");
    }

    /// Everything that the sitemaps name.
    private List<String> pages() throws Exception {
        var pages = new ArrayList<String>();
        for (var part : locations(origin + "/sitemap.xml")) pages.addAll(locations(part));
        return pages.stream().distinct().toList();
    }

    private static List<String> locations(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return Jsoup.parse(answer.body(), "", Parser.xmlParser())
                    .select("loc")
                    .eachText();
        }
    }
}
