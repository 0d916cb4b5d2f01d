package press.linecaster.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the well-known players show, by the address at which people find it.
final class Players {

    private record Frame(Pattern source, String page) {

        static Frame of(String source, String page) {
            return new Frame(Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?" + source), page);
        }
    }

    private static final Frame[] FRAMES = {
        Frame.of(
                "youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/([\\w-]{6,20}).*",
                "https://www.youtube.com/watch?v=$1"),
        Frame.of("player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/$1"),
        Frame.of("(?:geo\\.)?dailymotion\\.com/(?:embed|swf)/video/(\\w+).*", "https://www.dailymotion.com/video/$1"),
        Frame.of("open\\.spotify\\.com/embed/([\\w/]+).*", "https://open.spotify.com/$1"),
        Frame.of("embed\\.ted\\.com/(?:talks/)?([\\w/-]+?)(?:\\.html)?(?:\\?.*)?", "https://www.ted.com/talks/$1"),
        Frame.of("instagram\\.com/p/([\\w-]+)/embed.*", "https://www.instagram.com/p/$1/"),
        Frame.of("tiktok\\.com/embed/(?:v2/)?(\\d+).*", "https://www.tiktok.com/video/$1"),
        Frame.of("videopress\\.com/(?:embed|v)/(\\w+).*", "https://videopress.com/v/$1"),
        Frame.of(
                "slideshare\\.net/slideshow/embed_code/(?:key/)?(\\w+).*",
                "https://www.slideshare.net/slideshow/embed_code/$1"),
        Frame.of("wordpress\\.tv/embed/([\\w/-]+).*", "https://wordpress.tv/$1"),
    };

    /// Players that name the page as a parameter.
    private static final Pattern BY_PARAMETER = Pattern.compile(
            "(?i)(?:https?:)?//(?:w\\.soundcloud\\.com/player/?|(?:www\\.)?facebook\\.com/plugins/(?:video|post)\\.php)\\?(?:.*&)?(?:url|href)=([^&]+).*");

    private static final Set<String> HOSTS = Set.of(
            "youtube.com",
            "youtu.be",
            "vimeo.com",
            "dailymotion.com",
            "dai.ly",
            "twitter.com",
            "x.com",
            "instagram.com",
            "instagr.am",
            "facebook.com",
            "tiktok.com",
            "soundcloud.com",
            "spotify.com",
            "ted.com",
            "flickr.com",
            "flic.kr",
            "wordpress.tv",
            "videopress.com",
            "reddit.com",
            "tumblr.com",
            "kickstarter.com",
            "mixcloud.com",
            "scribd.com",
            "slideshare.net",
            "speakerdeck.com",
            "issuu.com",
            "imgur.com",
            "giphy.com",
            "polldaddy.com",
            "poll.fm",
            "crowdsignal.com",
            "survey.fm",
            "animoto.com",
            "cloudup.com",
            "reverbnation.com",
            "smugmug.com",
            "screencast.com",
            "pinterest.com",
            "bsky.app",
            "mastodon.social",
            "anchor.fm",
            "pocketcasts.com",
            "wolframcloud.com",
            "hulu.com",
            "rdio.com",
            "photobucket.com",
            "revision3.com",
            "blip.tv",
            "viddler.com",
            "funnyordie.com",
            "collegehumor.com",
            "meetup.com",
            "gettyimages.com",
            "amazon.com",
            "kck.st");

    private Players() {}

    /// What a frame with this address shows, as the address of its own page.
    static Optional<String> pageOf(String frame) {
        for (var each : FRAMES) {
            var match = each.source().matcher(frame);
            if (match.matches()) return Optional.of(match.replaceFirst(each.page()));
        }
        var named = BY_PARAMETER.matcher(frame);
        if (!named.matches()) return Optional.empty();
        var page = decoded(named);
        return page.startsWith("http") ? Optional.of(page) : Optional.empty();
    }

    /// Whether a page at this address is one that can be shown within another.
    static boolean isKnown(String page) {
        var host = OldSite.host(page).orElse("");
        for (var rest = host; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1))
            if (HOSTS.contains(rest)) return true;
        return false;
    }

    private static String decoded(Matcher named) {
        try {
            return URLDecoder.decode(named.group(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
