package press.linecaster.articles;

/// The id of a note among those who make an article.
public record NoteId(long value) {}
