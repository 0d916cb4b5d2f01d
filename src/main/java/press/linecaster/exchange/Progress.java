package press.linecaster.exchange;

import java.time.Duration;

/// How far an import has come.
///
/// @param items read in this step
/// @param itemsInAll 0 as long as nobody knows
/// @param bytesRead of the file, as it lies on the disk, in this step
/// @param bytesInAll the size of the file
/// @param elapsed since this step began
public record Progress(Step step, long items, long itemsInAll, long bytesRead, long bytesInAll, Duration elapsed) {

    public enum Step {
        CHECKING,
        WRITING,
        FETCHING_MEDIA,
        FINISHING
    }

    public double itemsPerSecond() {
        var millis = elapsed.toMillis();
        return millis == 0 ? 0 : items * 1000.0 / millis;
    }
}
