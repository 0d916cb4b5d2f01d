package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentFieldTest {

    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    @Test
    void aTimeIsThatOfThePaper() {
        assertThat(read("2026-07-01T06:00", "").moment()).isEqualTo(Instant.parse("2026-07-01T05:00:00Z"));
        assertThat(read("", "").moment()).isNull();
        assertThat(read("", "").isWrong()).isFalse();
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsAMistake() {
        var field = read("2027-03-28T01:30", "");

        assertThat(field.moment()).isNull();
        assertThat(field.mistake())
                .isEqualTo("There is no 01:30 on that day: clocks go from 01:00 to 02:00. Please choose another time.");
        assertThat(field.typed()).isEqualTo("2027-03-28T01:30");
        assertThat(read("2027-03-28T00:59", "").moment()).isEqualTo(Instant.parse("2027-03-28T00:59:00Z"));
        assertThat(read("2027-03-28T02:00", "").moment()).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void ofATimeThatComesTwiceItMustBeSaidWhich() {
        assertThat(read("2027-10-31T01:30", "").isWrong()).isTrue();
        assertThat(read("2027-10-31T01:30", "").comesTwice()).isTrue();
        assertThat(read("2027-10-31T01:30", "first").moment()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(read("2027-10-31T01:30", "second").moment()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(read("2027-10-31T02:00", "").moment()).isEqualTo(Instant.parse("2027-10-31T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "2026-07-01T05:00:00Z"})
    void whatAFormIsFilledWithIsReadAsTheSameMoment(String text) {
        var moment = Instant.parse(text);

        var field = MomentField.of("at", moment, DUBLIN);

        assertThat(read(field.typed(), field.which()).moment()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01T00:00", "+12026-01-01T00:00", "2026-01-01", "2026-01-01T25:00"})
    void whatIsNoTimeIsAMistake(String typed) {
        assertThat(read(typed, "").mistake()).contains("2026-11-30T06:00");
    }

    private static MomentField read(String typed, String which) {
        return MomentField.read("at", typed, which, DUBLIN);
    }
}
