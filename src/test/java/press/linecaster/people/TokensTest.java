package press.linecaster.people;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class TokensTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends TokensContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends TokensContract {}
}
