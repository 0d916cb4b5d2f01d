package press.linecaster.addresses;

import java.util.Optional;

/// What came of asking for a redirect.
public sealed interface RedirectOutcome {

    /// @param before what was there before, if anything was
    record Made(Redirect redirect, Optional<Redirect> before) implements RedirectOutcome {}

    /// @param detail a path that says more; empty where there is none
    record Refused(Reason reason, String detail) implements RedirectOutcome {}

    enum Reason {
        /// what it should lead from is no path
        NO_PATH,
        /// it has a query that nobody looks at
        NO_QUERY,
        /// something is found at that path
        TAKEN,
        /// the path leads somewhere else already
        REDIRECTED,
        /// where it should lead is neither a path nor an address on the web
        NO_DESTINATION,
        /// it would lead to itself
        ITSELF,
        /// it would lead to a path that leads back
        LOOP,
        TOO_LONG,
        /// there is no redirect to be changed
        MISSING
    }
}
