package press.linecaster.articles;

/// In what order the newsroom looks at articles.
public enum DeskOrder {
    /// last saved first
    SAVED,
    /// due first; only what has a due time
    DUE,
    /// last published first, what is scheduled before all; only what has a moment of publication
    PUBLICATION
}
