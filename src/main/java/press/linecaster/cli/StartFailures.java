package press.linecaster.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import press.linecaster.kernel.Migrations.LaterVersion;

/// Puts the failures of a start that have their cause outside of us into words.
final class StartFailures {

    private StartFailures() {}

    /// @return null for what nobody but us can mend
    static @Nullable CommandFailed explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var words = words(cause);
            if (words != null) return new CommandFailed(words, failure);
        }
        return null;
    }

    private static String firstLines(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().limit(2).collect(Collectors.joining("; "));
    }

    private static @Nullable String words(Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                "port " + taken.getPort() + " is taken: stop what listens there, or choose another with --port N";
            case FlywayValidateException migrations ->
                "the data were written by another version of Linecaster than " + Version.ours()
                        + "; use that one or a later one. In detail: " + firstLines(migrations);
            case LaterVersion later -> later.getMessage();
            case BindException setting -> WrongSetting.words(setting).orElse(null);
            case SQLException database -> "the database says: " + database.getMessage();
            case IOException file -> FileTrouble.words(file);
            case IllegalArgumentException setting
            when String.valueOf(setting.getMessage()).startsWith("linecaster.") -> setting.getMessage();
            default -> null;
        };
    }
}
