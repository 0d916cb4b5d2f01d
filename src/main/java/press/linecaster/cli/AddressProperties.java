package press.linecaster.cli;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param address where readers find the paper: scheme and host; absent or blank: what was said before
@ConfigurationProperties("linecaster")
record AddressProperties(@Nullable String address) {

    AddressProperties {
        if (address != null && address.isBlank()) address = null;
        if (address != null) parsed(address);
    }

    @Nullable
    URI uri() {
        return address == null ? null : parsed(address);
    }

    private static URI parsed(String text) {
        var wanted = text.strip().replaceFirst("/+$", "");
        try {
            var address = new URI(wanted);
            var isAddress = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (isAddress && address.getHost() != null && address.getRawPath().isEmpty() && address.getQuery() == null)
                return address;
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IllegalArgumentException("linecaster.address (or --address) must be scheme and host,"
                + " as https://paper.example, was '" + text.strip() + "'");
    }
}
