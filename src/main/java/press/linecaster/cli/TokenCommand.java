package press.linecaster.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.kernel.Ids;
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
            footer = {"", "Example:", "  linecaster token add dashboard --role editor"})
    int add(
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "What it may: contributor, author, editor, moderator or administrator.")
                    String role) {
        var meant = RoleWord.read(role, spec);
        var issued = application.workOnPaper(options, context -> {
            try {
                return context.getBean(Tokens.class).add(name, meant);
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
                return context.getBean(Tokens.class).revoke(which);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(
                        e.getMessage() + "; " + Shell.command("linecaster", "token", "list") + " shows them", e);
            }
        });
        spec.commandLine().getOut().println(removed.name() + " is worth nothing any more");
        return 0;
    }

    private static String line(Token token) {
        return Ids.inAddress(token.id().value()) + "  " + token.name() + "  " + RoleWord.of(token.role()) + ", made "
                + when(token.createdAt()) + ", "
                + (token.lastUsedAt() == null ? "never used" : "used " + when(token.lastUsedAt()));
    }

    private static String when(@Nullable Instant moment) {
        return moment == null ? "" : WHEN.format(moment.atOffset(ZoneOffset.UTC));
    }
}
