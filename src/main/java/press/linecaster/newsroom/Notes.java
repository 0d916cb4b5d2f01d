package press.linecaster.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleNote;
import press.linecaster.articles.ArticleNotes;
import press.linecaster.articles.NoteId;
import press.linecaster.articles.Passage;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;

/// What those who may see an article on the desk note on it. Each may answer and settle all of it, and delete what is
/// their own.
@Service
class Notes {

    private final ArticleNotes notes;
    private final AuditTrail trail;

    Notes(ArticleNotes notes, AuditTrail trail) {
        this.notes = notes;
        this.trail = trail;
    }

    /// @param quote words of the text, as somebody has selected or copied them; empty for the whole article
    /// @param near the paragraph that they were selected in; null where nobody knows
    @Transactional
    public void add(Account account, Article article, String words, String quote, @Nullable Integer near) {
        require(account, article);
        requireWords(words);
        requireRoom(article);
        var passage = quote.isBlank() ? null : passage(article, quote, near);
        notes.add(article.id(), account.id(), account.name(), words, passage);
        var about = passage == null ? "" : "“" + passage.words() + "”";
        note(account, "article.note", article, about, words);
    }

    /// Out of a plain field words come with their tags.
    private static Passage passage(Article article, String quote, @Nullable Integer near) {
        var text = paragraphs(article.text().body());
        var literal = Passage.of(quote, near, text);
        if (literal.in(text).isPresent()) return literal;
        var bare = SafeHtml.clean(quote).plainText();
        return bare.isBlank() ? literal : Passage.of(bare, near, text);
    }

    /// The words of each block of a body.
    static List<String> paragraphs(SafeHtml body) {
        return BodySource.blocks(body).stream()
                .map(block -> SafeHtml.stored(block).plainText())
                .toList();
    }

    @Transactional
    public void answer(Account account, Article article, NoteId id, String words) {
        var note = require(account, article, id);
        requireWords(words);
        requireRoom(article);
        if (notes.answer(note, account.id(), account.name(), words).isEmpty())
            throw new NotAllowed("This note is not there any more. Nothing was changed.");
        note(account, "article.note.answer", article, note.words(), words);
    }

    @Transactional
    public void resolve(Account account, Article article, NoteId id) {
        var note = require(account, article, id);
        if (notes.resolve(id, account.name())) note(account, "article.note.resolve", article, "", note.words());
    }

    @Transactional
    public void reopen(Account account, Article article, NoteId id) {
        var note = require(account, article, id);
        if (notes.reopen(id)) note(account, "article.note.reopen", article, "", note.words());
    }

    /// What was deleted, with what it answered.
    record Deleted(ArticleNote note, @Nullable NoteId answered) {}

    @Transactional
    public Deleted delete(Account account, Article article, NoteId id) {
        var note = require(account, article, id);
        if (!note.by().equals(account.id())) throw new NotAllowed("This note is not yours: you can settle it.");
        var deleted = new Deleted(note, answered(article, id));
        if (!notes.delete(id)) throw new NotAllowed("Somebody has answered this note, so it stays. You can settle it.");
        note(account, "article.note.delete", article, note.words(), "");
        return deleted;
    }

    private @Nullable NoteId answered(Article article, NoteId id) {
        return notes.of(article.id()).stream()
                .filter(thread ->
                        thread.answers().stream().anyMatch(answer -> answer.id().equals(id)))
                .map(ArticleNote::id)
                .findFirst()
                .orElse(null);
    }

    @Transactional
    public void bringBack(Account account, Article article, Deleted deleted) {
        require(account, article);
        requireRoom(article);
        if (!notes.bringBack(deleted.note(), deleted.answered()))
            throw new NotAllowed("What it answered is gone, or it is there again already. Nothing was changed.");
        note(account, "article.note.bring-back", article, "", deleted.note().words());
    }

    private ArticleNote require(Account account, Article article, NoteId id) {
        require(account, article);
        return notes.find(article.id(), id)
                .orElseThrow(() -> new NotAllowed("This note is not there any more. Nothing was changed."));
    }

    private static void require(Account account, Article article) {
        if (!Newsdesk.mayRead(account, article)) throw new NotAllowed("Your role does not allow this.");
    }

    private static void requireWords(String words) {
        if (words.isBlank()) throw new NotAllowed("Please write something.");
        if (words.length() > ArticleNotes.LONGEST)
            throw new NotAllowed("A note has %d characters at most; this one has %d."
                    .formatted(ArticleNotes.LONGEST, words.length()));
    }

    private void requireRoom(Article article) {
        if (notes.count(article.id()) >= ArticleNotes.MOST)
            throw new NotAllowed("This article has %d notes, which is the most. Delete some of yours first."
                    .formatted(ArticleNotes.MOST));
    }

    private void note(Account account, String action, Article article, String was, String became) {
        trail.note(Accounts.described(account), action, Newsdesk.subject(article), was, became);
    }
}
