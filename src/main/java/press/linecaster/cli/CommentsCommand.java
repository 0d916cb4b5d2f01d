package press.linecaster.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.paper.Settings;

@Command(
        name = "comments",
        description = {
            "Show what readers wrote and nobody has decided about, oldest first, and decide about it.",
            "A server that runs on the same data shows at once what is approved."
        },
        footer = {
            "",
            "Examples:",
            "  linecaster comments",
            "  linecaster comments approve 3k9f2m0x1c5s 3k9f2m4q7b0w",
            "  linecaster comments spam 3k9f2m8d2e6t"
        })
final class CommentsCommand implements Callable<Integer> {

    static final int MOST_LISTED = 100;

    private static final int MOST_SHOWN = 200;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String INDENT = "    ";

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    CommentsCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        var lines = application.workOnPaper(options, CommentsCommand::waiting);
        var out = spec.commandLine().getOut();
        lines.forEach(out::println);
        return 0;
    }

    @Command(
            name = "approve",
            description = "Show comments to readers.",
            footer = {"", "Example:", "  linecaster comments approve 3k9f2m0x1c5s"})
    int approve(@Parameters(paramLabel = "ID", arity = "1..*", description = "Which comments.") List<String> ids) {
        return decide(ids, State.APPROVED);
    }

    @Command(
            name = "refuse",
            description = "Do not show comments, or show them no longer. They stay in the database.",
            footer = {"", "Example:", "  linecaster comments refuse 3k9f2m0x1c5s"})
    int refuse(@Parameters(paramLabel = "ID", arity = "1..*", description = "Which comments.") List<String> ids) {
        return decide(ids, State.REMOVED);
    }

    @Command(
            name = "spam",
            description = "Likewise, and say that they are advertising.",
            footer = {"", "Example:", "  linecaster comments spam 3k9f2m0x1c5s"})
    int spam(@Parameters(paramLabel = "ID", arity = "1..*", description = "Which comments.") List<String> ids) {
        return decide(ids, State.SPAM);
    }

    /// About all of them, or about none.
    private int decide(List<String> words, State state) {
        var ids = words.stream().map(CommentsCommand::id).distinct().toList();
        return application.workOnPaper(options, context -> {
            try {
                context.getBean(Comments.class).decide(ids, state);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(e.getMessage() + "; nothing was changed", e);
            }
            var out = spec.commandLine().getOut();
            ids.forEach(id -> out.println(Ids.inAddress(id.value()) + " " + said(state)));
            return 0;
        });
    }

    private static String said(State state) {
        return switch (state) {
            case APPROVED -> "is shown";
            case REMOVED -> "is refused";
            case SPAM -> "is spam";
            case PENDING -> "waits";
        };
    }

    private static CommentId id(String word) {
        var id = Ids.parseAddress(word);
        if (id.isEmpty()) throw new CommandFailed("there is no comment " + line(word) + "; nothing was changed");
        return new CommentId(id.getAsLong());
    }

    private static List<String> waiting(ApplicationContext context) {
        var comments = context.getBean(Comments.class).pending(MOST_LISTED + 1);
        if (comments.isEmpty()) return List.of("No comment waits for a decision.");
        var zone = SettingsCommand.paper(context.getBean(Settings.class)).zone();
        var articles = context.getBean(Articles.class);
        var listed = comments.stream()
                .limit(MOST_LISTED)
                .flatMap(comment -> lines(comment, headline(comment.article(), articles), zone));
        var next = "Next: " + Shell.command("linecaster", "comments", "approve") + " ID…, or refuse, or spam";
        return Stream.concat(
                        listed,
                        comments.size() > MOST_LISTED
                                ? Stream.of("These are the oldest " + MOST_LISTED + "; more are waiting.", next)
                                : Stream.of(next))
                .toList();
    }

    /// Whoever wrote it must not be able to write to the terminal: each is one line, without controls.
    private static Stream<String> lines(Comment comment, String headline, ZoneId zone) {
        var from = Stream.of(comment.authorName(), comment.authorEmail(), comment.authorWebsite())
                .filter(Objects::nonNull)
                .map(CommentsCommand::line)
                .filter(each -> !each.isEmpty())
                .toList();
        return Stream.of(
                Ids.inAddress(comment.id().value()) + "  "
                        + WHEN.format(comment.writtenAt().atZone(zone)) + "  " + headline,
                INDENT + String.join(", ", from) + (comment.kind() == Comment.Kind.PINGBACK ? " (a pingback)" : ""),
                INDENT + shortened(line(comment.body().plainText())),
                "");
    }

    private static String headline(ArticleId id, Articles articles) {
        var headline = articles.find(id)
                .map(article -> line(article.text().shownHeadline()))
                .orElse("");
        return headline.isEmpty() ? "(without a headline)" : headline;
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_SHOWN) return text;
        return text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)).stripTrailing() + " …";
    }

    private static String line(String text) {
        return PlainText.line(text);
    }
}
