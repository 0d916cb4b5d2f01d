package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.paper.Settings;
import press.linecaster.people.AccountRefused;
import press.linecaster.people.Ceremonies.Site;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.OneTimeLinks.Purpose;
import press.linecaster.people.Sessions;
import press.linecaster.people.SignIn;

/// How people come in: by the first link of all, by a link that they were sent, and by their password.
@Controller
@RequestMapping("/newsroom")
class DoorController {

    private static final String ENDED =
            "You were signed out meanwhile, and nothing was saved. What you typed is kept in"
                    + " this browser, if it runs scripts: sign in, and it is offered again.";

    private static final String WRONG = "That is not right: the e-mail address, the password, or both.";

    private final OneTimeLinks links;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Settings settings;
    private final Screens screens;
    private final Entrance entrance;
    private final ReaderNetworks networks;
    private final Tries tries;

    DoorController(
            OneTimeLinks links,
            Sessions sessions,
            SignIn signIn,
            Settings settings,
            Screens screens,
            Entrance entrance,
            ReaderNetworks networks,
            Tries tries) {
        this.links = links;
        this.sessions = sessions;
        this.signIn = signIn;
        this.settings = settings;
        this.screens = screens;
        this.entrance = entrance;
        this.networks = networks;
        this.tries = tries;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> signIn(HttpServletRequest request) {
        return signInAgain(
                200,
                "",
                Entrance.inside(request.getParameter("to")),
                request.getParameter("ended") == null ? null : ENDED);
    }

    @PostMapping("/sign-in")
    ResponseEntity<byte[]> signedIn(HttpServletRequest request) {
        return entrance.withForm(request, form -> {
            var to = Entrance.inside(form.get("to"));
            var network = networks.of(request);
            // what is no address is nobody's, and is neither remembered nor looked for
            var email = EmailAddress.parse(form.get("email"))
                    .map(each -> each.value().toLowerCase(Locale.ROOT))
                    .orElse("");
            var wait = tries.wait(network, email);
            if (wait.isPresent()) return tooMany(email, to, wait.get());
            var admission = signIn.byPassword(email, form.get("password"), Entrance.browser(request));
            if (admission.isEmpty()) return signInAgain(401, email, to, WRONG);
            tries.succeeded(network, email);
            return entrance.admitted(admission.get(), to);
        });
    }

    @PostMapping("/sign-out")
    ResponseEntity<byte[]> signOut(HttpServletRequest request) {
        var session = Gate.session(request);
        sessions.end(session.account().id(), session.id());
        return Screens.seeOther("/newsroom/sign-in", SessionCookie.gone(screens.isSecure()));
    }

    @GetMapping("/welcome/{secret}")
    ResponseEntity<byte[]> welcome(@PathVariable String secret) {
        return links.shown(secret)
                .filter(link -> link.purpose() == Purpose.FIRST)
                .map(_ -> welcome(200, secret, WelcomeForm.blank(settings.paper())))
                .orElseGet(this::worthless);
    }

    /// Makes the first administrator and decides what a paper must, both or neither.
    @PostMapping("/welcome/{secret}")
    ResponseEntity<byte[]> welcomed(@PathVariable String secret, HttpServletRequest request) {
        return entrance.withForm(request, form -> {
            var typed = WelcomeForm.read(form);
            try {
                return links.useFirst(
                                secret,
                                typed.name(),
                                typed.email(),
                                form.get("password"),
                                Entrance.browser(request),
                                () -> settings.decide(typed.decided()))
                        .map(each -> entrance.entered(each, "/newsroom/?done=welcome"))
                        .orElseGet(this::worthless);
            } catch (AccountRefused refused) {
                return welcome(422, secret, typed.with(refused.mistake()));
            } catch (IllegalArgumentException refused) {
                return welcome(422, secret, typed.with(refused.getMessage()));
            }
        });
    }

    private ResponseEntity<byte[]> welcome(int status, String secret, WelcomeForm form) {
        return screens.show(
                status,
                "welcome",
                Map.of(
                        "screen",
                        screens.outside("Set up the newsroom"),
                        "form",
                        form,
                        "secret",
                        secret,
                        "zones",
                        zones()));
    }

    @GetMapping("/link/{secret}")
    ResponseEntity<byte[]> link(@PathVariable String secret) {
        return choosePassword(200, secret, null);
    }

    @PostMapping("/link/{secret}")
    ResponseEntity<byte[]> linked(@PathVariable String secret, HttpServletRequest request) {
        return entrance.withForm(request, form -> {
            try {
                return links.use(secret, form.get("password"), Entrance.browser(request))
                        .map(admission -> entrance.admitted(admission, Entrance.FRONT))
                        .orElseGet(this::worthless);
            } catch (AccountRefused refused) {
                return choosePassword(422, secret, Mistakes.words(refused.mistake()));
            }
        });
    }

    private ResponseEntity<byte[]> choosePassword(int status, String secret, @Nullable String mistake) {
        return links.shown(secret)
                .flatMap(link -> Optional.ofNullable(link.account()))
                .map(account -> screens.show(
                        status,
                        "link",
                        Map.of(
                                "screen",
                                screens.outside("Choose a password"),
                                "account",
                                account,
                                "secret",
                                secret,
                                "mistake",
                                mistake == null ? "" : mistake)))
                .orElseGet(this::worthless);
    }

    private ResponseEntity<byte[]> signInAgain(int status, String email, String to, @Nullable String mistake) {
        return screens.show(
                status,
                "sign-in",
                Map.of(
                        "screen",
                        screens.outside("Sign in"),
                        "email",
                        email,
                        "to",
                        to,
                        "origin",
                        Site.at(settings.paper().address()).origin(),
                        "mistake",
                        mistake == null ? "" : mistake));
    }

    private ResponseEntity<byte[]> tooMany(String email, String to, Duration wait) {
        return Entrance.tooMany(wait, signInAgain(429, email, to, Entrance.tooMany(wait)));
    }

    private ResponseEntity<byte[]> worthless() {
        return screens.refuse(
                410,
                screens.outside("This link is used up"),
                "It works once, and not for ever. Whoever sent it can make another one; for the first of all, start the"
                        + " server again and look at what it prints.");
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
