package press.linecaster.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether starts are as quick as they can be: what the script has left beside the jar that it unpacked.
final class RehearsalCheck {

    private static final String WHAT = "starts";

    private RehearsalCheck() {}

    /// Empty where no rehearsal is wanted, or the jar was started without the script.
    static List<Finding> ofThisProcess() {
        if ("off".equals(System.getenv("LINECASTER_AOT"))) return List.of();
        return of(Path.of(System.getProperty("java.class.path", "")));
    }

    /// @param jar as the script unpacks it, into `app` within the folder where it keeps the rest
    static List<Finding> of(Path jar) {
        var app = jar.toAbsolutePath().getParent();
        var run = app == null ? null : app.getParent();
        if (run == null || !Files.exists(run.resolve("ready"))) return List.of();
        if (Files.exists(run.resolve("app.aot"))) return List.of(Finding.well(WHAT, "quick, as they were rehearsed"));
        var log = run.resolve("rehearsal.log");
        if (Files.exists(log))
            return List.of(Finding.odd(
                    WHAT,
                    "slow: the last rehearsal has failed, see " + log,
                    "'linecaster train' tries again, and waits"));
        return List.of(Finding.odd(
                WHAT,
                "slow: no rehearsal has been kept yet",
                "a server that runs makes one in the background, 'linecaster train' at once"));
    }
}
