package press.linecaster.cli;

import org.springframework.context.ApplicationContext;

/// The demo edition, as the commands load it.
final class DemoPaper {

    private DemoPaper() {}

    /// Does nothing for a paper that has articles.
    static void loadIfEmpty(ApplicationContext context) {}
}
