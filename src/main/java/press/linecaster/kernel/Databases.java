package press.linecaster.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jooq.ExecuteContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database: SQLite in the data folder with one writer and several readers, or a PostgreSQL server.
/// Transactions that are read-only use the readers; everything else takes the writer. Migrated before anyone
/// sees it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class Databases {

    private static final int SQLITE_READERS = 4;
    private static final int SQLITE_BUSY_MILLIS = 10_000;
    private static final int SQLITE_CACHE_KIBIBYTES = 16_000;
    private static final String SQLITE_MMAP_BYTES = "268435456";
    private static final String SQLITE_JOURNAL_LIMIT_BYTES = "67108864";
    /// A log of as many pages is folded in by who fills it; [Checkpoints] are there before, as a rule.
    private static final String SQLITE_CHECKPOINT_PAGES = "16384";
    private static final int POSTGRESQL_CONNECTIONS = 10;
    /// After this a database that is away counts as away; readers wait as long for what was never rendered.
    private static final int POSTGRESQL_PATIENCE_MILLIS = 3_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(DatabaseProperties properties) {
        return new DataFolder(properties.data().toAbsolutePath().normalize());
    }

    @Bean
    NodeName nodeName(DataFolder folder) {
        return NodeName.of(folder.path());
    }

    @Bean
    Pools dataSource(DatabaseProperties properties, DataFolder folder) {
        var source = properties.database() == null ? sqlite(properties, folder) : postgresql(properties);
        Migrations.run(source);
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(Pools source, Commits commits) {
        return new Commits.Transactions(source, commits);
    }

    @Bean
    DefaultConfigurationCustomizer jooq(DatabaseProperties properties) {
        return configuration -> configuration
                .set(properties.database() == null ? SQLDialect.SQLITE : SQLDialect.POSTGRES)
                .settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
    }

    /// The same exceptions from both databases; out of the box SQLite's would stay jOOQ's own.
    @Bean
    ExceptionTranslatorExecuteListener exceptions() {
        return ExceptionTranslatorExecuteListener.of(Databases::translator);
    }

    private static SQLExceptionTranslator translator(ExecuteContext context) {
        return context.family() == SQLDialect.SQLITE ? Databases::ofSqlite : new SQLExceptionSubclassTranslator();
    }

    private static DataAccessException ofSqlite(String task, @Nullable String sql, SQLException e) {
        var code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        var primary = code.code & 0xff;
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                new DuplicateKeyException(e.getMessage(), e);
            default -> {
                if (primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code)
                    yield new DataIntegrityViolationException(e.getMessage(), e);
                if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code)
                    yield new CannotAcquireLockException(e.getMessage(), e);
                var known = new SQLExceptionSubclassTranslator().translate(task, sql, e);
                yield known == null ? new UncategorizedSQLException(task, sql, e) : known;
            }
        };
    }

    private static Pools sqlite(DatabaseProperties properties, DataFolder folder) {
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder.path() + " cannot be made", e);
        }
        var file = folder.path().resolve("linecaster.db");
        var readers = readers(file, properties);
        return new Pools(writer(file, properties), readers, new Checkpoints(readers));
    }

    private static HikariDataSource writer(Path file, DatabaseProperties properties) {
        var sqlite = sqliteConfig(properties);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, SQLITE_JOURNAL_LIMIT_BYTES);
        var pool = pool(file, sqlite, "writer", 1);
        pool.setConnectionInitSql("pragma wal_autocheckpoint=" + SQLITE_CHECKPOINT_PAGES);
        return new HikariDataSource(pool);
    }

    private static HikariDataSource readers(Path file, DatabaseProperties properties) {
        var pool = pool(file, sqliteConfig(properties), "readers", SQLITE_READERS);
        pool.setConnectionInitSql("pragma query_only=1");
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private static SQLiteConfig sqliteConfig(DatabaseProperties properties) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(
                SQLiteConfig.SynchronousMode.valueOf(properties.synchronous().name()));
        sqlite.setBusyTimeout(SQLITE_BUSY_MILLIS);
        sqlite.enforceForeignKeys(true);
        sqlite.setCacheSize(-SQLITE_CACHE_KIBIBYTES);
        sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY);
        sqlite.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, SQLITE_MMAP_BYTES);
        return sqlite;
    }

    private static HikariConfig pool(Path file, SQLiteConfig sqlite, String name, int size) {
        var pool = new HikariConfig();
        pool.setDataSource(new SqliteSource(file, sqlite));
        pool.setPoolName("linecaster-" + name);
        pool.setMaximumPoolSize(size);
        pool.setMaxLifetime(0);
        return pool;
    }

    private static Pools postgresql(DatabaseProperties properties) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(properties.database());
        pool.setUsername(properties.databaseUser());
        pool.setPassword(properties.databasePassword());
        pool.setPoolName("linecaster-postgresql");
        pool.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
        pool.setConnectionTimeout(POSTGRESQL_PATIENCE_MILLIS);
        pool.addDataSourceProperty("reWriteBatchedInserts", true);
        var connections = new HikariDataSource(pool);
        return new Pools(connections, connections, null);
    }

    /// Sends read-only transactions to the readers and everything else to the writer, once the first
    /// statement comes; closes both with the application.
    static final class Pools extends LazyConnectionDataSourceProxy implements AutoCloseable {

        private final HikariDataSource writer;
        private final HikariDataSource readers;
        private final @Nullable Checkpoints checkpoints;

        Pools(HikariDataSource writer, HikariDataSource readers, @Nullable Checkpoints checkpoints) {
            super(writer);
            setReadOnlyDataSource(readers);
            this.writer = writer;
            this.readers = readers;
            this.checkpoints = checkpoints;
        }

        /// A transaction that may have written has been committed.
        void written() {
            if (checkpoints != null) checkpoints.written();
        }

        @Override
        public void close() {
            if (checkpoints != null) checkpoints.close();
            readers.close();
            writer.close(); // last, so that SQLite can fold its log into the file
        }
    }
}
