package press.linecaster.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The database that `serve` would use, for commands that start no application: from the same options,
/// variables and file.
///
/// @param address JDBC address of PostgreSQL; absent: SQLite in the data folder
/// @param user to sign in to PostgreSQL with
/// @param password to sign in to PostgreSQL with
record ServedDatabase(
        @Nullable String address,
        @Nullable String user,
        @Nullable String password) {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /// Makes no folder. The file may be absent.
    static ServedDatabase of(Options options) {
        var environment = SettingsCheck.environment(
                Map.of("linecaster.data", options.data().toString()));
        var option = options.database();
        var address = option != null ? option : environment.getProperty("linecaster.database");
        if (address != null && !address.startsWith(POSTGRESQL))
            throw new CommandFailed(
                    "linecaster.database must start with " + POSTGRESQL + " (leave it out for SQLite), was " + address);
        return new ServedDatabase(
                address,
                environment.getProperty("linecaster.database-user"),
                environment.getProperty("linecaster.database-password"));
    }

    boolean isSqlite() {
        return address == null;
    }
}
