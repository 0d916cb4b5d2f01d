package press.linecaster.search;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Cursor;
import press.linecaster.search.Plan.Place;
import press.linecaster.search.Question.Order;

/// Places among results as they are written in addresses.
final class Places {

    private Places() {}

    /// @param order in which it is a place
    static String text(Place place, Order order) {
        return order == Order.DATE
                ? new Cursor(place.at(), place.id()).text()
                : Integer.toString(Float.floatToIntBits(place.score()), 36) + "." + Long.toString(place.id(), 36);
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<Place> read(@Nullable String text, Order order) {
        if (text == null) return Optional.empty();
        if (order == Order.DATE) return Cursor.parse(text).map(cursor -> new Place(0, cursor.at(), cursor.id()));
        var dot = text.indexOf('.');
        if (dot < 1 || text.length() > 40) return Optional.empty();
        try {
            var score = Float.intBitsToFloat(Integer.parseInt(text.substring(0, dot), 36));
            var place = new Place(score, Instant.EPOCH, Long.parseLong(text.substring(dot + 1), 36));
            return Float.isFinite(score) && text(place, order).equals(text) ? Optional.of(place) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
