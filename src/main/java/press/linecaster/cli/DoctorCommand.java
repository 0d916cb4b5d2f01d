package press.linecaster.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.linecaster.cli.Finding.State;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "doctor",
        description = "Say what is wrong with this installation and what to do. Changes nothing.",
        footer = {"", "Exit codes: 0 nothing is ill, 1 something is.", "", "Example:", "  linecaster doctor --json"})
final class DoctorCommand implements Callable<Integer> {

    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer for programs.")
    private boolean json;

    DoctorCommand(Options options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        // nothing else of the application runs here that would quieten what the migrations log
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        var settings = new SettingsCheck(options.data(), Application.settings(options.data(), options));
        var findings = new Doctor(options.data(), settings, database(), options.host(), options.port()).examine();
        if (json)
            spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(findings));
        else findings.forEach(finding -> spec.commandLine().getOut().println(finding.line()));
        return findings.stream().anyMatch(finding -> finding.state() == State.ILL) ? 1 : 0;
    }

    private @Nullable ServedDatabase database() {
        try {
            return ServedDatabase.of(options);
        } catch (CommandFailed e) {
            return null;
        }
    }
}
