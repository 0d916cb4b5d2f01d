package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.Key;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

/// What becomes of stored pages when the publisher decides something: each page that shows it is rendered anew,
/// and none for a setting that it does not depend on.
class SettingsOnPagesTest extends SitePagesTest {

    private static final List<String> LISTS = List.of("/latest", "/politics/", "/author/ada-byrne", "/tag/ferries");
    private static final List<String> OTHERS = List.of("/", "/-/not-found");
    private static final List<String> FEEDS = List.of("/feed.xml", "/atom.xml", "/feed.json");
    private static final List<String> OF_ROBOTS =
            List.of("/robots.txt", "/ads.txt", "/sitemap.xml", "/site.webmanifest", "/favicon.svg", "/icon-192.png");

    @ParameterizedTest
    @EnumSource(Setting.class)
    void whatShowsASettingIsRenderedAnewWhenItIsDecided(Setting setting) {
        gazette.archive(8);
        var story = gazette.address(gazette.harbourFire());
        var pages = new TreeSet<>(LISTS);
        pages.addAll(OTHERS);
        pages.add(story);
        var reads = new LinkedHashMap<String, Reads>();
        var before = new LinkedHashMap<String, String>();
        for (var addresses : List.of(pages, FEEDS, OF_ROBOTS))
            for (var address : addresses) {
                var read = new Reads();
                before.put(address, text(reader.answer(address, read)));
                reads.put(address, read);
            }

        var touched = touchedBy(setting);

        var stale = new TreeSet<String>();
        var changed = new TreeSet<String>();
        reads.forEach((address, read) -> {
            if (touches(touched, read)) stale.add(address);
            if (!text(reader.answer(address)).equals(before.get(address))) changed.add(address);
        });
        assertThat(stale).containsAll(changed);
        switch (setting) {
            case NAME, TAGLINE, LANGUAGE, NOTICE, ABOUT, ACCENT, TYPEFACE, DENSITY ->
                assertThat(changed).containsAll(pages);
            case ADDRESS, ZONE, DATES -> assertThat(changed).contains(story, "/latest", "/politics/");
            case LOGO -> assertThat(stale).containsAll(pages);
            case ARTICLES_PER_PAGE -> assertThat(stale).containsExactlyInAnyOrderElementsOf(LISTS);
            case FEEDS -> assertThat(stale).isEqualTo(changed).containsExactlyInAnyOrderElementsOf(FEEDS);
            case ADS -> assertThat(stale).isEqualTo(changed).containsExactly("/ads.txt");
            // the list that follows from them says so itself
            case PERMALINKS, HOT_HALF_LIFE, HOT_WINDOW, HOT_EXCLUDED, HOT_MINIMUM, STAGES, FOUR_EYES, SIGN_IN ->
                assertThat(stale).isEmpty();
        }
    }

    private Set<Key> touchedBy(Setting setting) {
        var log = gazette.bean(ChangeLog.class);
        var position = log.head();
        gazette.bean(Settings.class).decide(Map.of(setting, another(setting)));
        var touched = new HashSet<Key>();
        for (var entry : log.after(position, 10))
            touched.addAll(gazette.bean(Site.class).touchedBy(List.of(entry.change())));
        return touched;
    }

    private static String another(Setting setting) {
        return switch (setting) {
            case NAME -> "The Evening Gazette";
            case TAGLINE -> "Nothing but the tide";
            case ADDRESS -> "https://evening.example";
            case LANGUAGE -> "de";
            case ZONE -> "Asia/Tokyo";
            case PERMALINKS -> "/{slug}";
            case ABOUT -> "Printed elsewhere.";
            case NOTICE -> "This is a test";
            case ARTICLES_PER_PAGE -> "6";
            case LOGO -> "17";
            case ACCENT -> "#1d4f91";
            case TYPEFACE -> "modern";
            case DENSITY -> "dense";
            case DATES -> "iso";
            case FEEDS -> "full";
            case ADS -> "example.com, 1, DIRECT";
            case HOT_HALF_LIFE, HOT_WINDOW, HOT_MINIMUM -> "5";
            case HOT_EXCLUDED, FOUR_EYES -> "politics";
            case STAGES -> "ready: For the chief";
            case SIGN_IN -> "two_steps";
        };
    }

    private static boolean touches(Set<Key> touched, Reads reads) {
        return reads.hard().stream().anyMatch(touched::contains)
                || reads.soft().keySet().stream().anyMatch(touched::contains);
    }

    private static String text(Answer answer) {
        return answer instanceof Answer.Page page
                ? page.status() + " " + page.headers() + new String(page.body(), StandardCharsets.UTF_8)
                : answer.toString();
    }
}
