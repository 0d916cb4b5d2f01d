package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.NewToken;
import press.linecaster.people.Role;
import press.linecaster.people.Role.Right;
import press.linecaster.people.Scope;
import press.linecaster.people.Token;
import press.linecaster.people.Tokens;

/// The tokens by which programs come in: made, shown this once, listed and taken away.
@Controller
class TokensController {

    /// How an account is named among the choices of whom a token acts for; a role has its own name.
    private static final String ACCOUNT = "account-";

    private final Tokens tokens;
    private final Accounts accounts;
    private final Screens screens;
    private final Clock clock;

    TokensController(Tokens tokens, Accounts accounts, Screens screens, Clock clock) {
        this.clock = clock;
        this.tokens = tokens;
        this.accounts = accounts;
        this.screens = screens;
    }

    /// @param value of the choice
    record Actor(String value, String words, boolean isChosen) {}

    @GetMapping("/newsroom/tokens")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return may(request) ? show(200, request, null, "", "") : notAllowed(request);
    }

    /// Makes one and shows its secret, this once. Asks for the password first: it is a way in.
    @PostMapping("/newsroom/tokens")
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var unproved = MeController.unproved(request, clock, "/newsroom/tokens");
        if (unproved.isPresent()) return unproved.get();
        try {
            var issued = tokens.add(wanted(form), Accounts.described(Gate.account(request)));
            return show(200, request, null, "", issued.secret());
        } catch (IllegalArgumentException refused) {
            return show(422, request, form, sentence(String.valueOf(refused.getMessage())), "");
        }
    }

    @PostMapping("/newsroom/tokens/{id}/revoke")
    ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
        if (!may(request)) return notAllowed(request);
        var token = tokens.inUse().stream()
                .filter(each -> Ids.inAddress(each.id().value()).equals(id))
                .findFirst();
        if (token.isEmpty()) return screens.refuse(404, frame(request), "There is no such token in use.");
        tokens.revoke(id, Accounts.described(Gate.account(request)));
        return Screens.seeOther("/newsroom/tokens?done=revoked");
    }

    private static NewToken wanted(Posted.Form form) {
        var actor = form.get("actor");
        Set<Scope> scopes = form.all("scope").stream()
                .flatMap(word -> Scope.called(word).stream())
                .collect(Collectors.toSet());
        var name = PlainText.line(form.get("name"));
        if (!actor.startsWith(ACCOUNT)) return new NewToken(name, role(actor), null, scopes);
        var account = Ids.parseAddress(actor.substring(ACCOUNT.length()));
        return new NewToken(name, Role.CONTRIBUTOR, new AccountId(account.orElse(0)), scopes);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("please choose for whom it acts"));
    }

    private ResponseEntity<byte[]> show(
            int status, HttpServletRequest request, Posted.@Nullable Form typed, String mistake, String secret) {
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", frame(request));
        model.put("tokens", tokens.inUse());
        model.put("actors", actors(typed == null ? "" : typed.get("actor")));
        model.put("scopes", Scope.values());
        model.put("chosen", typed == null ? List.of() : typed.all("scope"));
        model.put("name", typed == null ? "" : typed.get("name"));
        model.put("mistake", mistake);
        model.put("secret", secret);
        return screens.show(status, "tokens", model);
    }

    /// Those who may come in, then the roles.
    private List<Actor> actors(String chosen) {
        var people = accounts.all().stream().filter(Account::isOpen).map(account -> {
            var value = ACCOUNT + Ids.inAddress(account.id().value());
            return new Actor(value, account.name() + ", as " + word(account.role()), value.equals(chosen));
        });
        var roles = Arrays.stream(Role.values())
                .map(role -> new Actor(
                        role.name(), "nobody, as " + word(role), role.name().equals(chosen)));
        return Stream.concat(people, roles).toList();
    }

    /// What a token may, in words.
    static String words(Token token) {
        var account = token.account();
        return account == null ? "as " + word(token.role()) : "for " + account.name() + ", as " + word(token.role());
    }

    static String scopes(Token token) {
        return token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private Screen frame(HttpServletRequest request) {
        return screens.frame("Tokens of programs", "tokens", request);
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
