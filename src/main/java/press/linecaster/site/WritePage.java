package press.linecaster.site;

import org.jspecify.annotations.Nullable;

/// The page on which a reader writes a comment, where it has not its place under the article.
///
/// @param article what it is about
/// @param quoted the comment that is answered
/// @param back where to go without writing
record WritePage(
        Frame frame, Head head, String title, Link article, Discussion.@Nullable Entry quoted, Form form, Link back)
        implements HtmlPage {}
