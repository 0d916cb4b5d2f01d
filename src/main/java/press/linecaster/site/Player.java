package press.linecaster.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a film or a recording of another site is played on our page, once a reader has asked for it. The hosts of
/// these players are the ones that the content security policy lets into frames.
///
/// @param address of what stands in the frame
/// @param shape of the frame: absent for that of a film
record Player(String address, Optional<String> shape) {

    private static final String SOUND = "sound";

    private record Kind(Pattern page, String player, Optional<String> shape) {

        static Kind film(String page, String player) {
            return new Kind(Pattern.compile("https?://(?:www\\.|m\\.)?" + page), player, Optional.empty());
        }

        static Kind sound(String page, String player) {
            return new Kind(Pattern.compile("https?://" + page), player, Optional.of(SOUND));
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.film(
                    "(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\\.be/)(?!videoseries)([\\w-]{6,20})(?:[?&#/].*)?",
                    "https://www.youtube-nocookie.com/embed/$1?autoplay=1"),
            // what is unlisted is known by a word of its own as well
            Kind.film(
                    "(?:player\\.)?vimeo\\.com/(?:video/)?(\\d{3,12})(?:/|\\?(?:[^#]*&)?h=)([0-9a-f]{6,20})(?:[/?&#].*)?",
                    "https://player.vimeo.com/video/$1?h=$2&autoplay=1&dnt=1"),
            Kind.film(
                    "(?:player\\.)?vimeo\\.com/(?:video/)?(\\d{3,12})/?(?:[?#].*)?",
                    "https://player.vimeo.com/video/$1?autoplay=1&dnt=1"),
            Kind.film(
                    "(?:dailymotion\\.com/(?:embed/)?video|dai\\.ly)/(\\w{4,20}).*",
                    "https://geo.dailymotion.com/player.html?video=$1"),
            Kind.sound(
                    "open\\.spotify\\.com/(?:embed/)?((?:track|album|playlist|episode|show)/\\w{10,40}).*",
                    "https://open.spotify.com/embed/$1"),
            Kind.sound(
                    "soundcloud\\.com/([\\w-]+/[\\w/-]+)(?:\\?.*)?",
                    "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/$1&auto_play=true"));

    /// @param page the address at which people find it; empty for a page that we know no player of
    static Optional<Player> of(String page) {
        for (var kind : KINDS) {
            Matcher matcher = kind.page().matcher(page);
            if (matcher.matches()) return Optional.of(new Player(matcher.replaceFirst(kind.player()), kind.shape()));
        }
        return Optional.empty();
    }
}
