package press.linecaster.articles;

/// The id of a link by which anybody sees an article before it is out.
public record PreviewLinkId(long value) {}
