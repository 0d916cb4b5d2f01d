package press.linecaster.cli;

import java.io.PrintWriter;
import org.springframework.context.ApplicationContext;
import press.linecaster.people.OneTimeLinks;

/// The way into a newsroom that nobody has entered yet.
final class Door {

    private Door() {}

    /// Prints the link for the first administrator, a new one at each start, until there is one.
    /// @param address of the server, with a slash at the end
    static void show(ApplicationContext context, String address, PrintWriter out) {
        context.getBean(OneTimeLinks.class).first().ifPresent(secret -> {
            out.println("Set up the newsroom, once and within a day:");
            out.println("  " + address + "newsroom/welcome/" + secret);
            out.flush();
        });
    }
}
