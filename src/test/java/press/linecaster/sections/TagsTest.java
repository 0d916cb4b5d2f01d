package press.linecaster.sections;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class TagsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends TagsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends TagsContract {}
}
