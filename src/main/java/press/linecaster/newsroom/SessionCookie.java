package press.linecaster.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import press.linecaster.people.Sessions;

/// The one cookie there is: whoever works here has it, and no reader. Scripts cannot read it, and other sites cannot
/// make a browser send it with anything that changes something.
final class SessionCookie {

    /// Begins like what marks the reads of those who make the paper.
    static final String NAME = "linecaster-session";

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// @param isSecure whether readers find the paper by https
    static String carrying(String secret, boolean isSecure) {
        return cookie(secret, Sessions.ENDS_AFTER, isSecure);
    }

    static String gone(boolean isSecure) {
        return cookie("", Duration.ZERO, isSecure);
    }

    private static String cookie(String value, Duration lasts, boolean isSecure) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
