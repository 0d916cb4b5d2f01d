package press.linecaster.articles;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class PreviewLinksTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends PreviewLinksContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends PreviewLinksContract {}
}
