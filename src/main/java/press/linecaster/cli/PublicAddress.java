package press.linecaster.cli;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

/// Where readers find the paper: what feeds, sitemaps and links that are passed on say.
final class PublicAddress {

    static final String SETTING = "linecaster.address";

    private PublicAddress() {}

    /// Decides it, if somebody says what it is.
    /// @return what it is now
    static URI of(ApplicationContext context) {
        var settings = context.getBean(Settings.class);
        var address = said(context);
        if (address != null) settings.decide(Map.of(Setting.ADDRESS, address.toString()));
        return settings.paper().address();
    }

    /// What somebody says that it is, in words of the command or a setting; null if nobody does.
    static @Nullable URI said(ApplicationContext context) {
        return new AddressProperties(context.getEnvironment().getProperty(SETTING)).uri();
    }

    /// Whether nobody but this machine finds the paper there.
    static boolean isOnlyHere(URI address) {
        return "localhost".equals(address.getHost());
    }
}
