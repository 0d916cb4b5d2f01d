package press.linecaster.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Text.Label;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.Cursor;
import press.linecaster.paper.Paper;

/// Makes the sitemap: an index, a part with the fronts and standing pages, and the articles by
/// [SitemapPeriod], in parts of at most 5,000. So what happens today makes the index and one part stale, and
/// nothing of the archive.
@Component
class Sitemaps {

    static final String INDEX = "/sitemap.xml";
    /// Of Google News, which does not want it in the index.
    static final String NEWS = "/sitemap-news.xml";
    static final String FRONTS = "/sitemap-fronts.xml";

    private static final int PART = 5_000;
    private static final int STEP = 1_000;
    /// Crawlers come by every few hours.
    private static final Duration STALE_FOR = Duration.ofMinutes(10);

    /// "Articles published in the last two days", at most 1,000 (Google, news sitemaps).
    private static final Duration NEWS_FOR = Duration.ofDays(2);
    /// The protocol's limit for one file.
    private static final int MOST = 50_000;

    private static final String NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Pattern PERIOD = Pattern.compile("/sitemap-([0-9]{1,6})-([0-9]{1,4})\\.xml");

    Answer index(Archive archive) {
        var paper = archive.paper();
        var xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        xml.open("sitemap").text("loc", paper.absolute(FRONTS)).close();
        archive.lagging(STALE_FOR).listedByPeriod(SitemapPeriod.LENGTH).forEach((number, count) -> {
            for (var part = 1; part <= (count + PART - 1) / PART; part++)
                xml.open("sitemap")
                        .text("loc", paper.absolute("/sitemap-" + number + "-" + part + ".xml"))
                        .close();
        });
        return answer(xml.close());
    }

    /// A part; missing for a path that is none.
    Answer part(String path, Archive archive) {
        if (path.equals(FRONTS)) return fronts(archive);
        if (path.equals(NEWS)) return news(archive);
        var words = PERIOD.matcher(path);
        if (!words.matches()) return new Answer.Missing();
        var period = new SitemapPeriod(Long.parseLong(words.group(1)));
        var part = Integer.parseInt(words.group(2));
        if (!path.equals("/sitemap-" + period.number() + "-" + part + ".xml") || part < 1) return new Answer.Missing();
        return articles(period, part, archive);
    }

    private static Answer articles(SitemapPeriod period, int part, Archive archive) {
        var paper = archive.paper();
        var xml = urlset();
        var count = 0;
        Cursor after = new Cursor(period.end(), Long.MIN_VALUE);
        for (var place = 0; place < part * PART; place += STEP) {
            var step = archive.listedIn(period, after, STEP);
            for (var article : place >= (part - 1) * PART ? step : List.<ArticleSummary>of()) {
                url(xml, paper, article.address(), article.changedAt());
                count++;
            }
            if (step.size() < STEP) break;
            after = step.getLast().cursor();
        }
        return count == 0 ? new Answer.Missing() : answer(xml.close());
    }

    /// The articles of the last two days, but those that were paid for. The oldest leaves when it is two days old.
    private static Answer news(Archive archive) {
        var paper = archive.paper();
        var xml = new Xml().open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS_NAMESPACE);
        for (var article : archive.listedSince(archive.now().minus(NEWS_FOR))) {
            archive.until(article.listedFrom().plus(NEWS_FOR));
            if (article.label() == Label.SPONSORED || article.headline().isBlank()) continue;
            xml.open("url")
                    .text("loc", paper.absolute(article.address()))
                    .open("news:news")
                    .open("news:publication")
                    .text("news:name", paper.name())
                    .text("news:language", newsLanguage(paper.language()))
                    .close()
                    .text(
                            "news:publication_date",
                            Moment.exact(article.listedFrom(), paper).machine())
                    .text("news:title", article.headline())
                    .close()
                    .close();
        }
        return answer(xml.close());
    }

    /// ISO 639 with two or three letters, but for the two ways to write Chinese.
    private static String newsLanguage(Locale language) {
        if (!language.getLanguage().equals("zh")) return language.getLanguage();
        var isTraditional =
                language.getScript().equals("Hant") || Set.of("TW", "HK", "MO").contains(language.getCountry());
        return isTraditional ? "zh-tw" : "zh-cn";
    }

    private static Answer fronts(Archive archive) {
        var paper = archive.paper();
        var xml = urlset();
        url(xml, paper, "/", null);
        url(xml, paper, "/latest", null);
        var targets = new ArrayList<Target>();
        archive.sections()
                .all()
                .forEach(section ->
                        targets.add(new Target(Target.Kind.SECTION, section.id().value())));
        archive.authors().stream()
                .filter(author -> !archive.places(ListId.of(author.id()), 1).isEmpty())
                .forEach(author ->
                        targets.add(new Target(Target.Kind.AUTHOR, author.id().value())));
        archive.pages().forEach(page -> targets.add(new Target(Target.Kind.ARTICLE, page.value())));
        targets.stream()
                .map(archive::address)
                .flatMap(Optional::stream)
                .limit(MOST - 2)
                .forEach(address -> url(xml, paper, address, null));
        return answer(xml.close());
    }

    private static Xml urlset() {
        return new Xml().open("urlset", "xmlns", NAMESPACE);
    }

    private static void url(Xml xml, Paper paper, String address, @Nullable Instant changed) {
        xml.open("url")
                .text("loc", paper.absolute(address))
                .text("lastmod", changed == null ? null : changed.toString())
                .close();
    }

    private static Answer answer(Xml xml) {
        return new Answer.Page(200, "application/xml;charset=utf-8", xml.bytes(), null, Map.of());
    }
}
