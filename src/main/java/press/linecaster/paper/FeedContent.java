package press.linecaster.paper;

/// How much of each article the feeds carry. Of work that may only be quoted they never carry more than that.
public enum FeedContent {
    SUMMARY,
    FULL
}
