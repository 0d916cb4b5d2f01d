package press.linecaster.api;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.people.Tokens;

/// Puts the [Door] in front of the API.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    FilterRegistrationBean<Door> apiDoor(Tokens tokens, ReaderNetworks networks, Clock clock) {
        var registration = new FilterRegistrationBean<>(new Door(tokens, networks, new Problems(), clock));
        registration.addUrlPatterns("/api", "/api/*");
        return registration;
    }
}
