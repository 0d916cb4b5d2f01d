package press.linecaster.site;

/// A page that is a list and little else: what is tagged with a word, what came last.
///
/// @param kicker the short line above the title
record ListPage(Frame frame, Head head, String kicker, String title, Markup introduction, Listing listing)
        implements HtmlPage {}
