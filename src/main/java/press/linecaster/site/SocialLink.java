package press.linecaster.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Where else somebody is found.
///
/// @param icon name of the symbol that people know it by
record SocialLink(String label, String address, String icon) {

    /// A part of the host or of the path, and the symbol; the first that fits.
    private record Network(String host, String icon) {}

    private static final List<Network> NETWORKS = List.of(
            new Network("facebook.com", "facebook"),
            new Network("x.com", "x"),
            new Network("twitter.com", "x"),
            new Network("instagram.com", "instagram"),
            new Network("bsky.app", "bluesky"),
            new Network("youtube.com", "youtube"),
            new Network("youtu.be", "youtube"),
            new Network("linkedin.com", "linkedin"),
            new Network("threads.net", "threads"),
            new Network("threads.com", "threads"),
            new Network("pinterest.com", "pinterest"),
            new Network("t.me", "telegram"),
            new Network("tumblr.com", "tumblr"),
            new Network("wa.me", "whatsapp"),
            new Network("whatsapp.com", "whatsapp"));

    static SocialLink of(Link link) {
        return new SocialLink(link.label(), link.address(), icon(link.address()));
    }

    /// One that has no words of its own is called by its host.
    static SocialLink of(String address) {
        var host = host(address);
        return new SocialLink(host.isEmpty() ? address : host, address, icon(address));
    }

    private static String icon(String address) {
        if (address.startsWith("mailto:")) return "email";
        if (address.endsWith(".xml") || address.endsWith("/feed") || address.endsWith("/feed/")) return "rss";
        var host = host(address);
        for (var network : NETWORKS)
            if (host.equals(network.host()) || host.endsWith("." + network.host())) return network.icon();
        // Mastodon has as many hosts as communities; the form of a profile's address is its own
        return address.matches("https?://[^/]+/@[\\w.-]+(?:@[\\w.-]+)?/?") ? "mastodon" : "link";
    }

    private static String host(String address) {
        try {
            var host = URI.create(address).getHost();
            if (host == null) return "";
            var lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
