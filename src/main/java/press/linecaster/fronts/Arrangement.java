package press.linecaster.fronts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that editors have put on a front.
///
/// @param revision grows with each arranging; 0 for a front that nobody has arranged yet
/// @param pins slot by slot in their order; each article once in a slot
/// @param by who arranged it last; empty where nobody did, or no person
/// @param at when
public record Arrangement(
        FrontId front,
        long revision,
        List<Pin> pins,
        String by,
        @Nullable Instant at) {

    public Arrangement {
        pins = List.copyOf(pins);
    }
}
