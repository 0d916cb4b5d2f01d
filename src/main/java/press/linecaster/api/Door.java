package press.linecaster.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import press.linecaster.kernel.Floodgate;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.people.Token;
import press.linecaster.people.Tokens;

/// In front of everything beneath `/api`: lets pages of other sites read, tells who asks, asks for patience where
/// somebody asks too much, and says what went wrong, whatever it was. Knows no cookie: what a browser sends along by
/// itself opens nothing here.
final class Door extends OncePerRequestFilter {

    /// A page of readers' programs, and somebody who looks through an archive.
    private static final int READS_AT_ONCE = 300;

    private static final Duration ONE_MORE_READ_AFTER = Duration.ofMillis(200);
    /// An import of a small paper, and then three each second.
    private static final int TOKEN_AT_ONCE = 600;

    private static final Duration ONE_MORE_BY_TOKEN_AFTER = Duration.ofMillis(333);

    private static final List<MediaType> ANSWERS = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_PROBLEM_JSON,
            MediaType.TEXT_HTML,
            MediaType.valueOf("application/openapi+json"));

    private final Tokens tokens;
    private final ReaderNetworks networks;
    private final Problems problems;
    private final Floodgate readers;
    private final Floodgate programs;

    Door(Tokens tokens, ReaderNetworks networks, Problems problems, Clock clock) {
        this.tokens = tokens;
        this.networks = networks;
        this.problems = problems;
        this.readers = new Floodgate(clock, READS_AT_ONCE, ONE_MORE_READ_AFTER);
        this.programs = new Floodgate(clock, TOKEN_AT_ONCE, ONE_MORE_BY_TOKEN_AFTER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var isReading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        response.setHeader("Vary", "Authorization, Accept");
        if (isReading || request.getMethod().equals("OPTIONS")) letPagesRead(response);
        try {
            if (request.getMethod().equals("OPTIONS")) {
                letPagesAsk(response);
                return;
            }
            var caller = caller(request);
            if (!isReading && caller.token() == null)
                throw new Refused(Trouble.NO_TOKEN, "Whoever writes shows a token.")
                        .with("WWW-Authenticate", Caller.REALM);
            caller.enter(request);
            requireAcceptable(request);
            chain.doFilter(request, response);
        } catch (ServletException e) {
            problems.write(e.getCause() == null ? e : e.getCause(), request, response);
        } catch (RuntimeException | IOException e) {
            problems.write(e, request, response);
        }
    }

    /// Any page may read what anybody may read, and nothing else: credentials are not let through.
    private static void letPagesRead(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Last-Modified, Link, Retry-After");
    }

    private static void letPagesAsk(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Modified-Since");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setHeader("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /// A token is asked for before its network has to wait, and whoever shows a worthless one counts as anybody.
    private Caller caller(HttpServletRequest request) {
        var network = networks.of(request);
        pass(readers, network);
        var authorization = request.getHeader("Authorization");
        if (authorization == null) return new Caller(null);
        Optional<Token> token = tokens.shownBy(authorization);
        if (token.isEmpty())
            throw new Refused(Trouble.NO_TOKEN, "This token is worth nothing: it is no token of ours, or was revoked.")
                    .with("WWW-Authenticate", Caller.REALM + ", error=\"invalid_token\"");
        readers.giveBack(network);
        pass(programs, Long.toString(token.get().id().value()));
        return new Caller(token.get());
    }

    private static void pass(Floodgate gate, String who) {
        var wait = gate.pass(who);
        if (wait.isEmpty()) return;
        var seconds = wait.get().plusMillis(999).toSeconds();
        throw new Refused(Trouble.TOO_MANY, "Wait for %d s.".formatted(seconds))
                .with("Retry-After", Long.toString(seconds));
    }

    private static void requireAcceptable(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) return;
        try {
            for (var wanted : MediaType.parseMediaTypes(accept))
                if (wanted.getQualityValue() > 0 && ANSWERS.stream().anyMatch(wanted::includes)) return;
        } catch (InvalidMediaTypeException e) {
            throw new Refused(Trouble.NOT_ACCEPTABLE, "The header Accept cannot be read.");
        }
        throw new Refused(Trouble.NOT_ACCEPTABLE, "Answers are application/json.");
    }
}
