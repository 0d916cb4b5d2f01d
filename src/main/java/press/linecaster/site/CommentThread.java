package press.linecaster.site;

import java.util.List;
import press.linecaster.comments.Comment;

/// What readers have written under an article, in the order of writing.
///
/// @param goesOn whether there is more than a page can hold
record CommentThread(List<Comment> comments, boolean goesOn) {

    CommentThread {
        comments = List.copyOf(comments);
    }
}
