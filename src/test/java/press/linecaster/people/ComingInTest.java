package press.linecaster.people;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ComingInTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ComingInContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ComingInContract {}
}
