package press.linecaster.cli;

import org.springframework.boot.SpringApplication;

/// The words after `linecaster`.
public final class CommandLine {

    private CommandLine() {}

    public static void run(Class<?> application, String[] arguments) {
        SpringApplication.run(application, arguments);
    }
}
