package press.linecaster.newsroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.Account;
import press.linecaster.people.Role;

/// What stands around the content of every screen.
///
/// @param stages what they are called
/// @param title of the screen
/// @param place which entry of the menu it belongs to; empty for none
/// @param account who is there; absent outside
/// @param notice what has just been done; absent for nothing
/// @param waiting how many comments wait for who is there; empty for none
record Screen(
        String paper,
        ZoneId zone,
        Stages stages,
        String title,
        String place,
        @Nullable Account account,
        @Nullable String notice,
        String waiting,
        String style,
        String script) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    boolean may(Role.Right right) {
        return account != null && account.may(right);
    }

    /// In the paper's time zone.
    String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment(moment, zone);
    }

    static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }
}
