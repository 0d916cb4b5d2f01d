package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleNotes;
import press.linecaster.articles.NoteId;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.newsroom.NotesBox.Typed;
import press.linecaster.people.Account;

/// Notes on an article: beside its text, and on a screen of their own. A script asks for the part of the screen that
/// they are, by `part=1`, so that what is being typed in the text stays.
@Controller
@RequestMapping("/newsroom/articles/{id}/notes")
class NotesController {

    private static final String GONE = "The note is deleted.";

    private final ReadableArticles readable;
    private final Notes notes;
    private final ArticleNotes kept;
    private final Undos undos;
    private final Screens screens;

    NotesController(ReadableArticles readable, Notes notes, ArticleNotes kept, Undos undos, Screens screens) {
        this.readable = readable;
        this.notes = notes;
        this.kept = kept;
        this.undos = undos;
        this.screens = screens;
    }

    @GetMapping
    ResponseEntity<byte[]> list(@PathVariable String id, HttpServletRequest request) {
        return show(200, readable.require(id, request), Typed.NOTHING, request);
    }

    @PostMapping
    ResponseEntity<byte[]> add(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var words = PlainText.lines(form.get("words"));
        var quote = PlainText.lines(form.get("quote"));
        try {
            notes.add(Gate.account(request), article, words, quote, near(form));
        } catch (NotAllowed refused) {
            return refused(article, form, new Typed("", words, quote, String.valueOf(refused.getMessage())), request);
        }
        return done(article, form, "noted", request);
    }

    @PostMapping("/{note}/{deed}")
    ResponseEntity<byte[]> act(
            @PathVariable String id, @PathVariable String note, @PathVariable String deed, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        var words = PlainText.lines(form.get("words"));
        try {
            if (deed.equals("delete")) return delete(article, id(note), form, request);
            var done = act(Gate.account(request), article, id(note), deed, words);
            return done(article, form, done, request);
        } catch (NotAllowed refused) {
            var typed = new Typed(note, words, "", String.valueOf(refused.getMessage()));
            return refused(article, form, typed, request);
        }
    }

    private String act(Account account, Article article, NoteId note, String deed, String words) {
        switch (deed) {
            case "answer" -> notes.answer(account, article, note, words);
            case "resolve" -> notes.resolve(account, article, note);
            case "reopen" -> notes.reopen(account, article, note);
            default -> throw new NoSuchArticle();
        }
        return "note-" + deed;
    }

    private ResponseEntity<byte[]> delete(Article article, NoteId note, Posted.Form form, HttpServletRequest request) {
        var account = Gate.account(request);
        var deleted = notes.delete(account, article, note);
        var back = EditorController.address(article.id()) + "/notes";
        Consumer<Account> deed = undoer -> notes.bringBack(undoer, readable.require(article.id(), undoer), deleted);
        if (!isPart(form)) return Screens.seeOther(undos.offer(account, GONE, back, deed));
        return part(200, box(article, Typed.NOTHING, request).with(undos.now(account, GONE, back, deed)), request);
    }

    @PostMapping("/undo/{token}")
    ResponseEntity<byte[]> undo(@PathVariable String id, @PathVariable String token, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        try {
            var back = undos.undo(token, Gate.account(request))
                    .orElseThrow(() -> new NotAllowed("This cannot be taken back any more."));
            return isPart(form)
                    ? part(200, article, Typed.NOTHING, request)
                    : Screens.seeOther(back + "?done=undone#notes");
        } catch (NotAllowed refused) {
            return refused(article, form, new Typed("", "", "", String.valueOf(refused.getMessage())), request);
        }
    }

    private ResponseEntity<byte[]> done(Article article, Posted.Form form, String word, HttpServletRequest request) {
        if (isPart(form)) return part(200, article, Typed.NOTHING, request);
        var back = form.get("back").equals("notes") ? "/notes" : "";
        return Screens.seeOther(EditorController.address(article.id()) + back + "?done=" + word + "#notes");
    }

    private ResponseEntity<byte[]> refused(Article article, Posted.Form form, Typed typed, HttpServletRequest request) {
        return isPart(form) ? part(422, article, typed, request) : show(422, article, typed, request);
    }

    private ResponseEntity<byte[]> part(int status, Article article, Typed typed, HttpServletRequest request) {
        return part(status, box(article, typed, request), request);
    }

    private ResponseEntity<byte[]> part(int status, NotesBox box, HttpServletRequest request) {
        return screens.show(
                status, "notes-box", Map.of("screen", screens.frame("Notes", "articles", request), "box", box));
    }

    private ResponseEntity<byte[]> show(int status, Article article, Typed typed, HttpServletRequest request) {
        return screens.show(
                status,
                "notes",
                Map.of(
                        "screen", screens.frame("Notes", "articles", request),
                        "headline", EditorController.headline(article),
                        "box", box(article, typed, request).with(undos.shown(request))));
    }

    private NotesBox box(Article article, Typed typed, HttpServletRequest request) {
        return NotesBox.of(article, kept.of(article.id()), Gate.account(request).id(), typed);
    }

    private static boolean isPart(Posted.Form form) {
        return form.get("part").equals("1");
    }

    private static NoteId id(String text) {
        return new NoteId(Ids.parseAddress(text).orElseThrow(NoSuchArticle::new));
    }

    /// Counted from 0; the first paragraph is no id, so one more is sent.
    private static @Nullable Integer near(Posted.Form form) {
        var paragraph = Ids.parse(form.get("paragraph"));
        return paragraph.isPresent() && paragraph.getAsLong() <= Integer.MAX_VALUE
                ? Integer.valueOf((int) paragraph.getAsLong() - 1)
                : null;
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.unreadable(screens.frame("Not done", "articles", request));
    }
}
