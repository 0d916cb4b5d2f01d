package press.linecaster.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/// Runs a contract on SQLite. Each test begins with an empty paper, and with the clock at noon.
///
/// The usual shape: what is promised stands in an abstract class, and a test class runs it on both databases.
/// ```java
/// class AddressesTest {
///     @Nested @OnSqlite     class OnSqliteFile extends AddressesContract {}
///     @Nested @OnPostgresql class OnPostgresqlServer extends AddressesContract {}
/// }
/// ```
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "linecaster.serving=false")
@ContextConfiguration(initializers = TestDatabase.FreshSqlite.class)
@ExtendWith(EmptyPaper.class)
public @interface OnSqlite {

    /// The beans that the contract needs; without more, the modules that keep the paper.
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] with() default StoreModules.class;
}
