package press.linecaster.paper;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class SettingsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends SettingsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends SettingsContract {}
}
