package press.linecaster.api;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ContextConfiguration;
import press.linecaster.testing.TestDatabase;

/// The same on a real PostgreSQL server, where two really write at once.
@Tag("real")
@ContextConfiguration(initializers = TestDatabase.FreshPostgresql.class, inheritInitializers = false)
class PaperWritingOnPostgresqlApiTest extends PaperWritingApiTest {}
