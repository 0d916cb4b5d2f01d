package press.linecaster.media;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.linecaster.kernel.ChangeKinds;

/// What the library is set up with.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {

    @Bean
    ChangeKinds mediaChanges() {
        return ChangeKinds.of(MediaChange.class);
    }
}
