package press.linecaster.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.comments.Comment;
import press.linecaster.comments.CommentId;
import press.linecaster.kernel.Ids;
import press.linecaster.paper.Paper;
import press.linecaster.site.Discussion.Entry;

/// Makes of comments what a page shows, each where it belongs: beneath the one that it answers.
final class Entries {

    /// Deeper answers stand beneath one another, in the order of writing: no screen is wide enough for more. Also
    /// how deep this class and the templates call themselves, however deep a thread is.
    private static final int GREATEST_DEPTH = 4;

    private static final Comparator<Comment> BY_WRITING = Comparator.comparing(Comment::writtenAt)
            .thenComparingLong(each -> each.id().value());

    private final boolean open;
    private final Paper paper;
    private final Phrases phrases;
    private final Bodies bodies;

    /// @param open whether they can be answered
    Entries(boolean open, Paper paper, Phrases phrases, Bodies bodies) {
        this.open = open;
        this.paper = paper;
        this.phrases = phrases;
        this.bodies = bodies;
    }

    /// One beneath the other, whatever they answer.
    List<Entry> list(List<Comment> comments) {
        return comments.stream().map(comment -> entry(comment, null, List.of())).toList();
    }

    /// Who answers whom. An answer to a comment that is not shown stands at the top.
    /// @param comments in the order of writing
    List<Entry> tree(List<Comment> comments) {
        var shown = new HashMap<CommentId, Comment>();
        var answers = new HashMap<@Nullable CommentId, List<Comment>>();
        for (var comment : comments) {
            var parent = comment.parent();
            answers.computeIfAbsent(shown.containsKey(parent) ? parent : null, id -> new ArrayList<>())
                    .add(comment);
            shown.put(comment.id(), comment);
        }
        return beneath(null, answers, shown, 1);
    }

    private List<Entry> beneath(
            @Nullable CommentId parent,
            Map<@Nullable CommentId, List<Comment>> answers,
            Map<CommentId, Comment> shown,
            int depth) {
        return answers.getOrDefault(parent, List.of()).stream()
                .map(comment -> entry(
                        comment,
                        null,
                        depth < GREATEST_DEPTH
                                ? beneath(comment.id(), answers, shown, depth + 1)
                                : flat(comment.id(), answers, shown)))
                .toList();
    }

    /// All that is beneath a comment, each with the name of the one that it answers.
    private List<Entry> flat(
            CommentId top, Map<@Nullable CommentId, List<Comment>> answers, Map<CommentId, Comment> shown) {
        var found = new ArrayList<Comment>();
        var open = new ArrayDeque<>(answers.getOrDefault(top, List.of()));
        while (!open.isEmpty()) {
            var comment = open.removeFirst();
            found.add(comment);
            open.addAll(answers.getOrDefault(comment.id(), List.of()));
        }
        found.sort(BY_WRITING);
        return found.stream()
                .map(comment ->
                        entry(comment, top.equals(comment.parent()) ? null : shown.get(comment.parent()), List.of()))
                .toList();
    }

    private Entry entry(Comment comment, @Nullable Comment answered, List<Entry> answers) {
        return new Entry(
                key(comment),
                author(comment),
                comment.authorWebsite(),
                Moment.exact(comment.writtenAt(), paper),
                bodies.comment(comment.body()),
                open && comment.kind() == Comment.Kind.COMMENT
                        ? CommentForm.reply(comment.article(), comment.id())
                        : null,
                answered == null ? null : new Link(author(answered), "#" + Discussion.place(key(answered))),
                answers);
    }

    private static String key(Comment comment) {
        return Ids.inAddress(comment.id().value());
    }

    private String author(Comment comment) {
        return comment.authorName().isBlank() ? phrases.say("comments.anonymous") : comment.authorName();
    }
}
