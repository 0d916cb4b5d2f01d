package press.linecaster.comments;

/// The id of a comment.
public record CommentId(long value) {}
