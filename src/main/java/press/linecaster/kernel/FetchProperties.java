package press.linecaster.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param allow servers that may be fetched from wherever they are, each as `host:port` the way addresses
///     will name it, such as `127.0.0.1:8099`
@ConfigurationProperties("linecaster.fetch")
record FetchProperties(@DefaultValue({}) Set<String> allow) {

    FetchProperties {
        for (var each : allow)
            if (!each.matches(".+:\\d{1,5}"))
                throw new IllegalArgumentException("linecaster.fetch.allow must be host:port, was " + each);
        allow = allow.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(String host, int port) {
        return allow.contains(host + ":" + port);
    }
}
