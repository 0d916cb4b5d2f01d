package press.linecaster.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The rules of a format that a document breaks, each by its name; and what several formats ask of the same things.
final class Broken {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private final List<String> rules = new ArrayList<>();

    void unless(boolean holds, String rule) {
        if (!holds) rules.add(rule);
    }

    List<String> rules() {
        return List.copyOf(rules);
    }

    /// HTML that strangers show in their own page: only whole addresses in it, and nothing that runs.
    void unlessHarmless(String html, String where) {
        var body = Jsoup.parseBodyFragment(html).body();
        unless(
                body.select("script, style, iframe, object, embed, form, link, meta, base")
                        .isEmpty(),
                where + " holds nothing that runs or loads");
        for (var element : body.getAllElements())
            for (var attribute : element.attributes()) {
                var name = attribute.getKey();
                unless(!name.startsWith("on") && !name.equals("style"), where + " has no handlers and styles");
                if (!name.equals("href") && !name.equals("src") && !name.equals("cite")) continue;
                var address = attribute.getValue();
                unless(
                        isAbsolute(address) || address.startsWith("mailto:") || address.startsWith("tel:"),
                        where + " has absolute addresses only, not " + address);
            }
    }

    /// RFC 3986: an http(s) address with a host, written so that it can stand anywhere.
    static boolean isAbsolute(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && address.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isUri(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// RFC 3339, with capital letters as RFC 4287 wants them.
    static boolean isMoment(String text) {
        return RFC_3339.matcher(text).matches() && parses(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /// RFC 822 with the four digits for the year that RSS allows.
    static boolean isMailDate(String text) {
        return parses(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /// BCP 47.
    static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean parses(String text, DateTimeFormatter format) {
        try {
            OffsetDateTime.parse(text, format);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
