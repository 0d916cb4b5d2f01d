package press.linecaster.site;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import press.linecaster.testing.SettableClock;

/// What time it is for readers where the clocks of two nodes differ.
class ReadersTimeTest {

    private final SettableClock clock = new SettableClock();
    private final ReadersTime time = new ReadersTime(clock);

    @Test
    void whatWasAnnouncedIsNotInTheFuture() {
        time.announced(NOON.plusSeconds(2));
        time.announced(NOON.plusSeconds(1));
        assertThat(time.now()).isEqualTo(NOON.plusSeconds(2));

        clock.advance(Duration.ofSeconds(3));
        assertThat(time.now()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void aClockThatIsWrongIsNotFollowed() {
        time.announced(NOON.plus(Duration.ofDays(1)));

        assertThat(time.now()).isEqualTo(NOON);
    }
}
