package press.linecaster.cli;

import java.io.PrintWriter;
import java.net.URI;
import org.springframework.context.ApplicationContext;
import press.linecaster.demo.DemoEdition;

/// The demo edition, as the commands load it.
final class DemoPaper {

    private DemoPaper() {}

    /// Does nothing where there is a paper already.
    /// @param address where readers find it, with a slash at the end
    static void loadIfEmpty(ApplicationContext context, String address, PrintWriter out) {
        var edition = context.getBean(DemoEdition.class);
        if (!edition.isWanted()) return;
        out.println("Drawing the pictures and setting the type of the demo paper; that takes a minute or so, once …");
        edition.load(URI.create(address.substring(0, address.length() - 1)));
    }
}
