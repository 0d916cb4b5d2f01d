package press.linecaster.kernel;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param trustedProxies from where proxies connect that tell who asks, besides those nearby: blocks of addresses such
///     as `192.0.2.0/24`, or single addresses
@ConfigurationProperties("linecaster")
record ProxyProperties(@DefaultValue({}) List<String> trustedProxies) {

    ProxyProperties {
        trustedProxies = trustedProxies.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        for (var each : trustedProxies)
            try {
                AddressBlock.of(each);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("linecaster.trusted-proxies: " + e.getMessage(), e);
            }
    }
}
