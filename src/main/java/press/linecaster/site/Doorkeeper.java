package press.linecaster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Floodgate;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.ReaderNetworks;
import press.linecaster.kernel.SameOrigin;

/// Looks at whoever sends a form, before anybody looks at what was typed.
@Component
class Doorkeeper {

    /// Enough for the office or the school behind one address.
    static final int AT_ONCE = 10;

    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);

    private final Site site;
    private final ReaderNetworks networks;
    private final Floodgate gate;

    Doorkeeper(Site site, ReaderNetworks networks, Clock clock) {
        this.networks = networks;
        this.site = site;
        this.gate = new Floodgate(clock, AT_ONCE, ONE_MORE_AFTER);
    }

    /// Empty for one who may come in.
    Optional<Trouble> trouble(HttpServletRequest request, Posted.Form form) {
        // before the gate: what other sites make a browser send shall not use up what its reader may send
        if (!isFromHere(request)) return Optional.of(Trouble.FROM_ELSEWHERE);
        var wait = gate.pass(networks.of(request));
        if (wait.isPresent()) return wait.map(Trouble::flood);
        return form.get(Form.TRAP).isEmpty() ? Optional.empty() : Optional.of(Trouble.TRAPPED);
    }

    private boolean isFromHere(HttpServletRequest request) {
        return SameOrigin.isSaidBy(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                () -> site.ask(Archive::paper).address().getRawAuthority());
    }
}
