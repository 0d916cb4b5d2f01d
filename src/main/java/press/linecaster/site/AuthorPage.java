package press.linecaster.site;

/// The page of somebody whose name stands in bylines.
record AuthorPage(Frame frame, Head head, Profile profile, Listing listing) implements HtmlPage {}
