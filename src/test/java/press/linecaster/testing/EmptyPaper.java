package press.linecaster.testing;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.ChangeLog;

/// Empties the paper before each test, so that tests can share the Spring context and its database. The
/// change log goes on: it is never wound back while followers stand in it.
final class EmptyPaper implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        context.getBeanProvider(SettableClock.class).ifAvailable(clock -> clock.set(SettableClock.NOON));
        context.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> empty(context));
    }

    private static void empty(ApplicationContext context) {
        var db = context.getBean(DSLContext.class);
        tellWhatGoes(context, db);
        db.execute("update audit_head set number = 0, chained = ?", "0".repeat(64));
        if (db.dialect() == SQLDialect.POSTGRES) {
            var used = tables(db, "select tablename from pg_tables where schemaname = current_schema()").stream()
                    .filter(db::fetchExists) // truncating takes its time even where there is nothing
                    .toList();
            if (!used.isEmpty()) db.truncate(used).cascade().execute();
        } else {
            db.execute("pragma defer_foreign_keys = on");
            for (var table : tables(db, "select name from sqlite_schema where type = 'table'"))
                db.deleteFrom(table).execute();
        }
    }

    /// The search index follows the log, and would go on finding what is no more.
    private static void tellWhatGoes(ApplicationContext context, DSLContext db) {
        if (context.getBeanProvider(Articles.class).getIfAvailable() == null) return;
        var changes = context.getBean(ChangeLog.class);
        for (var id : db.resultQuery("select id from article").fetch(0, Long.class))
            changes.append(new ArticleDisappeared(new ArticleId(id), SettableClock.NOON, List.of()));
    }

    private static List<Table<Record>> tables(DSLContext db, String query) {
        return db.fetchValues(query).stream()
                .map(Object::toString)
                .filter(name -> !name.matches("(migration|change|sqlite)_.*|audit_head"))
                .map(name -> DSL.table(DSL.name(name)))
                .toList();
    }
}
