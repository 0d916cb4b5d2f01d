package press.linecaster.site;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.comments.CommentId;
import press.linecaster.comments.Mistake;
import press.linecaster.comments.Submission;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.site.Field.Kind;

/// The form for a comment: made for a page, and read when it has been sent.
final class CommentForm {

    private static final String ID = "write";

    private static final String PARENT = "parent";
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String WEBSITE = "website";
    private static final String WORDS = "words";

    /// Answers a comment that cannot be, and so one that is gone.
    private static final CommentId NOBODY = new CommentId(0);

    private CommentForm() {}

    static Submission read(ArticleId article, Posted.Form form) {
        return new Submission(
                article, parent(form.get(PARENT)), form.get(NAME), form.get(EMAIL), form.get(WEBSITE), form.get(WORDS));
    }

    private static @Nullable CommentId parent(String typed) {
        if (typed.isBlank()) return null;
        var id = Ids.parseAddress(typed);
        return id.isPresent() ? new CommentId(id.getAsLong()) : NOBODY;
    }

    static Submission blank(ArticleId article, @Nullable CommentId parent) {
        return new Submission(article, parent, "", "", "", "");
    }

    /// With everything that was typed, and beside each field what is wrong with it.
    static Form of(Submission typed, Set<Mistake> mistakes, @Nullable Trouble trouble, Phrases phrases) {
        var beside = mistakes.stream()
                .collect(toMap(Mistake::field, mistake -> say(mistake, phrases), (first, second) -> first));
        var parent = beside.containsKey(Mistake.Field.PARENT) ? null : typed.parent();
        return new Form(
                ID,
                address(typed.article()),
                parent == null ? "" : Ids.inAddress(parent.value()),
                fields(typed, beside, phrases),
                phrases.say("comments.note"),
                phrases.say("comments.send"),
                troubles(beside.get(Mistake.Field.PARENT), trouble, phrases));
    }

    /// Where comments for an article are sent to.
    static String address(ArticleId article) {
        return "/-/comments/" + Ids.inAddress(article.value());
    }

    /// Where a comment is answered.
    static String reply(ArticleId article, CommentId comment) {
        return address(article) + "/reply/" + Ids.inAddress(comment.value());
    }

    private static List<Field> fields(Submission typed, Map<Mistake.Field, String> beside, Phrases phrases) {
        return List.of(
                new Field(
                        ID + "-words",
                        WORDS,
                        Kind.WORDS,
                        phrases.say("comments.words"),
                        typed.words(),
                        true,
                        Submission.MOST_WORDS,
                        beside.get(Mistake.Field.WORDS)),
                new Field(
                        ID + "-name",
                        NAME,
                        Kind.NAME,
                        phrases.say("form.name"),
                        typed.name(),
                        true,
                        Submission.LONGEST_NAME,
                        beside.get(Mistake.Field.NAME)),
                new Field(
                        ID + "-email",
                        EMAIL,
                        Kind.EMAIL,
                        phrases.say("form.email"),
                        typed.email(),
                        true,
                        EmailAddress.LONGEST,
                        beside.get(Mistake.Field.EMAIL)),
                new Field(
                        ID + "-website",
                        WEBSITE,
                        Kind.WEBSITE,
                        phrases.say("comments.website"),
                        typed.website(),
                        false,
                        Submission.LONGEST_WEBSITE,
                        beside.get(Mistake.Field.WEBSITE)));
    }

    private static List<String> troubles(@Nullable String parentGone, @Nullable Trouble trouble, Phrases phrases) {
        var troubles = new ArrayList<String>();
        if (trouble != null) troubles.add(trouble.words(phrases));
        if (parentGone != null) troubles.add(parentGone);
        return troubles;
    }

    private static String say(Mistake mistake, Phrases phrases) {
        var word = mistake.name().toLowerCase(Locale.ROOT).replace('_', '.');
        return phrases.say("mistake." + word, Submission.MOST_WORDS);
    }
}
