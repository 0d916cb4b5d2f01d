package press.linecaster.site;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import press.linecaster.delivery.Assets;
import press.linecaster.testing.StoreModules;

/// The modules that keep the paper and the one that shows it, without delivery.
@Configuration(proxyBeanMethods = false)
@Import({StoreModules.class, Assets.class})
@ComponentScan("press.linecaster.site")
class SiteModules {}
