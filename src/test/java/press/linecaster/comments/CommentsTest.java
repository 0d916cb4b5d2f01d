package press.linecaster.comments;

import org.junit.jupiter.api.Nested;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class CommentsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends CommentsContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends CommentsContract {}
}
