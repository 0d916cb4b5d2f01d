package press.linecaster.kernel;

import javax.sql.DataSource;

/// Lets tests outside of the kernel prepare a database as the application would.
public final class MigrationsForTests {

    private MigrationsForTests() {}

    public static void run(DataSource source) {
        Migrations.run(source);
    }
}
