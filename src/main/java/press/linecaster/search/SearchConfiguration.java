package press.linecaster.search;

import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.DataFolder;

/// The parts of search, put together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

    @Bean
    Indexer indexer(SearchProperties properties, DataFolder data, Catalogue catalogue, Names names) {
        Supplier<Indices> opening = () -> properties.opensearch() == null
                ? LuceneIndices.in(data.path().resolve("search"))
                : new OpenSearchIndices(properties);
        return new Indexer(opening, catalogue, names);
    }

    @Bean
    ChangeKinds searchChanges() {
        return ChangeKinds.of(SearchChange.class);
    }
}
