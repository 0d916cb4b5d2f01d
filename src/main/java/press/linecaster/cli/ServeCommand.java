package press.linecaster.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import press.linecaster.articles.Articles;
import press.linecaster.articles.ListId;

@Command(
        name = "serve",
        description = "Serve your paper from the data folder.",
        footer = {
            "",
            "Examples:",
            "  linecaster serve                            your paper, on port 8080",
            "  linecaster serve --data /srv/paper --port 0 on a free port, which is printed",
            "  linecaster serve --host 0.0.0.0 --port 80   open to the network"
        })
final class ServeCommand implements Callable<Integer> {

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    ServeCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var context = application.serve(options.data(), options)) {
            var server = new Server(context, options.host());
            var address = PublicAddress.of(context);
            out.println("Serving " + server.address() + " from " + options.data() + ", ready after "
                    + Server.timeSinceStart());
            if (PublicAddress.isOnlyHere(address))
                out.println("Feeds and sitemaps say that readers find it at " + address
                        + "; say where with --address https://…");
            if (isEmpty(context.getBean(Articles.class))) {
                out.println("This paper has no articles yet. Bring yours:");
                out.println("  " + Shell.command("linecaster", "import", "export.xml", "--data", options.data()));
                out.println("or look at a made-up one: linecaster demo");
            }
            Door.show(context, server.address(), out);
            server.awaitStop();
        }
        return 0;
    }

    static boolean isEmpty(Articles articles) {
        var now = Instant.now();
        return articles.list(ListId.LATEST, null, 1, now).isEmpty()
                && articles.pages(now).isEmpty();
    }
}
