package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.OnPostgresql;
import press.linecaster.testing.OnSqlite;
import press.linecaster.testing.OpenSearchServer;
import press.linecaster.testing.SettableClock;

class SearchTest {

    @Nested
    @OnSqlite
    class OnSqliteFile extends SearchContract {}

    @Nested
    @OnPostgresql
    class OnPostgresqlServer extends SearchContract {}

    @Nested
    @Tag("real")
    @OnSqlite
    class OnOpenSearch extends SearchContract {

        @Autowired
        private ApplicationContext context;

        @BeforeAll
        static void there() {
            assertThat(OpenSearchServer.running().address()).isNotNull();
        }

        @DynamicPropertySource
        static void openSearch(DynamicPropertyRegistry settings) {
            settings.add(
                    "linecaster.search.opensearch",
                    () -> OpenSearchServer.running().address());
            settings.add("linecaster.search.prefix", () -> "search-test-");
        }

        @Test
        void anIndexThatSomebodyHasDeletedIsMadeAnew() throws Exception {
            Following.catchUp(context);
            try (var connection = new OpenSearchConnection(OpenSearchIndexTest.settings("search-test-"))) {
                connection.write("DELETE", "search-test-articles-*", null);
            }
            var fire = Gazette.in(context).harbourFire();

            assertThatThrownBy(() -> Following.catchUp(context)).isInstanceOf(IndexLost.class);
            Following.awaitMade(context.getBean(Indexer.class));
            Following.catchUp(context);

            var found = context.getBean(Search.class).find(Question.of("harbour"), SettableClock.NOON);
            assertThat(found.hits()).extracting(Hit::article).containsExactly(fire.id());
        }
    }
}
