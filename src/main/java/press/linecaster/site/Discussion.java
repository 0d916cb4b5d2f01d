package press.linecaster.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.comments.Comment;
import press.linecaster.comments.CommentId;
import press.linecaster.paper.Paper;

/// The comments under an article as a page shows them.
///
/// @param title such as "3 comments"
/// @param elsewhere notes of other sites that link here
/// @param open whether more are welcome
record Discussion(String title, List<Entry> comments, List<Entry> elsewhere, boolean open) {

    /// Deeper answers stand beneath one another, in the order of writing: no screen is wide enough for more.
    private static final int GREATEST_DEPTH = 4;

    /// @param id of its place on the page
    record Entry(
            String id, String author, @Nullable String website, Moment written, Markup words, List<Entry> answers) {}

    boolean isEmpty() {
        return comments.isEmpty() && elsewhere.isEmpty();
    }

    static Discussion of(List<Comment> thread, boolean open, Paper paper, Phrases phrases, Bodies bodies) {
        var comments = thread.stream()
                .filter(comment -> comment.kind() == Comment.Kind.COMMENT)
                .toList();
        var elsewhere = thread.stream()
                .filter(comment -> comment.kind() == Comment.Kind.PINGBACK)
                .map(comment -> entry(comment, List.of(), paper, phrases, bodies))
                .toList();
        var tree = new Tree(comments, paper, phrases, bodies);
        return new Discussion(phrases.say("comments.count", comments.size()), tree.top(), elsewhere, open);
    }

    /// How many comments of readers there are in a thread.
    static int count(List<Comment> thread) {
        return (int) thread.stream()
                .filter(comment -> comment.kind() == Comment.Kind.COMMENT)
                .count();
    }

    private static Entry entry(Comment comment, List<Entry> answers, Paper paper, Phrases phrases, Bodies bodies) {
        return new Entry(
                "comment-" + Long.toString(comment.id().value(), 36),
                comment.authorName().isBlank() ? phrases.say("comments.anonymous") : comment.authorName(),
                comment.authorWebsite(),
                Moment.exact(comment.writtenAt(), paper),
                bodies.comment(comment.body()),
                answers);
    }

    /// Who answers whom. An answer to a comment that is not shown stands at the top.
    private static final class Tree {

        private final Map<@Nullable CommentId, List<Comment>> answers = new HashMap<>();
        private final Paper paper;
        private final Phrases phrases;
        private final Bodies bodies;

        Tree(List<Comment> comments, Paper paper, Phrases phrases, Bodies bodies) {
            this.paper = paper;
            this.phrases = phrases;
            this.bodies = bodies;
            Set<CommentId> shown = new HashSet<>();
            for (var comment : comments) {
                var parent = comment.parent();
                answers.computeIfAbsent(
                                parent != null && shown.contains(parent) ? parent : null, id -> new ArrayList<>())
                        .add(comment);
                shown.add(comment.id());
            }
        }

        List<Entry> top() {
            return entries(answers.getOrDefault(null, List.of()), 1);
        }

        private List<Entry> entries(List<Comment> comments, int depth) {
            var entries = new ArrayList<Entry>();
            for (var comment : comments) {
                var beneath = answers.getOrDefault(comment.id(), List.of());
                var nested = depth < GREATEST_DEPTH ? entries(beneath, depth + 1) : flat(beneath);
                entries.add(entry(comment, nested, paper, phrases, bodies));
            }
            return entries;
        }

        private List<Entry> flat(List<Comment> comments) {
            var found = new ArrayList<Comment>();
            var open = new ArrayDeque<>(comments);
            while (!open.isEmpty()) {
                var comment = open.removeFirst();
                found.add(comment);
                open.addAll(answers.getOrDefault(comment.id(), List.of()));
            }
            found.sort(Comparator.comparing(Comment::writtenAt)
                    .thenComparingLong(each -> each.id().value()));
            return found.stream()
                    .map(comment -> entry(comment, List.of(), paper, phrases, bodies))
                    .toList();
        }
    }
}
