package press.linecaster.articles;

import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Release.Access;
import press.linecaster.articles.Release.Stage;

/// Releases of every kind, close enough to a moment that chance makes its boundaries meet.
final class Releases {

    private Releases() {}

    static Release random(Random random, Instant middle) {
        var stage = random.nextInt(4) > 0 ? Stage.PUBLISHED : any(random, Stage.values());
        var access = random.nextInt(5) > 0 ? Access.OPEN : any(random, Access.values());
        var published = stage == Stage.PUBLISHED ? momentNear(random, middle) : maybe(random, middle);
        return new Release(stage, access, published, maybe(random, middle), maybe(random, middle), null);
    }

    /// Whole seconds, at most three away.
    static Instant momentNear(Random random, Instant middle) {
        return middle.plusSeconds(random.nextInt(-3, 4));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable Instant maybe(Random random, Instant middle) {
        return random.nextBoolean() ? momentNear(random, middle) : null;
    }
}
