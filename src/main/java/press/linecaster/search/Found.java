package press.linecaster.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What an index has found for a [Plan].
///
/// @param total exactly how many; where nothing is counted, at least so many
/// @param marks how many have a mark, for those marks that [Plan#isCounted] asks for; at least the 30 most
///     frequent of each kind
/// @param periods how many are no older
/// @param isPartial looking took too long and was broken off
record Found(
        long total, List<Match> matches, Map<String, Integer> marks, Map<Period, Integer> periods, boolean isPartial) {

    record Match(long id, float score, Instant from, Fingerprint fingerprint) {

        Plan.Place place() {
            return new Plan.Place(score, from, id);
        }
    }
}
