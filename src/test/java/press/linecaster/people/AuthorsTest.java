package press.linecaster.people;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class AuthorsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends AuthorsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends AuthorsContract {}
}
