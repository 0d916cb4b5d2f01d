package press.linecaster.site;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a form is not taken, whatever was typed: it comes back as it was.
///
/// @param name of the phrase that says so
/// @param retryAfter when it may be taken
record Trouble(int status, String name, @Nullable Duration retryAfter) {

    static final Trouble FROM_ELSEWHERE = new Trouble(403, "form.elsewhere", null);
    static final Trouble TRAPPED = new Trouble(422, "form.trapped", null);
    static final Trouble DATABASE_AWAY = new Trouble(503, "form.away", Duration.ofSeconds(30));

    static Trouble flood(Duration wait) {
        return new Trouble(429, "form.flood", wait);
    }

    String words(Phrases phrases) {
        return phrases.say(
                name,
                retryAfter == null ? 0 : Math.max(1, retryAfter.plusSeconds(59).toMinutes()));
    }
}
