package press.linecaster.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import press.linecaster.audience.AudienceProperties;
import press.linecaster.audience.AudienceProperties.CountedBy;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Follower;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.search.Following;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.OnSqlite;
import press.linecaster.testing.SettableClock;

/// The promise of [Archive] and [StaleKeys], put to the test: whatever editors do, and however late their
/// changes are heard of, a page that no change touched is the page that would be rendered now. See
/// `docs/decisions/0004-page-keys.md`.
@OnSqlite(with = SiteModules.class)
class FreshPagesTest {

    private static final int ROUNDS = 60;
    private static final int CHANGES_BEFORE_ANYBODY_LISTENS = 4;
    private static final int GREATEST_NUMBER_OF_PAGES = 70;

    private static final String[] SEARCHES = {
        "/search",
        "/search?q=story",
        "/search?q=words&sort=date",
        "/search?q=words&section=politics",
        "/search/feed.xml?q=story"
    };
    /// Which stories the index finds related may lag behind for hours, whatever has come or gone, and with them what
    /// else stands beside a story.
    private static final Pattern RELATED =
            Pattern.compile("(?s)<section class=\"related\".*?</section>|<aside class=\"sidebar\".*?</aside>");

    private record Kept(String content, Reads reads) {}

    @Autowired
    Site site;

    @Autowired
    ApplicationContext context;

    @Autowired
    Modules modules;

    @Autowired
    Router router;

    @Autowired
    StaleKeys stale;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReadersTime time;

    @Autowired
    SettableClock clock;

    @Autowired
    ChangeLog log;

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, int[]> purges = new TreeMap<>();
    private Reader reader;
    private Reader truth;
    private long position;
    /// Whether the index follows. Otherwise what is related is found by tags and sections.
    private boolean isSearched;

    @BeforeEach
    void begin() {
        reader = new Reader(site);
        truth = new Reader(new Site(
                router,
                stale,
                modules,
                new SharedParts(),
                transactions,
                time,
                new AudienceProperties(CountedBy.SERVER)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPageThatNoChangeTouchedIsAsItWouldBeRenderedNow(long seed) {
        var gazette = Gazette.in(context);
        var random = new Random(seed);
        var editors = new Editors(gazette, clock, random);
        var settings = gazette.bean(Settings.class);
        if (seed == 2) settings.decide(settings.paper().with(Map.of(Setting.FEEDS, "full")));
        for (var beginning = 0; beginning < 25; beginning++) editors.publish();
        position = log.head();
        isSearched = seed == 3;
        if (isSearched) Following.catchUp(context);
        reader.forget();
        walk(editors);

        for (var round = 0; round < ROUNDS; round++) {
            var done = new ArrayList<String>();
            for (var change = random.nextInt(CHANGES_BEFORE_ANYBODY_LISTENS) + 1; change > 0; change--)
                done.add(editors.act());
            listen(done);
            compare("seed " + seed + ", round " + round + ": " + done);
            walk(editors);
        }

        var all = purges.values().stream().mapToInt(counts -> counts[0]).sum();
        var needed = purges.values().stream().mapToInt(counts -> counts[1]).sum();
        System.out.printf("purges %d, of which needed %d (%d %%)%n", all, needed, 100 * needed / all);
        purges.forEach((what, counts) -> System.out.printf("  %-28s %5d of %5d%n", what, counts[1], counts[0]));
        assertThat(needed).as("purges that made a difference, of %d", all).isGreaterThan(all * 6 / 10);
    }

    /// Keeps every page that the front page leads to, and those that editors know of.
    private void walk(Editors editors) {
        var open = new LinkedHashSet<String>(editors.addresses());
        Collections.addAll(
                open,
                "/",
                "/latest",
                "/feed.xml",
                "/sitemap.xml",
                "/sitemap-fronts.xml",
                "/sitemap-news.xml",
                "/robots.txt",
                "/no/such/page",
                "/2026/",
                "/2026/02/",
                "/2026/03/",
                "/2025/12/");
        if (isSearched) Collections.addAll(open, SEARCHES);
        kept.keySet().forEach(open::remove);
        while (!open.isEmpty() && kept.size() < GREATEST_NUMBER_OF_PAGES) {
            var address = open.removeFirst();
            var reads = new Reads();
            var answer = reader.answer(address, reads);
            kept.put(address, new Kept(text(answer), reads));
            if (!(answer instanceof Answer.Page page) || !page.contentType().startsWith("text/html")) continue;
            for (var link : Jsoup.parse(text(answer))
                    .select("a[href^=/], link[rel=alternate][href^=/]")
                    .eachAttr("href")) if (!kept.containsKey(link)) open.add(link);
        }
    }

    /// Hears of everything that has happened, and drops what it touched.
    private void listen(List<String> done) {
        var touched = new HashSet<Key>();
        for (Follower.Entry entry : log.after(position, 1_000)) {
            touched.addAll(site.touchedBy(List.of(entry.change())));
            position = entry.position();
        }
        if (isSearched) Following.catchUp(context);
        var dropped = new ArrayList<String>();
        kept.forEach((address, page) -> {
            if (isTouched(page.reads(), touched)) dropped.add(address);
        });
        for (var address : dropped) {
            var before = requireNonNull(kept.remove(address));
            var counts =
                    purges.computeIfAbsent(done.size() == 1 ? done.getFirst() : "several at once", name -> new int[2]);
            counts[0]++;
            if (!before.content().equals(text(reader.answer(address)))) counts[1]++;
        }
    }

    private boolean isTouched(Reads reads, Set<Key> touched) {
        var until = reads.until();
        return touched.contains(Key.EVERYTHING)
                || until != null && !clock.instant().isBefore(until)
                || !Collections.disjoint(reads.hard(), touched)
                || !Collections.disjoint(reads.soft().keySet(), touched);
    }

    private void compare(String when) {
        kept.forEach((address, page) -> {
            truth.forget();
            var now = text(truth.answer(address));
            if (!page.content().equals(now)) fail(address + " after " + when + difference(page.content(), now));
        });
    }

    private static String difference(String kept, String now) {
        var at = 0;
        while (at < Math.min(kept.length(), now.length()) && kept.charAt(at) == now.charAt(at)) at++;
        var from = Math.max(0, at - 80);
        return "\n  kept: " + kept.substring(from, Math.min(kept.length(), at + 160)) + "\n  now:  "
                + now.substring(from, Math.min(now.length(), at + 160));
    }

    private String text(Answer answer) {
        if (!(answer instanceof Answer.Page page)) return answer.toString();
        var body = new String(page.body(), StandardCharsets.UTF_8);
        return page.status() + (isSearched ? RELATED.matcher(body).replaceAll("") : body);
    }
}
