package press.linecaster.audience;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import press.linecaster.delivery.MoreMetrics;

/// How many readings got which verdict since the start.
@Component
class Meters implements MoreMetrics {

    private static final String NAME = "linecaster_reads_";

    private final Map<Verdict, LongAdder> readings = new EnumMap<>(Verdict.class);

    Meters() {
        for (var verdict : Verdict.values()) readings.put(verdict, new LongAdder());
    }

    void add(Verdict verdict, int count) {
        adder(verdict).add(count);
    }

    long of(Verdict verdict) {
        return adder(verdict).sum();
    }

    private LongAdder adder(Verdict verdict) {
        return Objects.requireNonNull(readings.get(verdict));
    }

    @Override
    public String inPrometheusFormat() {
        var out = new StringBuilder();
        for (var verdict : Verdict.values()) {
            var name = NAME
                    + (verdict == Verdict.COUNTED ? "" : "not_counted_")
                    + verdict.name().toLowerCase(Locale.ROOT) + "_total";
            out.append("# HELP %s %s%n".formatted(name, help(verdict)));
            out.append("# TYPE %s counter%n".formatted(name));
            out.append(name).append(' ').append(of(verdict)).append('\n');
        }
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static String help(Verdict verdict) {
        return verdict == Verdict.COUNTED ? verdict.meaning() : "readings that were not counted: " + verdict.meaning();
    }
}
