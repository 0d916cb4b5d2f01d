package press.linecaster.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Serve a made-up paper, to look around in. Kept in demo, in the data folder.",
        footer = {"", "Example:", "  linecaster demo --port 9000"})
final class DemoCommand implements Callable<Integer> {

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    DemoCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        // nobody is let in before there is a paper; that the port is taken is better known before a minute's work
        Server.requireFree(options.host(), options.port());
        try (var context = application.serve(
                options.demoData(), options, empty -> DemoPaper.loadIfEmpty(empty, options.port(), out))) {
            var server = new Server(context, options.host());
            DemoPaper.moveTo(server.address(), context);
            out.println("The demo paper is on " + server.address() + ", ready after " + Server.timeSinceStart());
            out.println("Everything in it is made up: its people, its places and its news. Ctrl-C stops it.");
            Door.show(context, server.address(), out);
            server.awaitStop();
        }
        return 0;
    }
}
