package press.linecaster.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comment.State;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Comments;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.kernel.Ids;

/// Brings in the comments of items, each under the one that it answers. A comment that is here already is
/// left as it is: what moderators decide here counts.
@Component
class Threads {

    private static final int MAX_NAME_LENGTH = 300;
    private static final int MAX_EMAIL_LENGTH = 320;
    private static final int MAX_WEBSITE_LENGTH = 1_500;

    private final Ledger ledger;
    private final Comments comments;

    Threads(Ledger ledger, Comments comments) {
        this.ledger = ledger;
        this.comments = comments;
    }

    /// In the transaction of the caller.
    void add(List<Wxr.Item> items, Map<String, ArticleId> targets, OldSite site, ReportBuilder report) {
        var known = new HashMap<String, Long>();
        var keys = items.stream()
                .flatMap(item -> item.comments().stream())
                .map(Threads::key)
                .toList();
        if (keys.isEmpty()) return;
        ledger.find(site.source(), Kind.COMMENT, keys)
                .values()
                .forEach(entry -> known.put(entry.key(), entry.target()));
        var added = new ArrayList<Comment>();
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            var article = targets.get(Items.key(item));
            for (var comment : answersLast(item.comments())) {
                if (article == null) {
                    report.count("comments", Fate.LEFT_OUT);
                } else if (known.containsKey(key(comment))) {
                    report.count("comments", Fate.UNCHANGED);
                } else {
                    var made = made(comment, article, known.get(Ledger.key(comment.parent())), report);
                    known.put(key(comment), made.id().value());
                    added.add(made);
                    entries.add(new Entry(
                            Kind.COMMENT, key(comment), made.id().value(), Fingerprint.of(comment.content()), 0));
                    report.count("comments", Fate.ADDED);
                }
            }
        }
        comments.addAll(added);
        ledger.add(site.source(), entries);
    }

    /// Comments with those that they answer before them, as far as those are there.
    private static List<Wxr.Comment> answersLast(List<Wxr.Comment> comments) {
        var rest = new LinkedHashMap<String, Wxr.Comment>();
        comments.forEach(comment -> rest.putIfAbsent(key(comment), comment));
        var ordered = new ArrayList<Wxr.Comment>();
        while (!rest.isEmpty()) {
            var before = rest.size();
            for (var comment : List.copyOf(rest.values()))
                if (!rest.containsKey(Ledger.key(comment.parent()))
                        || comment.parent().equals(comment.id())) {
                    ordered.add(comment);
                    rest.remove(key(comment));
                }
            if (rest.size() == before) { // they answer each other in a circle
                var first = rest.values().iterator().next();
                ordered.add(first);
                rest.remove(key(first));
            }
        }
        return ordered;
    }

    private static Comment made(Wxr.Comment comment, ArticleId article, @Nullable Long parent, ReportBuilder report) {
        var name = Words.cut(Words.plain(comment.author()), MAX_NAME_LENGTH);
        var answersNobody = parent == null
                && !comment.parent().isEmpty()
                && !comment.parent().equals("0");
        if (answersNobody)
            report.note(
                    Note.Kind.CHANGED,
                    comment.line(),
                    "a comment that answers one which is not in the file stands by itself");
        return new Comment(
                new CommentId(Ids.next()),
                article,
                parent == null ? null : new CommentId(parent),
                state(comment.approved()),
                comment.type().equals("pingback") || comment.type().equals("trackback")
                        ? Comment.Kind.PINGBACK
                        : Comment.Kind.COMMENT,
                name.isEmpty() ? "Anonymous" : name,
                fitting(comment.email(), MAX_EMAIL_LENGTH),
                comment.website().matches("(?i)https?://.*") ? fitting(comment.website(), MAX_WEBSITE_LENGTH) : null,
                Manuscripts.commentBody(comment.content(), report),
                Dates.of(comment.dateGmt(), comment.date(), ZoneOffset.UTC).orElse(Instant.EPOCH));
    }

    private static State state(String approved) {
        return switch (approved) {
            case "1", "approve", "approved" -> State.APPROVED;
            case "spam" -> State.SPAM;
            case "trash", "post-trashed" -> State.REMOVED;
            default -> State.PENDING;
        };
    }

    private static String key(Wxr.Comment comment) {
        return comment.id().isEmpty()
                ? Fingerprint.of(comment.author(), comment.date(), comment.content())
                : Ledger.key(comment.id());
    }

    private static @Nullable String fitting(String text, int length) {
        return text.isBlank() || text.length() > length ? null : text;
    }
}
