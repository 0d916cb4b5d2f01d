package press.linecaster.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleNote;
import press.linecaster.articles.NoteId;
import press.linecaster.articles.Passage;
import press.linecaster.kernel.Ids;
import press.linecaster.newsroom.Undos.Offer;
import press.linecaster.people.AccountId;

/// The notes of an article as they stand beside its text.
///
/// @param address of the article
/// @param open what is not settled
/// @param typed what was typed and refused
/// @param undo by which what was just deleted is brought back; empty for nothing
record NotesBox(String address, List<Talk> open, List<Talk> settled, Typed typed, String undo) {

    /// @param link to its passage on the page as readers will get it; empty for none, or one that is gone
    /// @param paragraph by which a screen finds it; -1 for none
    record Talk(ArticleNote note, String id, String link, int paragraph, boolean isGone, List<Said> said) {}

    /// One note or answer.
    record Said(ArticleNote note, String id, boolean mayDelete) {}

    /// @param about the id of the note that was answered; empty for a new note
    record Typed(String about, String words, String quote, String mistake) {

        static final Typed NOTHING = new Typed("", "", "", "");

        String in(String field, String id) {
            if (!about.equals(id)) return "";
            return field.equals("quote") ? quote : words;
        }

        /// An answer stands with the note that it answers; what is gone with the new one.
        Typed in(List<Talk> threads) {
            var thread = threads.stream()
                    .filter(each ->
                            each.said().stream().anyMatch(said -> said.id().equals(about)))
                    .map(Talk::id)
                    .findFirst();
            return new Typed(thread.orElse(""), words, quote, mistake);
        }

        @Nullable
        String mistakeIn(String id) {
            return mistake.isEmpty() || !about.equals(id) ? null : mistake;
        }
    }

    /// So many words at each end say which passage is meant.
    private static final int WORDS_AT_ENDS = 6;

    private static final int SHORT = 2 * WORDS_AT_ENDS;

    static NotesBox of(Article article, List<ArticleNote> notes, AccountId me, Typed typed) {
        var text = Notes.paragraphs(article.text().body());
        var address = EditorController.address(article.id());
        var threads =
                notes.stream().map(note -> thread(note, text, address, me)).toList();
        return new NotesBox(
                address,
                threads.stream().filter(each -> each.note().isOpen()).toList(),
                threads.stream().filter(each -> !each.note().isOpen()).toList(),
                typed.in(threads),
                "");
    }

    /// @param offer null for none
    NotesBox with(@Nullable Offer offer) {
        if (offer == null) return this;
        var token = offer.address().substring(offer.address().lastIndexOf('/') + 1);
        return new NotesBox(address, open, settled, typed, address + "/notes/undo/" + token);
    }

    private static Talk thread(ArticleNote note, List<String> text, String address, AccountId me) {
        var passage = note.passage();
        var place = passage == null ? OptionalInt.empty() : passage.in(text);
        var said = Stream.concat(Stream.of(note), note.answers().stream())
                .map(each -> new Said(
                        each,
                        id(each.id()),
                        each.by().equals(me) && each.answers().isEmpty()))
                .toList();
        var link = passage == null || place.isEmpty() ? "" : address + "/preview#:~:text=" + fragment(passage);
        return new Talk(note, id(note.id()), link, place.orElse(-1), passage != null && place.isEmpty(), said);
    }

    private static String id(NoteId id) {
        return Ids.inAddress(id.value());
    }

    /// As browsers find words on a page (WICG, [URL Fragment Text
    /// Directives](https://wicg.github.io/scroll-to-text-fragment/)): what reaches over paragraphs by its two ends.
    private static String fragment(Passage passage) {
        var words = Arrays.asList(passage.words().split(" "));
        if (words.size() <= SHORT) return encoded(words);
        return encoded(words.subList(0, WORDS_AT_ENDS))
                + ","
                + encoded(words.subList(words.size() - WORDS_AT_ENDS, words.size()));
    }

    private static String encoded(List<String> words) {
        return words.stream()
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("-", "%2D"))
                .collect(Collectors.joining("%20"));
    }
}
