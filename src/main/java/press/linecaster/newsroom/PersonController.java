package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.OneTimeCodes;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Passkeys;
import press.linecaster.people.Role;
import press.linecaster.people.Role.Right;
import press.linecaster.people.SessionId;
import press.linecaster.people.Sessions;
import press.linecaster.people.SignIn;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// One of those who work here, for whoever decides about them.
@Controller
@RequestMapping("/newsroom/people/{id}")
class PersonController {

    private static final Logger log = LoggerFactory.getLogger(PersonController.class);
    private static final int DEEDS = 20;
    /// Deeds by which somebody else could come in: a screen that was left open is not enough for them.
    private static final Set<String> WAYS_IN = Set.of("link", "forget-factors", "role", "open");

    /// There is none, or none that may be seen.
    private static final class NoSuchPerson extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// @param depth how many are above it
    record Choice(SectionId id, String name, int depth, boolean isChosen) {}

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final SignIn signIn;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final AuditTrail trail;
    private final Sections sections;
    private final Settings settings;
    private final Screens screens;
    private final Clock clock;

    PersonController(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            SignIn signIn,
            OneTimeCodes codes,
            Passkeys passkeys,
            AuditTrail trail,
            Sections sections,
            Settings settings,
            Screens screens,
            Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.signIn = signIn;
        this.codes = codes;
        this.passkeys = passkeys;
        this.trail = trail;
        this.sections = sections;
        this.settings = settings;
        this.screens = screens;
    }

    static String address(AccountId id) {
        return "/newsroom/people/" + Ids.inAddress(id.value());
    }

    @GetMapping
    ResponseEntity<byte[]> person(@PathVariable String id, HttpServletRequest request) {
        return show(200, require(id, request), request, "", "");
    }

    @GetMapping("/close")
    ResponseEntity<byte[]> askToClose(@PathVariable String id, HttpServletRequest request) {
        var account = require(id, request);
        return screens.show(
                "close",
                Map.of(
                        "screen",
                        frame("Close an account", request),
                        "account",
                        account,
                        "address",
                        address(account.id()),
                        "isSelf",
                        account.id().equals(Gate.account(request).id()),
                        "sessions",
                        sessions.of(account.id()).size()));
    }

    @PostMapping("/{deed}")
    ResponseEntity<byte[]> change(@PathVariable String id, @PathVariable String deed, HttpServletRequest request) {
        var account = require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            return show(400, account, request, "", "What came cannot be read. Nothing was done.");
        var by = Accounts.described(Gate.account(request));
        if (WAYS_IN.contains(deed)) {
            var unproved = MeController.unproved(request, clock, "/newsroom/people/" + id);
            if (unproved.isPresent()) return unproved.get();
        }
        try {
            return switch (deed) {
                case "role" -> done("role", accounts.become(account.id(), role(form), by));
                case "sections" -> done("sections", accounts.limit(account.id(), chosen(form), by));
                case "close" -> done("closed", accounts.close(account.id(), by));
                case "open" -> done("opened", accounts.open(account.id(), by));
                case "link" -> show(200, account, request, links.forAccount(account.id(), by), "");
                case "forget-factors" -> {
                    signIn.forgetFactors(account.id(), by);
                    yield done("forgotten", account);
                }
                case "sign-out" -> {
                    sessions.endAll(account.id(), by);
                    yield done("signed-out", account);
                }
                default -> screens.refuse(404, frame("Not there", request), "There is nothing at this address.");
            };
        } catch (IllegalStateException refused) {
            return show(409, account, request, "", String.valueOf(refused.getMessage()));
        }
    }

    @PostMapping("/sessions/{session}/end")
    ResponseEntity<byte[]> end(@PathVariable String id, @PathVariable String session, HttpServletRequest request) {
        var account = require(id, request);
        var by = Accounts.described(Gate.account(request));
        Ids.parseAddress(session).ifPresent(each -> sessions.end(account.id(), new SessionId(each), by));
        return Screens.seeOther(address(account.id()) + "?done=ended");
    }

    private static ResponseEntity<byte[]> done(String what, Account changed) {
        log.atInfo().addKeyValue("account", changed.id().value()).log("an account is changed: {}", what);
        return Screens.seeOther(address(changed.id()) + "?done=" + what);
    }

    private static Role role(Posted.Form form) {
        return Roles.called(form.get("role"))
                .orElseThrow(() -> new IllegalStateException("There is no such role. Nothing was changed."));
    }

    private static Set<SectionId> chosen(Posted.Form form) {
        return form.all("section").stream()
                .flatMapToLong(each -> Ids.parse(each).stream())
                .mapToObj(SectionId::new)
                .collect(Collectors.toSet());
    }

    /// @param secret of a link to be shown now; empty for none
    /// @param trouble why nothing was done; empty for no trouble
    private ResponseEntity<byte[]> show(
            int status, Account account, HttpServletRequest request, String secret, String trouble) {
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", frame(account.name(), request));
        model.put("account", account);
        model.put("address", address(account.id()));
        model.put("isSelf", account.id().equals(Gate.account(request).id()));
        model.put("link", secret.isEmpty() ? "" : settings.paper().absolute("/newsroom/link/" + secret));
        model.put("trouble", trouble);
        model.put("beat", account.beat().words(sections.tree()));
        model.put("choices", choices(account));
        model.put("areCodesOn", codes.areOn(account.id()));
        model.put("codesLeft", codes.left(account.id()));
        model.put("passkeys", passkeys.of(account.id()).size());
        model.put("sessions", sessions.of(account.id()));
        model.put("current", Gate.session(request).id());
        model.put("deeds", trail.newestOf(account, DEEDS));
        return screens.show(status, "person", model);
    }

    private List<Choice> choices(Account account) {
        var tree = sections.tree();
        return tree.all().stream()
                .map(each -> new Choice(
                        each.id(),
                        each.name(),
                        tree.pathTo(each.id()).size() - 1,
                        account.beat().chosen().contains(each.id())))
                .toList();
    }

    private Account require(String id, HttpServletRequest request) {
        if (!Gate.account(request).may(Right.MANAGE_PEOPLE)) throw new NotAllowed("");
        return Ids.parseAddress(id).stream()
                .mapToObj(AccountId::new)
                .flatMap(each -> accounts.find(each).stream())
                .findFirst()
                .orElseThrow(NoSuchPerson::new);
    }

    @ExceptionHandler(NoSuchPerson.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return screens.refuse(404, frame("Not there", request), "There is no such account.");
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> notAllowed(HttpServletRequest request) {
        return screens.refuse(
                403, screens.frame("Not allowed", "", request), "Your role does not allow this. An administrator may.");
    }

    private Screen frame(String title, HttpServletRequest request) {
        return screens.frame(title, "people", request);
    }
}
