package press.linecaster.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import press.linecaster.demo.DemoEdition;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

/// The demo edition, as the commands load it.
final class DemoPaper {

    private DemoPaper() {}

    /// Does nothing where there is a paper already.
    /// @param port where it will be served on this machine
    static void loadIfEmpty(ApplicationContext context, int port, PrintWriter out) {
        var edition = context.getBean(DemoEdition.class);
        if (!edition.isWanted()) return;
        out.println("Drawing the pictures and setting the type of the demo paper; that takes a minute or so, once …");
        edition.load(URI.create("http://localhost:" + port));
    }

    /// The demo paper is wherever it is served, unless somebody says where readers find it.
    /// @param address with a slash at the end
    static void moveTo(String address, ApplicationContext context) {
        var settings = context.getBean(Settings.class);
        var here = URI.create(address.substring(0, address.length() - 1));
        var said = PublicAddress.said(context);
        var wanted = said == null ? here : said;
        settings.decide(Map.of(Setting.ADDRESS, wanted.toString()));
    }
}
