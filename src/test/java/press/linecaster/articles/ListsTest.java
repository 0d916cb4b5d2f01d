package press.linecaster.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.testing.SettableClock.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import press.linecaster.addresses.Addresses;
import press.linecaster.kernel.Cursor;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;

class ListsTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends ListsContract {

        @Autowired
        private DSLContext db;

        @Autowired
        private Addresses addresses;

        @Test
        void whatHasChangedIsReadInTheOrderOfAnIndex() {
            for (var after : new Cursor[] {null, new Cursor(NOON, 7)})
                for (var list : new ListId[] {ListId.LATEST, new ListId(7)}) {
                    var asked = new ArrayList<String>();
                    var listening = DSL.using(db.configuration().derive(new ExecuteListener() {
                        private static final long serialVersionUID = 1;

                        @Override
                        public void executeStart(ExecuteContext context) {
                            asked.add(db.renderInlined(context.query()));
                        }
                    }));
                    new ListingStore(listening, addresses).changed(list, Instant.EPOCH, after, 20, NOON);

                    List<String> plan =
                            db.fetch("explain query plan " + asked.getFirst()).getValues("detail", String.class);
                    assertThat(plan)
                            .singleElement()
                            .asString()
                            .contains("USING INDEX article_listing_news_idx (list_id=? AND news_at");
                }
        }
    }

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends ListsContract {}
}
