package press.linecaster.newsroom;

import press.linecaster.comments.Comment.State;

/// What states of comments are called on the screens.
final class CommentWords {

    private CommentWords() {}

    static String of(State state) {
        return switch (state) {
            case PENDING -> "Waiting";
            case APPROVED -> "Shown";
            case REMOVED -> "Refused";
            case SPAM -> "Spam";
        };
    }

    /// What can be decided about a comment, on the button for it.
    static String deed(State state) {
        return switch (state) {
            case PENDING -> "Let it wait";
            case APPROVED -> "Approve";
            case REMOVED -> "Refuse";
            case SPAM -> "Spam";
        };
    }

    /// What has become of some.
    static String done(State state, int number) {
        var some = number == 1 ? "One comment " : number + " comments ";
        var is = number == 1 ? "is " : "are ";
        return some
                + switch (state) {
                    case PENDING -> number == 1 ? "waits for a decision again." : "wait for a decision again.";
                    case APPROVED -> is + "shown to readers.";
                    case REMOVED -> is + "refused: readers do not see " + (number == 1 ? "it." : "them.");
                    case SPAM -> is + "put aside as spam.";
                };
    }
}
