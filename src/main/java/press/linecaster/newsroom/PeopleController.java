package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.AccountMistake;
import press.linecaster.people.AccountRefused;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;
import press.linecaster.people.Role.Right;
import press.linecaster.people.SessionId;
import press.linecaster.people.Sessions;

/// Who works here, where oneself is signed in, and who did what.
@Controller
class PeopleController {

    private static final Logger log = LoggerFactory.getLogger(PeopleController.class);
    private static final int LINES = 100;

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Settings settings;
    private final Screens screens;
    private final TransactionTemplate transactions;

    PeopleController(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            AuditTrail trail,
            Settings settings,
            Screens screens,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.trail = trail;
        this.settings = settings;
        this.screens = screens;
        this.transactions = new TransactionTemplate(transactions);
    }

    @GetMapping("/newsroom/people")
    ResponseEntity<byte[]> people(HttpServletRequest request) {
        return may(request) ? people(200, request, null, null, "") : notAllowed(request);
    }

    /// Adds somebody and shows the link to give to them, this once.
    @PostMapping("/newsroom/people")
    ResponseEntity<byte[]> invite(HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var by = Accounts.described(Gate.account(request));
        try {
            var secret = transactions.execute(_ -> {
                var added = accounts.add(form.get("name"), form.get("email"), role(form.get("role")), by);
                return links.forAccount(added.id(), by);
            });
            return people(200, request, null, null, secret);
        } catch (AccountRefused refused) {
            return people(422, request, form, refused.mistake(), "");
        } catch (IllegalStateException refused) {
            return screens.refuse(422, frame(request), String.valueOf(refused.getMessage()));
        }
    }

    @PostMapping("/newsroom/people/{id}/{deed}")
    ResponseEntity<byte[]> change(@PathVariable String id, @PathVariable String deed, HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var account = Ids.parseAddress(id).stream()
                .mapToObj(AccountId::new)
                .flatMap(each -> accounts.find(each).stream())
                .findFirst();
        if (account.isEmpty()) return screens.refuse(404, frame(request), "There is no such account.");
        var whose = account.get().id();
        var by = Accounts.described(Gate.account(request));
        try {
            return switch (deed) {
                case "role" -> done("role", accounts.become(whose, role(form.get("role")), by));
                case "close" -> done("closed", accounts.close(whose, by));
                case "open" -> done("opened", accounts.open(whose, by));
                case "link" -> people(200, request, null, null, links.forAccount(whose, by));
                default -> screens.refuse(404, frame(request), "There is nothing here.");
            };
        } catch (IllegalStateException refused) {
            return screens.refuse(409, frame(request), String.valueOf(refused.getMessage()));
        }
    }

    private static ResponseEntity<byte[]> done(String what, Account changed) {
        log.atInfo().addKeyValue("account", changed.email()).log("an account is changed: {}", what);
        return Screens.seeOther("/newsroom/people?done=" + what);
    }

    @GetMapping("/newsroom/me")
    ResponseEntity<byte[]> me(HttpServletRequest request) {
        var session = Gate.session(request);
        return screens.show(
                "me",
                Map.of(
                        "screen", screens.frame("You", "me", request),
                        "current", session,
                        "sessions", sessions.of(session.account().id())));
    }

    /// By a link of one's own, as whoever has forgotten it gets one.
    @PostMapping("/newsroom/me/password")
    ResponseEntity<byte[]> choosePassword(HttpServletRequest request) {
        var account = Gate.account(request);
        return Screens.seeOther("/newsroom/link/" + links.forAccount(account.id(), Accounts.described(account)));
    }

    /// Ends a session of whoever asks, of nobody else.
    @PostMapping("/newsroom/me/sessions/{id}/end")
    ResponseEntity<byte[]> end(@PathVariable String id, HttpServletRequest request) {
        Ids.parseAddress(id)
                .ifPresent(session -> sessions.end(Gate.account(request).id(), new SessionId(session)));
        return Screens.seeOther("/newsroom/me?done=ended");
    }

    /// Whatever else is asked for.
    @RequestMapping("/newsroom/**")
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        return screens.refuse(404, screens.frame("Not there", "", request), "There is nothing at this address.");
    }

    @GetMapping("/newsroom/audit")
    ResponseEntity<byte[]> audit(HttpServletRequest request) {
        if (!Gate.account(request).may(Right.SEE_AUDIT_TRAIL)) return notAllowed(request);
        var before = request.getParameter("before");
        var lines = trail.newest(
                before == null
                        ? null
                        : Ids.parse(before).stream().boxed().findFirst().orElse(null),
                LINES);
        return screens.show("audit", Map.of("screen", screens.frame("Who did what", "audit", request), "lines", lines));
    }

    private ResponseEntity<byte[]> people(
            int status,
            HttpServletRequest request,
            Posted.@Nullable Form typed,
            @Nullable AccountMistake mistake,
            String secret) {
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", frame(request));
        model.put("accounts", accounts.all());
        model.put("roles", Role.values());
        model.put("name", typed == null ? "" : typed.get("name"));
        model.put("email", typed == null ? "" : typed.get("email"));
        model.put("chosen", typed == null ? "" : typed.get("role"));
        model.put("mistake", mistake == null ? "" : Mistakes.words(mistake));
        model.put("link", secret.isEmpty() ? "" : settings.paper().absolute("/newsroom/link/" + secret));
        return screens.show(status, "people", model);
    }

    private Screen frame(HttpServletRequest request) {
        return screens.frame("People", "people", request);
    }

    private static boolean may(HttpServletRequest request) {
        return Gate.account(request).may(Right.MANAGE_PEOPLE);
    }

    private ResponseEntity<byte[]> notAllowed(HttpServletRequest request) {
        return screens.refuse(
                403, screens.frame("Not allowed", "", request), "Your role does not allow this. An administrator may.");
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.refuse(400, frame(request), "What came cannot be read. Nothing was done.");
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no such role. Nothing was changed."));
    }
}
