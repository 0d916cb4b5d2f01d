package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Admission;
import press.linecaster.people.Sessions.Begun;

/// What all ways in have in common: where they lead, and which cookie they leave.
@Component
class Entrance {

    static final String DOOR = "/newsroom/sign-in";
    static final String FRONT = "/newsroom/";

    /// A path of ours, and nothing that a browser takes for another host.
    private static final Pattern INSIDE =
            Pattern.compile("/newsroom(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?");

    private final Screens screens;

    Entrance(Screens screens) {
        this.screens = screens;
    }

    /// Where somebody wanted to go, if that is inside; else the front.
    static String inside(@Nullable String to) {
        return to != null && INSIDE.matcher(to).matches() && !to.startsWith(DOOR) ? to : FRONT;
    }

    static String browser(HttpServletRequest request) {
        var name = request.getHeader(HttpHeaders.USER_AGENT);
        return name == null ? "" : name;
    }

    ResponseEntity<byte[]> admitted(Admission admission, String to) {
        return switch (admission) {
            case Admission.In(var begun) -> entered(begun, to);
            case Admission.CodeWanted(var secret) ->
                Screens.seeOther(
                        DOOR + "/code?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8),
                        SessionCookie.ofStep(secret, screens.isSecure()));
        };
    }

    /// Whoever comes in gets a new cookie, whatever the browser had before.
    ResponseEntity<byte[]> entered(Begun begun, String to) {
        return Screens.seeOther(to, SessionCookie.carrying(begun.secret(), screens.isSecure()));
    }

    static String tooMany(Duration wait) {
        var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return "Too many tries. Please wait %d minute%s.".formatted(minutes, minutes == 1 ? "" : "s");
    }

    /// @param answer that says so in its words
    static ResponseEntity<byte[]> tooMany(Duration wait, ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(429)
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .body(answer.getBody());
    }

    ResponseEntity<byte[]> withForm(HttpServletRequest request, Function<Posted.Form, ResponseEntity<byte[]>> work) {
        return switch (Posted.by(request)) {
            case Posted.Form form -> work.apply(form);
            case Posted.Unreadable unreadable ->
                screens.refuse(
                        unreadable.status(), screens.outside("This cannot be read"), "Please go back and try again.");
        };
    }
}
