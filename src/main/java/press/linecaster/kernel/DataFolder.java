package press.linecaster.kernel;

import java.nio.file.Path;

/// The folder in which this installation keeps all that it keeps outside of the database.
///
/// @param path absolute
public record DataFolder(Path path) {}
