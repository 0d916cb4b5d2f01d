package press.linecaster.comments;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.Comment.Kind;
import press.linecaster.comments.Comment.State;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.WebAddress;

/// A comment as a reader sends it in: everything as it was typed.
///
/// @param parent the comment that it answers
/// @param website may be blank
/// @param words plain text
public record Submission(
        ArticleId article, @Nullable CommentId parent, String name, String email, String website, String words) {

    /// Of what a reader may send in, in UTF-16 units as browsers count them.
    public static final int LONGEST_NAME = 100;

    public static final int LONGEST_WEBSITE = 500;
    public static final int FEWEST_WORDS = 2;
    public static final int MOST_WORDS = 10_000;

    /// What can be told by looking at it.
    Set<Mistake> mistakes() {
        var mistakes = EnumSet.noneOf(Mistake.class);
        var writer = PlainText.line(name);
        if (writer.isEmpty()) mistakes.add(Mistake.NAME_MISSING);
        if (writer.length() > LONGEST_NAME) mistakes.add(Mistake.NAME_TOO_LONG);
        if (PlainText.line(email).isEmpty()) mistakes.add(Mistake.EMAIL_MISSING);
        else if (EmailAddress.parse(email).isEmpty()) mistakes.add(Mistake.EMAIL_ODD);
        if (!PlainText.line(website).isEmpty() && link().isEmpty()) mistakes.add(Mistake.WEBSITE_ODD);
        var length = PlainText.lines(words).length();
        if (length < FEWEST_WORDS) mistakes.add(Mistake.WORDS_TOO_FEW);
        if (length > MOST_WORDS) mistakes.add(Mistake.WORDS_TOO_MANY);
        return mistakes;
    }

    /// As a comment that waits for an editor. Only for one without mistakes.
    Comment comment(Instant now) {
        return new Comment(
                new CommentId(Ids.next()),
                article,
                parent,
                State.PENDING,
                Kind.COMMENT,
                PlainText.line(name),
                EmailAddress.parse(email).orElseThrow().value(),
                link().orElse(null),
                SafeHtml.paragraphs(PlainText.lines(words)),
                now);
    }

    private Optional<String> link() {
        return WebAddress.written(PlainText.line(website)).filter(address -> address.length() <= LONGEST_WEBSITE);
    }
}
