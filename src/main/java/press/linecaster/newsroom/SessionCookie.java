package press.linecaster.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import press.linecaster.people.Sessions;

/// The cookie that whoever works here has, and no reader, and one for minutes of those who are at the door. Scripts
/// cannot read it, and other sites cannot
/// make a browser send it with anything that changes something.
final class SessionCookie {

    /// Begins like what marks the reads of those who make the paper.
    static final String NAME = "linecaster-session";

    /// Of those who are at the door, or show a new passkey. It begins otherwise, so that nobody counts as in by it.
    private static final String STEP = "newsroom-step";

    private static final Duration STEP_LASTS = Duration.ofMinutes(10);

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return of(request, NAME);
    }

    static Optional<String> stepOf(HttpServletRequest request) {
        return of(request, STEP);
    }

    private static Optional<String> of(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// @param isSecure whether readers find the paper by https
    static String carrying(String secret, boolean isSecure) {
        return cookie(NAME, secret, Sessions.ENDS_AFTER, isSecure);
    }

    static String gone(boolean isSecure) {
        return cookie(NAME, "", Duration.ZERO, isSecure);
    }

    static String ofStep(String secret, boolean isSecure) {
        return cookie(STEP, secret, STEP_LASTS, isSecure);
    }

    private static String cookie(String name, String value, Duration lasts, boolean isSecure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
