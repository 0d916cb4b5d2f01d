package press.linecaster.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import press.linecaster.search.IndexState;
import press.linecaster.search.Reindexing;

@Command(
        name = "reindex",
        description = {
            "Make the search index anew, beside the one that readers search meanwhile.",
            "A server that runs on the same data does it itself. It is never needed after an update or a crash:",
            "an index that is too old or damaged is made anew by itself."
        },
        footer = {"", "Example:", "  linecaster reindex"})
final class ReindexCommand implements Callable<Integer> {

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    ReindexCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var articles = application.workOnPaper(options, this::makeAnew);
        if (articles.isPresent())
            out.println("The search index is made anew: %,d articles and pages.".formatted(articles.getAsLong()));
        else
            out.println("The server that runs on this data makes the search index anew. Readers search the old one"
                    + " until then; the server's log says when it is done.");
        return 0;
    }

    private OptionalLong makeAnew(ApplicationContext context) {
        var line = new ProgressLine(spec.commandLine().getErr(), ProgressLine.isOnTerminal());
        try {
            return context.getBean(Reindexing.class).makeAnew(state -> line.show(text(state)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("it was broken off; the index is as it was before", e);
        } catch (IllegalStateException e) {
            throw new CommandFailed(e.getMessage() + " The index is as it was before.", e);
        } finally {
            line.end();
        }
    }

    private static String text(IndexState state) {
        return "%,d of %,d".formatted(state.done(), state.of());
    }
}
