package press.linecaster.cli;

import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountRefused;
import press.linecaster.people.Accounts;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.SignIn;

@Command(
        name = "user",
        description = "Say who may come into the newsroom, and as what.",
        footer = {
            "",
            "Examples:",
            "  linecaster user add nora@paper.example \"Nora Quill\" --role editor",
            "  linecaster user list",
            "  linecaster user link nora@paper.example    a link to choose a new password",
            "  linecaster user forget-factors nora@paper.example   for whoever has lost the device",
            "  linecaster user close nora@paper.example   signed out everywhere, and not let in again"
        })
final class UserCommand implements Callable<Integer> {

    /// Who acts, in the audit trail.
    private static final String COMMAND_LINE = "the command line";

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    UserCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "add", description = "Let somebody in, and show the link by which they choose a password.")
    int add(
            @Parameters(paramLabel = "EMAIL", description = "By which they sign in.") String email,
            @Parameters(paramLabel = "NAME", description = "As others know them.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "What they may: contributor, author, editor, moderator or administrator.")
                    String role) {
        var meant = RoleWord.read(role, spec);
        return application.workOnPaper(options, context -> {
            try {
                var added = context.getBean(Accounts.class).add(name, email, meant, COMMAND_LINE);
                return showLink(added, context);
            } catch (AccountRefused e) {
                throw new CommandFailed(e.getMessage() + "; nobody was added", e);
            }
        });
    }

    @Command(name = "link", description = "Make a link by which somebody chooses a password. It works once.")
    int link(@Parameters(paramLabel = "EMAIL", description = "Whose.") String email) {
        return application.workOnPaper(options, context -> showLink(account(email, context), context));
    }

    @Command(name = "close", description = "Let somebody in no more. What they have written stays.")
    int close(@Parameters(paramLabel = "EMAIL", description = "Whom.") String email) {
        var closed = application.workOnPaper(options, context -> {
            try {
                return context.getBean(Accounts.class)
                        .close(account(email, context).id(), COMMAND_LINE);
            } catch (IllegalStateException e) {
                throw new CommandFailed(String.valueOf(e.getMessage()), e);
            }
        });
        spec.commandLine().getOut().println(closed.name() + " is not let in any more");
        return 0;
    }

    @Command(
            name = "forget-factors",
            description = "Forget the one-time codes and passkeys of somebody: their password alone lets them in.")
    int forgetFactors(@Parameters(paramLabel = "EMAIL", description = "Whose.") String email) {
        var whose = application.workOnPaper(options, context -> {
            var account = account(email, context);
            context.getBean(SignIn.class).forgetFactors(account.id(), COMMAND_LINE);
            return account;
        });
        spec.commandLine()
                .getOut()
                .println(whose.name() + " comes in by a password alone, and is signed out everywhere");
        return 0;
    }

    @Command(name = "list", description = "List who may come in.")
    int list() {
        var accounts = application.workOnPaper(
                options, context -> context.getBean(Accounts.class).all());
        var out = spec.commandLine().getOut();
        if (accounts.isEmpty())
            out.println("Nobody may come in yet. Next: "
                    + Shell.command("linecaster", "user", "add", "EMAIL", "NAME", "--role", "administrator"));
        accounts.forEach(account -> out.println(line(account)));
        return 0;
    }

    private int showLink(Account account, ApplicationContext context) {
        try {
            var secret = context.getBean(OneTimeLinks.class).forAccount(account.id(), COMMAND_LINE);
            var paper = context.getBean(Settings.class).paper();
            spec.commandLine().getOut().println(paper.absolute("/newsroom/link/" + secret));
            spec.commandLine()
                    .getErr()
                    .println("Give this link to " + account.name() + " and to nobody else: it works once.");
            return 0;
        } catch (IllegalStateException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static Account account(String email, ApplicationContext context) {
        return context.getBean(Accounts.class)
                .find(email)
                .orElseThrow(() -> new CommandFailed("nobody has the address " + email + "; "
                        + Shell.command("linecaster", "user", "list") + " shows who there is"));
    }

    private static String line(Account account) {
        return account.email() + "  " + account.name() + "  " + RoleWord.of(account.role())
                + (account.isOpen() ? account.hasPassword() ? "" : ", has not come in yet" : ", closed");
    }
}
