package press.linecaster.audience;

import java.util.List;
import java.util.Locale;

/// Tells programs that say what they are from browsers. Who hides is stopped by the caps of [Gatekeeper].
final class Machines {

    /// Parts of the names under which crawlers, previewers, monitors, feed readers and HTTP libraries go, as in the
    /// public lists of them (COUNTER's robots list, crawler-user-agents, isbot), and in no browser's.
    private static final List<String> WORDS = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "preview",
            "fetch",
            "scrap",
            "scan",
            "archiv",
            "monitor",
            "uptime",
            "pingdom",
            "check",
            "validator",
            "lighthouse",
            "pagespeed",
            "headless",
            "phantom",
            "selenium",
            "playwright",
            "puppeteer",
            "curl",
            "wget",
            "python",
            "java/",
            "java-http",
            "okhttp",
            "httpclient",
            "http-client",
            "httpie",
            "libwww",
            "perl",
            "ruby",
            "php",
            "go-http",
            "node-fetch",
            "axios",
            "undici",
            "guzzle",
            "feed",
            "facebookexternalhit",
            "embedly",
            "mediapartners",
            "ia_archiver",
            "inspection",
            "http://",
            "https://",
            "@");

    /// A maker of telephones.
    private static final String NO_BOT = "cubot";

    /// The shortest that browsers send are longer by far.
    private static final int SHORTEST = 20;

    private Machines() {}

    /// @param agent the value of `User-Agent`
    static boolean isOne(String agent) {
        if (agent.length() < SHORTEST) return true;
        var lower = agent.toLowerCase(Locale.ROOT).replace(NO_BOT, "");
        for (var word : WORDS) if (lower.contains(word)) return true;
        // a browser says so since 1994; what names itself alone is a program
        return !lower.startsWith("mozilla/") && !lower.startsWith("opera/");
    }
}
