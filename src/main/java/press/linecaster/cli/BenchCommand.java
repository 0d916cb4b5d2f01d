package press.linecaster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.bench.Bench;
import press.linecaster.bench.BenchFailed;
import press.linecaster.bench.Figure;
import press.linecaster.bench.NewsroomBench;
import press.linecaster.bench.SearchBench;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "bench",
        description =
                "Take the figures that Linecaster wants to be judged by, on this machine, beside nginx."
                        + " Needs wrk and nginx, and five to ten minutes; with lighthouse also what a reader on a phone waits for.",
        footer = {
            "",
            "Exit codes: 0 every yardstick is reached, 1 one is missed.",
            "",
            "Example:",
            "  linecaster bench --dataset export.xml --json",
            "  linecaster bench search"
        })
final class BenchCommand implements Callable<Integer> {

    private final Application application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    /// What can be measured by itself.
    enum Part {
        search,
        reads,
        newsroom
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "What to measure instead: search, how things are found among 100,000 articles, in ten to"
                    + " fifteen minutes; reads, what it costs to count them, in five, which is a part of the whole; newsroom, how long"
                    + " twenty editors wait, in ten to fifteen.")
    private @Nullable Part part;

    @Option(names = "--dataset", paramLabel = "FILE", description = "A WordPress export to measure with.")
    private @Nullable Path dataset;

    @Option(names = "--json", description = "Answer for programs.")
    private boolean json;

    BenchCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            var figures = figures();
            print(figures);
            return figures.stream().allMatch(Figure::isReached) ? 0 : 1;
        } catch (BenchFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Figure> figures() throws IOException, InterruptedException {
        if (part == null) return new Bench(this::serve, this::tell).run(dataset);
        if (dataset != null)
            throw new ParameterException(
                    spec.commandLine(), "bench " + part + " measures with a paper of its own: leave out --dataset");
        return switch (part) {
            case search -> new SearchBench(this::serve, this::tell).run();
            case reads -> new Bench(this::serve, this::tell).runReads();
            case newsroom -> new NewsroomBench(this::serve, this::tell).run();
        };
    }

    private void tell(String step) {
        spec.commandLine().getErr().println("  " + step);
    }

    private ConfigurableApplicationContext serve(Path data) {
        var options = new Options();
        new CommandLine(options).parseArgs("--port", "0");
        return application.serve(data, options);
    }

    private void print(List<Figure> figures) {
        var out = spec.commandLine().getOut();
        if (json) out.println(JsonMapper.builder().build().writeValueAsString(figures));
        else figures.forEach(figure -> out.println(figure.row()));
    }
}
