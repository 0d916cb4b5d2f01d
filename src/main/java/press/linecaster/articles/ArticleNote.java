package press.linecaster.articles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.AccountId;

/// What somebody who makes an article says to the others about it. Readers never see it.
///
/// @param name of who says it
/// @param words plain text with its line breaks
/// @param passage that it is about; absent for the whole article, and for answers
/// @param resolvedAt since when it is settled; absent for what is open, and for answers
/// @param answers in order; an answer has none itself
public record ArticleNote(
        NoteId id,
        ArticleId article,
        AccountId by,
        String name,
        String words,
        @Nullable Passage passage,
        Instant writtenAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        List<ArticleNote> answers) {

    public ArticleNote {
        answers = List.copyOf(answers);
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
