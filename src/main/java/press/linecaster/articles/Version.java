package press.linecaster.articles;

import java.time.Instant;

/// That a version of an article's text is kept, without the text.
public record Version(int number, Instant savedAt, Saving saving) {}
