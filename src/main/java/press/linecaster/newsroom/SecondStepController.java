package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.paper.Settings;
import press.linecaster.people.Ceremonies.Site;
import press.linecaster.people.Passkeys;
import press.linecaster.people.SignIn;

/// The code behind a password, and the passkey instead of both. Until it is right there is no session, only a cookie
/// for this step.
@Controller
@RequestMapping("/newsroom/sign-in")
class SecondStepController {

    private static final String OVER = "This took too long, or was begun in another browser: please sign in again.";

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Settings settings;
    private final Screens screens;
    private final Entrance entrance;
    private final ReaderNetworks networks;
    private final Tries tries;

    SecondStepController(
            SignIn signIn,
            Passkeys passkeys,
            Settings settings,
            Screens screens,
            Entrance entrance,
            ReaderNetworks networks,
            Tries tries) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.settings = settings;
        this.screens = screens;
        this.entrance = entrance;
        this.networks = networks;
        this.tries = tries;
    }

    @GetMapping("/code")
    ResponseEntity<byte[]> code(HttpServletRequest request) {
        var waiting = SessionCookie.stepOf(request).flatMap(signIn::waiting);
        if (waiting.isEmpty()) return Screens.seeOther(Entrance.DOOR);
        return code(200, Entrance.inside(request.getParameter("to")), null);
    }

    @PostMapping("/code")
    ResponseEntity<byte[]> coded(HttpServletRequest request) {
        return entrance.withForm(request, form -> {
            var to = Entrance.inside(form.get("to"));
            var step = SessionCookie.stepOf(request).orElse("");
            var account = signIn.waiting(step);
            if (account.isEmpty()) return screens.refuse(410, screens.outside("Please sign in again"), OVER);
            var wait = tries.waitForCode(account.get().id());
            if (wait.isPresent()) return Entrance.tooMany(wait.get(), code(429, to, Entrance.tooMany(wait.get())));
            return signIn.byCode(step, form.get("code"), Entrance.browser(request))
                    .map(begun -> {
                        tries.codeSucceeded(account.get().id());
                        return entrance.entered(begun, to);
                    })
                    .orElseGet(() -> code(
                            401, to, "That is not right, or it was used already. Codes change every half minute."));
        });
    }

    private ResponseEntity<byte[]> code(int status, String to, @Nullable String mistake) {
        return screens.show(
                status,
                "code",
                Map.of("screen", screens.outside("Your code"), "to", to, "mistake", mistake == null ? "" : mistake));
    }

    /// What a script hands to the browser, with a challenge of its own.
    @PostMapping("/passkey/ask")
    ResponseEntity<Map<String, Object>> ask(HttpServletRequest request) {
        var wait = tries.wait(networks.of(request));
        if (wait.isPresent())
            return ResponseEntity.status(429)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
                    .build();
        var asked = passkeys.askWho();
        var site = Site.at(settings.paper().address());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ofStep(asked.secret(), screens.isSecure()))
                .body(Map.of("challenge", asked.challenge(), "rpId", site.host(), "userVerification", "required"));
    }

    @PostMapping("/passkey")
    ResponseEntity<byte[]> shown(HttpServletRequest request) {
        return entrance.withForm(request, form -> {
            var network = networks.of(request);
            var step = SessionCookie.stepOf(request).orElse("");
            return passkeys.signIn(step, Site.at(settings.paper().address()), signed(form), Entrance.browser(request))
                    .map(begun -> {
                        tries.succeeded(network);
                        return entrance.entered(begun, Entrance.inside(form.get("to")));
                    })
                    .orElseGet(() -> screens.refuse(
                            401,
                            screens.outside("Not by this passkey"),
                            "This passkey is not known here any more, or it took too long. Please go back and try"
                                    + " again, or sign in by your password."));
        });
    }

    private static Passkeys.Signed signed(Posted.Form form) {
        return new Passkeys.Signed(
                form.get("credential"),
                form.get("user"),
                form.get("client-data"),
                form.get("authenticator-data"),
                form.get("signature"));
    }
}
