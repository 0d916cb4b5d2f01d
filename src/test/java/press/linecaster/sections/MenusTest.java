package press.linecaster.sections;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class MenusTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends MenusContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends MenusContract {}
}
