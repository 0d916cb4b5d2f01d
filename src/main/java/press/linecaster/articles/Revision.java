package press.linecaster.articles;

import java.time.Instant;

/// A kept version of an article's text.
public record Revision(int number, Text text, Instant savedAt, Saving saving) {}
