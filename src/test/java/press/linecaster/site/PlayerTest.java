package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=abcdefghijk, https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
        "https://youtube.com/watch?list=x&v=abcdefghijk&t=9, https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
        "https://youtu.be/abcdefghijk?si=q, https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
        "https://vimeo.com/12345678, https://player.vimeo.com/video/12345678?autoplay=1&dnt=1",
        "https://vimeo.com/12345678/0a1b2c3d4e, https://player.vimeo.com/video/12345678?h=0a1b2c3d4e&autoplay=1&dnt=1",
        "https://player.vimeo.com/video/12345678?h=0a1b2c3d4e, "
                + "https://player.vimeo.com/video/12345678?h=0a1b2c3d4e&autoplay=1&dnt=1",
        "https://www.dailymotion.com/video/x8abcde, https://geo.dailymotion.com/player.html?video=x8abcde",
        "https://open.spotify.com/episode/0123456789abcdef, https://open.spotify.com/embed/episode/0123456789abcdef"
    })
    void whatIsKnownHasAPlayer(String page, String player) {
        assertThat(Player.of(page)).map(Player::address).contains(player);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/embed/videoseries?list=PL1",
                "https://www.youtube.com/@channel",
                "https://youtube.com.evil.example/watch?v=abcdefghijk",
                "https://evil.example/?https://www.youtube.com/watch?v=abcdefghijk",
                "javascript:alert(1)//www.youtube.com/watch?v=abcdefghijk",
                "https://www.youtube.com/watch?v=a\"><script>",
                "https://vimeo.com/channels/staff"
            })
    void whatIsNotStaysALink(String page) {
        assertThat(Player.of(page)).isEmpty();
    }
}
