package press.linecaster.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/// The databases that everything must work on.
public enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    /// The settings of an installation in this folder, with a database that holds nothing yet.
    public Map<String, String> fresh(Path data) {
        return switch (this) {
            case SQLITE -> Map.of("linecaster.data", data.toString());
            case POSTGRESQL ->
                Map.of(
                        "linecaster.data", data.toString(),
                        "linecaster.database", PostgresServer.running().freshDatabase());
        };
    }

    /// The settings with which another process works on the same installation.
    public static Map<String, String> settingsOf(Environment environment) {
        var settings = new HashMap<String, String>();
        for (var name : List.of("linecaster.data", "linecaster.database")) {
            var value = environment.getProperty(name);
            if (value != null) settings.put(name, value);
        }
        return settings;
    }

    /// Gives a Spring context of a test a new SQLite file in a folder of its own.
    public static final class FreshSqlite implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SQLITE.applyTo(context);
        }
    }

    /// Gives a Spring context of a test a new PostgreSQL database.
    public static final class FreshPostgresql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            POSTGRESQL.applyTo(context);
        }
    }

    private void applyTo(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("linecaster-test-");
            TestPropertyValues.of(fresh(folder)).applyTo(context);
            context.addApplicationListener((ContextClosedEvent closed) -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
