package press.linecaster.people;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class PasskeysTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends PasskeysContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends PasskeysContract {}
}
