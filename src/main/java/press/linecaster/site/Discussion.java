package press.linecaster.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.Kind;
import press.linecaster.paper.Paper;

/// The comments under an article as a page shows them.
///
/// @param title such as "3 comments"
/// @param elsewhere notes of other sites that link here
/// @param end what stands beneath the thread: that it goes on, or that no more are taken
/// @param form for one more; null where no more are taken
record Discussion(
        String title,
        List<Entry> comments,
        List<Entry> elsewhere,
        @Nullable String end,
        @Nullable Form form) {

    /// @param key by which the form knows it
    /// @param reply address at which it is answered; null where it cannot be
    /// @param to the comment that it answers, where it does not stand right beneath that
    record Entry(
            String key,
            String author,
            @Nullable String website,
            Moment written,
            Markup words,
            @Nullable String reply,
            @Nullable Link to,
            List<Entry> answers) {

        Entry {
            answers = List.copyOf(answers);
        }

        /// Of its place on the page.
        String id() {
            return Discussion.place(key);
        }
    }

    Discussion {
        comments = List.copyOf(comments);
        elsewhere = List.copyOf(elsewhere);
    }

    /// Whether more comments are taken.
    boolean open() {
        return form != null;
    }

    /// Whether there is anything to be read or done.
    boolean isEmpty() {
        return comments.isEmpty() && elsewhere.isEmpty() && form == null;
    }

    /// @param open whether more comments are taken
    static Discussion of(
            ArticleId article, CommentThread thread, boolean open, Paper paper, Phrases phrases, Bodies bodies) {
        var entries = new Entries(open, paper, phrases, bodies);
        var comments = of(Kind.COMMENT, thread);
        return new Discussion(
                comments.isEmpty() ? phrases.say("comments") : phrases.say("comments.count", comments.size()),
                entries.tree(comments),
                entries.list(of(Kind.PINGBACK, thread)),
                end(comments, thread.goesOn(), open, phrases),
                open ? CommentForm.of(CommentForm.blank(article, null), Set.of(), null, phrases) : null);
    }

    /// How many comments of readers there are in a thread.
    static int count(CommentThread thread) {
        return of(Kind.COMMENT, thread).size();
    }

    /// One comment by itself.
    static Entry quoted(Comment comment, Paper paper, Phrases phrases, Bodies bodies) {
        return new Entries(false, paper, phrases, bodies).list(List.of(comment)).getFirst();
    }

    static String place(String key) {
        return "comment-" + key;
    }

    private static @Nullable String end(List<Comment> comments, boolean goesOn, boolean open, Phrases phrases) {
        if (goesOn) return phrases.say("comments.further", comments.size());
        if (!open) return phrases.say("comments.closed");
        return comments.isEmpty() ? phrases.say("comments.none") : null;
    }

    private static List<Comment> of(Kind kind, CommentThread thread) {
        return thread.comments().stream()
                .filter(comment -> comment.kind() == kind)
                .toList();
    }
}
