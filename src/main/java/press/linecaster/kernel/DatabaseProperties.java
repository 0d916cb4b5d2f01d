package press.linecaster.kernel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param data the folder in which everything lies that this installation keeps
/// @param database JDBC address of a PostgreSQL database (`jdbc:postgresql://…`); absent: SQLite in the
///     data folder
/// @param databaseUser name to sign in to PostgreSQL with
/// @param databasePassword password to sign in to PostgreSQL with
/// @param synchronous SQLite's `synchronous`: NORMAL may lose the last moments at a power failure but
///     never corrupts, FULL loses nothing and costs about half of the write speed
@ConfigurationProperties("linecaster")
record DatabaseProperties(
        @DefaultValue("data") Path data,
        @Nullable String database,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @DefaultValue("NORMAL") Synchronous synchronous) {

    enum Synchronous {
        NORMAL,
        FULL
    }

    DatabaseProperties {
        if (database != null && !database.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException(
                    "linecaster.database must start with jdbc:postgresql: (leave it out for SQLite), was " + database);
    }
}
