package press.linecaster.media;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class CropsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends CropsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends CropsContract {}
}
