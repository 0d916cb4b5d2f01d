package press.linecaster.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A link that hands a story on. It is only a link: the network learns of the reader when they follow it and
/// not before.
///
/// @param name of the network; absent for e-mail, which is named in the reader's language
/// @param icon name of its symbol
/// @param address with the story's address and headline in it
record ShareLink(@Nullable String name, String icon, String address) {

    /// @param story absolute address
    /// @param picture absolute address, for the network that wants one; may be absent
    static List<ShareLink> to(String story, String headline, @Nullable String picture) {
        var url = encoded(story);
        var title = encoded(headline);
        var both = encoded(headline + " " + story);
        var links = new ArrayList<ShareLink>();
        links.add(new ShareLink("Facebook", "facebook", "https://www.facebook.com/sharer/sharer.php?u=" + url));
        links.add(new ShareLink("X", "x", "https://x.com/intent/post?url=" + url + "&text=" + title));
        links.add(new ShareLink("Bluesky", "bluesky", "https://bsky.app/intent/compose?text=" + both));
        links.add(new ShareLink("Mastodon", "mastodon", "https://share.joinmastodon.org/#text=" + both));
        links.add(new ShareLink("WhatsApp", "whatsapp", "https://wa.me/?text=" + both));
        links.add(new ShareLink("Telegram", "telegram", "https://t.me/share/url?url=" + url + "&text=" + title));
        links.add(new ShareLink("LinkedIn", "linkedin", "https://www.linkedin.com/sharing/share-offsite/?url=" + url));
        links.add(new ShareLink(
                "Pinterest",
                "pinterest",
                "https://www.pinterest.com/pin/create/button/?url=" + url + "&description=" + title
                        + (picture == null ? "" : "&media=" + encoded(picture))));
        links.add(new ShareLink(
                "Tumblr",
                "tumblr",
                "https://www.tumblr.com/widgets/share/tool?canonicalUrl=" + url + "&title=" + title));
        links.add(new ShareLink(null, "email", "mailto:?subject=" + title + "&body=" + url));
        return links;
    }

    /// As every reader of a query understands it; in `mailto:` a plus is a plus.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
