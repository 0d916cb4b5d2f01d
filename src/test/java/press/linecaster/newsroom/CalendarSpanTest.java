package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSpanTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void aWeekBeginsOnMondayAndMayBelongToAnotherYear() {
        var week = CalendarSpan.of("2026-W53", "", TODAY);

        assertThat(week.days()).first().isEqualTo(LocalDate.parse("2026-12-28"));
        assertThat(week.days()).last().isEqualTo(LocalDate.parse("2027-01-03"));
        assertThat(week.after().query()).isEqualTo("week=2027-W01");
        assertThat(week.after().before()).isEqualTo(week);
        assertThat(week.heading()).isEqualTo("28 December to 3 January 2027");
    }

    @Test
    void aMonthIsShownInWholeWeeks() {
        var month = CalendarSpan.of("", "2026-11", TODAY);

        assertThat(month.days()).hasSize(42).first().isEqualTo(LocalDate.parse("2026-10-26"));
        assertThat(month.contains(LocalDate.parse("2026-10-31"))).isFalse();
        assertThat(month.contains(LocalDate.parse("2026-11-30"))).isTrue();
        assertThat(month.after().query()).isEqualTo("month=2026-12");
        assertThat(CalendarSpan.of("", "2027-02", TODAY).days()).hasSize(28);
    }

    @ParameterizedTest
    @CsvSource({"2026-W54,''", "x,''", "'',2026-13", "'',99999-01", "'',0001-01", "'',''", "9999-W52,''"})
    void whatIsNoWeekAndNoMonthIsThisWeek(String week, String month) {
        assertThat(CalendarSpan.of(week, month, TODAY)).isEqualTo(CalendarSpan.week(TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-W53", "2021-W01", "2026-W48"})
    void whatItIsCalledIsWhatItWasCalled(String week) {
        assertThat(CalendarSpan.of(week, "", TODAY).query()).isEqualTo("week=" + week);
    }
}
