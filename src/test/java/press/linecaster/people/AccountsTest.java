package press.linecaster.people;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class AccountsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends AccountsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends AccountsContract {}
}
