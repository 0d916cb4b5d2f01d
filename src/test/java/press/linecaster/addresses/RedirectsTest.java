package press.linecaster.addresses;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class RedirectsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends RedirectsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends RedirectsContract {}
}
