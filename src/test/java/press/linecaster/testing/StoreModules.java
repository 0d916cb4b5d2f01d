package press.linecaster.testing;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/// The modules that keep the paper, as they are in the application, with a clock that can be set; without
/// those that move it or show it.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({TransactionAutoConfiguration.class, JooqAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "press.linecaster.kernel",
            "press.linecaster.addresses",
            "press.linecaster.paper",
            "press.linecaster.media",
            "press.linecaster.people",
            "press.linecaster.sections",
            "press.linecaster.articles",
            "press.linecaster.fronts",
            "press.linecaster.audience",
            "press.linecaster.comments",
            "press.linecaster.search"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class StoreModules {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
