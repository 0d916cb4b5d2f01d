package press.linecaster.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.kernel.Ids;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.NewToken;
import press.linecaster.people.Role;
import press.linecaster.people.Scope;
import press.linecaster.people.Token;
import press.linecaster.people.Tokens;

@Command(
        name = "token",
        description = {
            "Make, list and remove the tokens by which programs show who they work for,",
            "as Authorization: Bearer lc_…"
        },
        footer = {
            "",
            "Examples:",
            "  linecaster token add dashboard --role editor",
            "  linecaster token list",
            "  linecaster token remove dashboard"
        })
final class TokenCommand implements Callable<Integer> {

    /// How it stands in the audit trail.
    private static final String COMMAND_LINE = "the command line";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    TokenCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(
            name = "add",
            description = "Make a token, and show its secret this once.",
            footer = {
                "",
                "Examples:",
                "  linecaster token add dashboard --role editor",
                "  linecaster token add wire --for ada@paper.example --scope articles:write --scope media:write"
            })
    int add(
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description = "What it may: contributor, author, editor, moderator or administrator.")
                    @Nullable
                    String role,
            @Option(
                            names = "--for",
                            paramLabel = "EMAIL",
                            description = "For whom it acts: it then may what they may, in place of a role.")
                    @Nullable
                    String email,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            description = "Which part of the API it opens, as often as need be: drafts:read,"
                                    + " articles:write or media:write.")
                    @Nullable
                    List<String> scopes) {
        if ((role == null) == (email == null))
            throw new ParameterException(
                    spec.commandLine(), "a token has a role of its own (--role) or acts for somebody (--for EMAIL)");
        var opened = scopes(scopes == null ? List.of() : scopes);
        var own = role == null ? Role.CONTRIBUTOR : RoleWord.read(role, spec);
        var issued = application.workOnPaper(options, context -> {
            try {
                var account = email == null ? null : account(email, context.getBean(Accounts.class));
                return context.getBean(Tokens.class).add(new NewToken(name, own, account, opened), COMMAND_LINE);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(e.getMessage() + "; nothing was made", e);
            }
        });
        var out = spec.commandLine().getOut();
        out.println(issued.secret());
        spec.commandLine()
                .getErr()
                .println("This is the secret of " + line(issued.token()) + "\nKeep it well: it is not shown again.");
        return 0;
    }

    private static AccountId account(String email, Accounts accounts) {
        return accounts.find(email)
                .orElseThrow(() -> new IllegalArgumentException("nobody has the address " + email))
                .id();
    }

    private Set<Scope> scopes(List<String> words) {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split("[ ,]+")))
                .map(word -> Scope.called(word)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "no scope is called '" + word + "'; they are "
                                        + Arrays.stream(Scope.values())
                                                .map(Scope::word)
                                                .collect(Collectors.joining(", ")))))
                .collect(Collectors.toSet());
    }

    @Command(name = "list", description = "List the tokens that are in use, oldest first.")
    int list() {
        List<Token> tokens = application.workOnPaper(
                options, context -> context.getBean(Tokens.class).inUse());
        var out = spec.commandLine().getOut();
        if (tokens.isEmpty())
            out.println("There are no tokens. Next: "
                    + Shell.command("linecaster", "token", "add", "NAME", "--role", "editor"));
        tokens.forEach(token -> out.println(line(token)));
        return 0;
    }

    @Command(
            name = "remove",
            description = "Make a token worthless.",
            footer = {"", "Example:", "  linecaster token remove dashboard"})
    int remove(@Parameters(paramLabel = "NAME|ID", description = "Which token.") String which) {
        var removed = application.workOnPaper(options, context -> {
            try {
                return context.getBean(Tokens.class).revoke(which, COMMAND_LINE);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(
                        e.getMessage() + "; " + Shell.command("linecaster", "token", "list") + " shows them", e);
            }
        });
        spec.commandLine().getOut().println(removed.name() + " is worth nothing any more");
        return 0;
    }

    private static String line(Token token) {
        var account = token.account();
        var scopes = token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        return Ids.inAddress(token.id().value()) + "  " + token.name() + "  " + RoleWord.of(token.role())
                + (account == null ? "" : " for " + account.email())
                + (scopes.isEmpty() ? "" : " " + scopes) + ", made "
                + when(token.createdAt()) + ", "
                + (token.lastUsedAt() == null ? "never used" : "used " + when(token.lastUsedAt()));
    }

    private static String when(@Nullable Instant moment) {
        return moment == null ? "" : WHEN.format(moment.atOffset(ZoneOffset.UTC));
    }
}
