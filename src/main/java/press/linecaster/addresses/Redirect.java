package press.linecaster.addresses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A path that answers 301.
///
/// @param path comparable
/// @param shown as it was written
/// @param target the thing it leads to, wherever that is; absent for one that leads to `location`
/// @param location a fixed path or an address elsewhere; of a thing, its address now, empty where it has none
public record Redirect(String path, String shown, @Nullable Target target, String location, Instant since) {}
