package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import press.linecaster.kernel.SameOrigin;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Session;
import press.linecaster.people.Sessions;

/// In front of every screen: lets in who is signed in, sends everybody else to the door, and takes in nothing that
/// another site has made a browser send. Who owes a second step sets it up first.
@Component
class Gate implements HandlerInterceptor {

    private static final String SESSION = Gate.class.getName() + ".session";

    private static final Pattern ARTICLE = Pattern.compile("/newsroom/articles/[0-9a-z]+");

    /// Where people are who are not in yet.
    private static final List<String> OUTSIDE =
            List.of("/newsroom/sign-in", "/newsroom/welcome/", "/newsroom/link/", "/newsroom/shared/");

    private final Sessions sessions;
    private final Settings settings;
    private final Stranded stranded;
    private final OwedStep owed;

    Gate(Sessions sessions, Settings settings, Stranded stranded, OwedStep owed) {
        this.sessions = sessions;
        this.settings = settings;
        this.stranded = stranded;
        this.owed = owed;
    }

    /// Who is there. Only for what is behind this gate.
    static Session session(HttpServletRequest request) {
        return (Session) Objects.requireNonNull(request.getAttribute(SESSION), "nobody is signed in");
    }

    static Account account(HttpServletRequest request) {
        return session(request).account();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isReading(request) && !isFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "sent from another site");
            return false;
        }
        if (OUTSIDE.stream().anyMatch(request.getRequestURI()::startsWith)) return true;
        var session = SessionCookie.of(request).flatMap(sessions::shownBy);
        if (session.isPresent()) {
            request.setAttribute(SESSION, session.get());
            if (OwedStep.isOnTheWay(request.getRequestURI())
                    || !owed.isOwedBy(session.get().account())) return true;
            sendOn(request, response, Stranded.Why.SECOND_STEP, OwedStep.SCREEN);
            return false;
        }
        var door = isReading(request) ? "/newsroom/sign-in?to=" + wanted(request) : ended(request);
        sendOn(request, response, Stranded.Why.SIGNED_OUT, door);
        return false;
    }

    /// What somebody wanted to save they get back.
    private void sendOn(HttpServletRequest request, HttpServletResponse response, Stranded.Why why, String to)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var given = isText(request) ? stranded.show(request, why) : Optional.<ResponseEntity<byte[]>>empty();
        if (given.isPresent()) {
            write(given.get(), response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    /// Back to the screen from which something was sent.
    private static String ended(HttpServletRequest request) {
        var article = ARTICLE.matcher(request.getRequestURI());
        var screen = article.lookingAt() ? article.group() : "/newsroom/";
        return "/newsroom/sign-in?ended&to=" + URLEncoder.encode(screen, StandardCharsets.UTF_8);
    }

    /// What somebody wanted to save.
    private static boolean isText(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && ARTICLE.matcher(request.getRequestURI()).matches();
    }

    private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var body = answer.getBody();
        if (body != null) response.getOutputStream().write(body);
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean isFromHere(HttpServletRequest request) {
        return SameOrigin.isSaidBy(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                () -> settings.paper().address().getRawAuthority());
    }
}
