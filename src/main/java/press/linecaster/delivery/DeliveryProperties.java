package press.linecaster.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param memory what all pages in memory may take, with everything that hangs on them
/// @param disk what the disk copy may take; 0 keeps none
/// @param renders how many pages may be rendered at the same time; 0: as many as there are processors
/// @param patience how long a page may wait for its turn to be rendered
/// @param surrogateKeys whether pages name their keys to a content delivery network, which may then hold them
///     for a day: only where it is told of changes
@ConfigurationProperties("linecaster.delivery")
record DeliveryProperties(
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("512MB") DataSize disk,
        @DefaultValue("0") int renders,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("false") boolean surrogateKeys) {

    DeliveryProperties {
        if (memory.toBytes() < 1_000_000)
            throw new IllegalArgumentException("linecaster.delivery.memory must be 1MB or more, was " + memory);
        if (renders < 0)
            throw new IllegalArgumentException("linecaster.delivery.renders must be 0 or more, was " + renders);
        if (renders == 0) renders = Runtime.getRuntime().availableProcessors();
    }
}
