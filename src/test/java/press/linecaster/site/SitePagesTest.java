package press.linecaster.site;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.OnSqlite;

/// A paper and somebody who reads it.
@OnSqlite(with = SiteModules.class)
abstract class SitePagesTest {

    @Autowired
    private Site site;

    @Autowired
    private ApplicationContext context;

    Reader reader;
    Gazette gazette;

    @BeforeEach
    void layOut() {
        gazette = Gazette.in(context);
        reader = new Reader(site);
    }
}
