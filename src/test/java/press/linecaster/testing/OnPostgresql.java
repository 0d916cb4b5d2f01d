package press.linecaster.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/// Runs a contract on a real PostgreSQL server; see [OnSqlite].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("real")
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "linecaster.serving=false")
@ContextConfiguration(initializers = TestDatabase.FreshPostgresql.class)
@ExtendWith(EmptyPaper.class)
public @interface OnPostgresql {

    /// The beans that the contract needs; without more, the modules that keep the paper.
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] with() default StoreModules.class;
}
