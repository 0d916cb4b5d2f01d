package press.linecaster.site;

/// The page on which readers ask for mail.
record SubscribePage(Frame frame, Head head, String title, Form form) implements HtmlPage {}
