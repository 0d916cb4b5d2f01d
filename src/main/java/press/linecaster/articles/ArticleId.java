package press.linecaster.articles;

/// The id of an article or standing page.
public record ArticleId(long value) {}
