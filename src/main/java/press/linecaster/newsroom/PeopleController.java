package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountFilter;
import press.linecaster.people.AccountFilter.State;
import press.linecaster.people.AccountId;
import press.linecaster.people.AccountRefused;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Sections;

/// Who works here, and who did what.
@Controller
class PeopleController {

    private static final int LINES = 100;
    private static final int ROWS = 50;
    private static final int LONGEST_WORDS = 100;
    private static final AccountFilter EVERYBODY = new AccountFilter("", null, State.OPEN);

    /// @param address of the page about them
    /// @param beat which sections they are limited to; empty for the whole paper
    record Person(Account account, String address, String beat) {}

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sections sections;
    private final AuditTrail trail;
    private final Settings settings;
    private final Screens screens;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PeopleController(
            Accounts accounts,
            OneTimeLinks links,
            Sections sections,
            AuditTrail trail,
            Settings settings,
            Screens screens,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.links = links;
        this.sections = sections;
        this.trail = trail;
        this.settings = settings;
        this.screens = screens;
        this.transactions = new TransactionTemplate(transactions);
    }

    @GetMapping("/newsroom/people")
    ResponseEntity<byte[]> people(HttpServletRequest request) {
        return may(request) ? people(200, request, null, "", "") : notAllowed(request);
    }

    /// Adds somebody and shows the link to give to them, this once. Asks for the password first: it is a way in.
    @PostMapping("/newsroom/people")
    ResponseEntity<byte[]> invite(HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var unproved = MeController.unproved(request, clock, "/newsroom/people");
        if (unproved.isPresent()) return unproved.get();
        var by = Accounts.described(Gate.account(request));
        var role = Roles.called(form.get("role"));
        if (role.isEmpty()) return people(422, request, form, "Please choose a role.", "");
        try {
            var secret = transactions.execute(_ -> {
                var added = accounts.add(form.get("name"), form.get("email"), role.get(), by);
                return links.forAccount(added.id(), by);
            });
            return people(200, request, null, "", secret);
        } catch (AccountRefused refused) {
            return people(422, request, form, Mistakes.words(refused.mistake()), "");
        }
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
            int status, HttpServletRequest request, Posted.@Nullable Form typed, String mistake, String secret) {
        var filter = typed == null && secret.isEmpty() ? filter(request) : EVERYBODY;
        var found = accounts.list(filter, after(request), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", frame(request));
        model.put("people", shown.stream().map(this::row).toList());
        model.put("filter", filter);
        model.put("next", found.size() > ROWS ? next(filter, shown.getLast()) : "");
        model.put("name", typed == null ? "" : typed.get("name"));
        model.put("email", typed == null ? "" : typed.get("email"));
        model.put("chosen", typed == null ? "" : typed.get("role"));
        model.put("mistake", mistake);
        model.put("link", secret.isEmpty() ? "" : settings.paper().absolute("/newsroom/link/" + secret));
        return screens.show(status, "people", model);
    }

    private Person row(Account account) {
        var isWhole = account.beat().isWholePaper();
        return new Person(
                account,
                PersonController.address(account.id()),
                isWhole ? "" : account.beat().words(sections.tree()));
    }

    private static AccountFilter filter(HttpServletRequest request) {
        var state = Arrays.stream(State.values())
                .filter(each -> each.name().equals(Queries.parameter(request, "state")))
                .findFirst()
                .orElse(State.OPEN);
        return new AccountFilter(
                Queries.words(Queries.parameter(request, "q"), LONGEST_WORDS),
                Roles.called(Queries.parameter(request, "role")).orElse(null),
                state);
    }

    private static @Nullable AccountId after(HttpServletRequest request) {
        var id = Ids.parseAddress(isReading(request) ? Queries.parameter(request, "after") : "");
        return id.isPresent() ? new AccountId(id.getAsLong()) : null;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String next(AccountFilter filter, Account last) {
        var role = filter.role();
        return "/newsroom/people?q=%s&role=%s&state=%s&after=%s"
                .formatted(
                        URLEncoder.encode(filter.words(), StandardCharsets.UTF_8),
                        role == null ? "" : role.name(),
                        filter.state(),
                        Ids.inAddress(last.id().value()));
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
        return screens.unreadable(frame(request));
    }
}
