package press.linecaster.fronts;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class FrontsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends FrontsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends FrontsContract {}
}
