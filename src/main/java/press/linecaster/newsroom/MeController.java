package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.people.AccountRefused;
import press.linecaster.people.OneTimeCodes;
import press.linecaster.people.Passkeys;
import press.linecaster.people.SessionId;
import press.linecaster.people.Sessions;
import press.linecaster.people.SignIn;
import press.linecaster.sections.Sections;

/// Oneself: what one is here, the password, and where one is signed in. All of it is about whoever asks, whatever a
/// form says.
@Controller
@RequestMapping("/newsroom/me")
class MeController {

    private final Sessions sessions;
    private final SignIn signIn;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final Sections sections;
    private final Screens screens;
    private final Entrance entrance;
    private final ReaderNetworks networks;
    private final Tries tries;

    MeController(
            Sessions sessions,
            SignIn signIn,
            OneTimeCodes codes,
            Passkeys passkeys,
            Sections sections,
            Screens screens,
            Entrance entrance,
            ReaderNetworks networks,
            Tries tries) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.codes = codes;
        this.passkeys = passkeys;
        this.sections = sections;
        this.screens = screens;
        this.entrance = entrance;
        this.networks = networks;
        this.tries = tries;
    }

    /// The way to show the password first, where it was not shown lately; empty where it was.
    /// @param to back to where
    static Optional<ResponseEntity<byte[]>> unproved(HttpServletRequest request, Clock clock, String to) {
        if (Gate.session(request).isProved(clock.instant())) return Optional.empty();
        return Optional.of(Screens.seeOther("/newsroom/me/prove?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    }

    @GetMapping
    ResponseEntity<byte[]> me(HttpServletRequest request) {
        return me(200, request, Map.of());
    }

    /// @param mistakes words by the name of the field
    private ResponseEntity<byte[]> me(int status, HttpServletRequest request, Map<String, String> mistakes) {
        var session = Gate.session(request);
        var account = session.account();
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("You", "me", request));
        model.put("current", session);
        model.put("sessions", sessions.of(account.id()));
        model.put("beat", account.beat().words(sections.tree()));
        model.put("areCodesOn", codes.areOn(account.id()));
        model.put("codesLeft", codes.left(account.id()));
        model.put("passkeys", passkeys.of(account.id()));
        model.put("mistakes", mistakes);
        return screens.show(status, "me", model);
    }

    /// By the present one. A new session begins in place of all that there were.
    @PostMapping("/password")
    ResponseEntity<byte[]> password(HttpServletRequest request) {
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var session = Gate.session(request);
        var network = networks.of(request);
        var wait = tries.wait(network, session.account().email());
        if (wait.isPresent())
            return Entrance.tooMany(wait.get(), me(429, request, Map.of("present", Entrance.tooMany(wait.get()))));
        try {
            var begun = signIn.changePassword(
                    session, form.get("present"), form.get("password"), Entrance.browser(request));
            if (begun.isEmpty())
                return me(422, request, Map.of("present", "This is not your present password. Nothing was changed."));
            tries.succeeded(network, session.account().email());
            return entrance.entered(begun.get(), "/newsroom/me?done=password");
        } catch (AccountRefused refused) {
            tries.succeeded(network, session.account().email());
            return me(422, request, Map.of("password", Mistakes.words(refused.mistake())));
        }
    }

    @GetMapping("/prove")
    ResponseEntity<byte[]> prove(HttpServletRequest request) {
        return prove(200, request, Entrance.inside(request.getParameter("to")), null);
    }

    @PostMapping("/prove")
    ResponseEntity<byte[]> proved(HttpServletRequest request) {
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var to = Entrance.inside(form.get("to"));
        var session = Gate.session(request);
        var network = networks.of(request);
        var wait = tries.wait(network, session.account().email());
        if (wait.isPresent())
            return Entrance.tooMany(wait.get(), prove(429, request, to, Entrance.tooMany(wait.get())));
        if (!signIn.prove(session, form.get("password"))) return prove(422, request, to, "This is not your password.");
        tries.succeeded(network, session.account().email());
        return Screens.seeOther(to);
    }

    private ResponseEntity<byte[]> prove(int status, HttpServletRequest request, String to, @Nullable String mistake) {
        return screens.show(
                status,
                "prove",
                Map.of(
                        "screen",
                        screens.frame("Is it you?", "me", request),
                        "email",
                        Gate.account(request).email(),
                        "to",
                        to,
                        "mistake",
                        mistake == null ? "" : mistake));
    }

    /// Ends a session of whoever asks, of nobody else.
    @PostMapping("/sessions/{id}/end")
    ResponseEntity<byte[]> end(@PathVariable String id, HttpServletRequest request) {
        Ids.parseAddress(id)
                .ifPresent(session -> sessions.end(Gate.account(request).id(), new SessionId(session)));
        return Screens.seeOther("/newsroom/me?done=ended");
    }

    @PostMapping("/sessions/end-others")
    ResponseEntity<byte[]> endOthers(HttpServletRequest request) {
        sessions.endOthers(Gate.session(request));
        return Screens.seeOther("/newsroom/me?done=elsewhere");
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.unreadable(screens.frame("You", "me", request));
    }
}
