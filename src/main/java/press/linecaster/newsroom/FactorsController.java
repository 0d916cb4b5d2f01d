package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Ceremonies;
import press.linecaster.people.Ceremonies.Site;
import press.linecaster.people.OneTimeCodes;
import press.linecaster.people.PasskeyId;
import press.linecaster.people.Passkeys;

/// One's one-time codes and passkeys. Whoever changes how they come in has shown their password lately: a session that
/// somebody else has found open is not enough.
@Controller
@RequestMapping("/newsroom/me")
class FactorsController {

    private static final String CODES = "/newsroom/me/codes";
    private static final String ME = "/newsroom/me";

    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final Settings settings;
    private final Screens screens;
    private final Clock clock;

    FactorsController(OneTimeCodes codes, Passkeys passkeys, Settings settings, Screens screens, Clock clock) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.settings = settings;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/codes")
    ResponseEntity<byte[]> codes(HttpServletRequest request) {
        return proved(request, CODES, () -> codes(200, request, List.of(), ""));
    }

    @PostMapping("/codes/begin")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        return proved(request, CODES, () -> {
            var id = Gate.account(request).id();
            if (!codes.areOn(id)) codes.begin(id);
            return Screens.seeOther(CODES);
        });
    }

    /// Shows the recovery codes, this once.
    @PostMapping("/codes/confirm")
    ResponseEntity<byte[]> confirm(HttpServletRequest request) {
        return proved(request, CODES, () -> {
            if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
            var recovery = codes.confirm(Gate.account(request).id(), form.get("code"));
            if (!recovery.isEmpty()) return codes(200, request, recovery, "");
            var words = "This is not what the app shows now. Is the clock of the device right?";
            return codes(422, request, List.of(), words);
        });
    }

    @PostMapping("/codes/give-up")
    ResponseEntity<byte[]> giveUp(HttpServletRequest request) {
        codes.giveUp(Gate.account(request).id());
        return Screens.seeOther(ME);
    }

    @PostMapping("/codes/renew")
    ResponseEntity<byte[]> renew(HttpServletRequest request) {
        return proved(request, CODES, () -> {
            var id = Gate.account(request).id();
            return codes.areOn(id) ? codes(200, request, codes.renew(id), "") : Screens.seeOther(CODES);
        });
    }

    @PostMapping("/codes/off")
    ResponseEntity<byte[]> turnOff(HttpServletRequest request) {
        return proved(request, CODES, () -> {
            codes.turnOff(Gate.account(request).id());
            return Screens.seeOther(ME + "?done=codes-off");
        });
    }

    /// @param recovery to be shown now; empty for none
    private ResponseEntity<byte[]> codes(
            int status, HttpServletRequest request, List<String> recovery, String mistake) {
        var account = Gate.account(request);
        var key = codes.waiting(account.id()).orElse("");
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("One-time codes", "me", request));
        model.put("areOn", codes.areOn(account.id()));
        model.put("left", codes.left(account.id()));
        model.put("key", String.join(" ", key.split("(?<=\\G.{4})")));
        model.put("drawing", QrDrawing.of(key.isEmpty() ? "" : forApps(account, key)));
        model.put("recovery", recovery);
        model.put("mistake", mistake);
        return screens.show(status, "codes", model);
    }

    /// The address that apps for codes read: Key Uri Format of Google Authenticator.
    private String forApps(Account account, String key) {
        var paper = encoded(settings.paper().name());
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(paper, encoded(account.email()), key, paper);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @GetMapping("/passkeys/new")
    ResponseEntity<byte[]> passkey(HttpServletRequest request) {
        return proved(
                request,
                "/newsroom/me/passkeys/new",
                () -> screens.show(
                        "passkey",
                        Map.of("screen", screens.frame("A passkey", "me", request), "origin", site().origin())));
    }

    /// What a script hands to the browser, with a challenge of its own.
    @PostMapping("/passkeys/ask")
    ResponseEntity<Map<String, Object>> ask(HttpServletRequest request) {
        if (!Gate.session(request).isProved(clock.instant()))
            return ResponseEntity.status(403).build();
        var account = Gate.account(request);
        var asked = passkeys.askForNew(account.id());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ofStep(asked.secret(), screens.isSecure()))
                .body(Map.of(
                        "rp",
                                Map.of(
                                        "id",
                                        site().host(),
                                        "name",
                                        settings.paper().name()),
                        "user", Map.of("id", asked.user(), "name", account.email(), "displayName", account.name()),
                        "challenge", asked.challenge(),
                        "pubKeyCredParams",
                                Ceremonies.ALGORITHMS.stream()
                                        .map(each -> Map.of("type", "public-key", "alg", each))
                                        .toList(),
                        "excludeCredentials",
                                asked.known().stream()
                                        .map(each -> Map.of("type", "public-key", "id", each))
                                        .toList(),
                        "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                        "attestation", "none"));
    }

    @PostMapping("/passkeys")
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        return proved(request, "/newsroom/me/passkeys/new", () -> {
            if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
            var step = SessionCookie.stepOf(request).orElse("");
            var made = new Passkeys.Made(form.get("client-data"), form.get("attestation"));
            try {
                var added = passkeys.add(Gate.account(request).id(), step, site(), made, form.get("name"));
                if (added.isPresent()) return Screens.seeOther(ME + "?done=passkey");
            } catch (IllegalStateException refused) {
                return screens.refuse(
                        422, screens.frame("Not added", "me", request), String.valueOf(refused.getMessage()));
            }
            return screens.refuse(
                    422,
                    screens.frame("Not added", "me", request),
                    "This passkey cannot be taken: it took too long, it is here already, or the page was not opened at "
                            + site().origin() + ". Nothing was changed.");
        });
    }

    @PostMapping("/passkeys/{id}/rename")
    ResponseEntity<byte[]> rename(@PathVariable String id, HttpServletRequest request) {
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var owner = Gate.account(request).id();
        Ids.parseAddress(id).ifPresent(each -> passkeys.rename(owner, new PasskeyId(each), form.get("name")));
        return Screens.seeOther(ME + "?done=passkey-named");
    }

    @PostMapping("/passkeys/{id}/remove")
    ResponseEntity<byte[]> remove(@PathVariable String id, HttpServletRequest request) {
        return proved(request, ME, () -> {
            var owner = Gate.account(request).id();
            Ids.parseAddress(id).ifPresent(each -> passkeys.remove(owner, new PasskeyId(each)));
            return Screens.seeOther(ME + "?done=passkey-removed");
        });
    }

    /// Where the paper is found, whatever name the browser has used.
    private Site site() {
        return Site.at(settings.paper().address());
    }

    private ResponseEntity<byte[]> proved(
            HttpServletRequest request, String to, Supplier<ResponseEntity<byte[]>> deed) {
        return MeController.unproved(request, clock, to).orElseGet(deed);
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.unreadable(screens.frame("You", "me", request));
    }
}
