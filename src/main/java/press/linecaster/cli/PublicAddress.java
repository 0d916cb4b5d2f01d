package press.linecaster.cli;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.context.ApplicationContext;
import press.linecaster.paper.Settings;

/// Where readers find the paper: what feeds, sitemaps and links that are passed on say.
final class PublicAddress {

    static final String SETTING = "linecaster.address";

    private PublicAddress() {}

    /// Decides it, if somebody says what it is.
    /// @return what it is now
    static URI of(ApplicationContext context) {
        var settings = context.getBean(Settings.class);
        var wanted = context.getEnvironment().getProperty(SETTING);
        var paper = settings.paper();
        if (wanted == null || wanted.isBlank()) return paper.address();
        var address = parsed(wanted.strip());
        if (!address.equals(paper.address())) settings.decide(paper.withAddress(address));
        return address;
    }

    /// Whether nobody but this machine finds the paper there.
    static boolean isOnlyHere(URI address) {
        return "localhost".equals(address.getHost());
    }

    private static URI parsed(String text) {
        try {
            var address = new URI(text.replaceFirst("/+$", ""));
            var isAddress = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (isAddress && address.getHost() != null && address.getRawPath().isEmpty() && address.getQuery() == null)
                return address;
        } catch (URISyntaxException e) {
            // said below
        }
        throw new CommandFailed("the paper's address (--address, " + SETTING
                + ") must be scheme and host, as https://paper.example, was '" + text + "'");
    }
}
