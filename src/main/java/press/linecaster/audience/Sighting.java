package press.linecaster.audience;

import org.jspecify.annotations.Nullable;

/// A page was asked for, as it waits to be judged: nothing but numbers, of which nobody can tell who it was.
///
/// @param article by its id, if it is one
/// @param refused why it cannot be a read; null for what may be one, and only that has the rest
/// @param network keyed hash of it
/// @param browser keyed hash of the name that it has for itself
record Sighting(long article, @Nullable Verdict refused, long network, long browser) {

    static Sighting refused(long article, Verdict verdict) {
        return new Sighting(article, verdict, 0, 0);
    }
}
