package press.linecaster.newsroom;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.linecaster.comments.Comments;
import press.linecaster.delivery.Assets;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// Makes answers: screens by the templates of `src/main/jte/newsroom`, and the way to the next one. None is kept by
/// anybody.
@Component
class Screens {

    private static final String DONE = "done";
    private static final int CHUNK_BYTES = 16_384;
    private static final int MOST_COUNTED = 100;

    /// What may have been done, by the word that stands for it in addresses.
    private static final Map<String, String> NOTICES = Map.ofEntries(
            Map.entry("saved", "Saved."),
            Map.entry("merged", "Saved, together with what somebody else had saved meanwhile."),
            Map.entry("published", "Published: readers see it."),
            Map.entry("scheduled", "Scheduled: it goes out by itself."),
            Map.entry("unpublished", "Taken back to the desk. Readers do not see it any more."),
            Map.entry("withdrawn", "Withdrawn. Its address says so, with the reason."),
            Map.entry("corrected", "The correction stands under the article."),
            Map.entry("restored", "The earlier version is the present one again."),
            Map.entry("moved", "Moved to another stage."),
            Map.entry("assigned", "Noted: who has it, and until when."),
            Map.entry("taken", "It is yours now."),
            Map.entry("returned", "Given back. Others can take it."),
            Map.entry("brought", "It is in the library. Please say what it shows."),
            Map.entry("brought-all", "All of them are in the library."),
            Map.entry("replaced", "The new file is in its place, everywhere."),
            Map.entry("deleted", "Deleted."),
            Map.entry("picture", "This is the main picture now."),
            Map.entry("no-picture", "There is no main picture any more."),
            Map.entry("placed", "It stands there now."),
            Map.entry("unchanged", "Nothing was another, so nothing was changed."),
            Map.entry("as-before", "It is as it was before."),
            Map.entry("welcome", "Welcome. The newsroom is yours."),
            Map.entry("closed", "The account is closed, and signed out everywhere."),
            Map.entry("opened", "The account is open again."),
            Map.entry("role", "The role is another one from now on."),
            Map.entry("added", "Added."),
            Map.entry("one", "Done: the two are one now, and old addresses lead there."),
            Map.entry("undone", "Taken back: it is as it was before."),
            Map.entry("signed-out", "Signed out everywhere."),
            Map.entry("sections", "The sections are others from now on."),
            Map.entry(
                    "forgotten",
                    "The codes and passkeys are gone. The password alone lets them in, and they are signed out everywhere."),
            Map.entry("password", "The password is another one. Everywhere else you are signed out."),
            Map.entry("codes-off", "No code is asked for any more. You can set codes up again at any time."),
            Map.entry("passkey", "The passkey is added: from now on it lets you in."),
            Map.entry("passkey-named", "The passkey has another name."),
            Map.entry("passkey-removed", "The passkey lets nobody in any more. You can add it again."),
            Map.entry("elsewhere", "Signed out everywhere else."),
            Map.entry("revoked", "The token is worth nothing any more."),
            Map.entry("asked", "Asked. Whoever has the article sees that within seconds."),
            Map.entry("free", "Nobody had it open any more, so it is yours."),
            Map.entry("kept", "You keep it; whoever asked is told."),
            Map.entry("handed-over", "Saved and handed over. You can read along here."),
            Map.entry("taken-over", "You have taken over. Whoever had it is told, and loses nothing."),
            Map.entry("noted", "The note stands beside the text."),
            Map.entry("note-answer", "Answered."),
            Map.entry("note-resolve", "Settled. It stands below the open ones, and can be opened again."),
            Map.entry("note-reopen", "The note is open again."),
            Map.entry("version-named", "The version has this name now."),
            Map.entry("link-ended", "The link shows nothing any more."),
            Map.entry("correction-mend", "Readers see the correction in these words now."),
            Map.entry(
                    "correction-take-back",
                    "Taken back: readers do not see it any more. It can be brought back below."),
            Map.entry("correction-bring-back", "Brought back: it stands under the article again."),
            Map.entry("brought-back", "Brought back: readers see it again as before."),
            Map.entry("ended", "Signed out there."));

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "press.linecaster.newsroom");

    private final Settings settings;
    private final Comments comments;
    private final Assets assets;

    Screens(Settings settings, Comments comments, Assets assets) {
        this.settings = settings;
        this.comments = comments;
        this.assets = assets;
    }

    /// The frame of a screen behind the gate.
    Screen frame(String title, String place, HttpServletRequest request) {
        return frame(title, place, Gate.account(request), notice(request.getQueryString()));
    }

    /// The frame of a screen in front of it.
    Screen outside(String title) {
        return frame(title, "", null, null);
    }

    /// From the query as it came: to ask for a parameter would be to read a form.
    private static @Nullable String notice(@Nullable String query) {
        return NOTICES.get(new Query(query).get(DONE));
    }

    private Screen frame(String title, String place, @Nullable Account account, @Nullable String notice) {
        var paper = settings.paper();
        return new Screen(
                paper.name(),
                paper.zone(),
                Stages.of(paper.flow()),
                title,
                place,
                account,
                notice,
                waiting(account),
                assets.address("newsroom.css"),
                assets.address("newsroom.js"));
    }

    /// Where a script or another file of our own is, that one screen alone needs.
    String asset(String name) {
        return assets.address(name);
    }

    private String waiting(@Nullable Account account) {
        if (account == null || !account.may(Right.MODERATE)) return "";
        var waiting = comments.waiting(MOST_COUNTED);
        if (waiting == 0) return "";
        return waiting < MOST_COUNTED ? Integer.toString(waiting) : MOST_COUNTED - 1 + "+";
    }

    /// @param template without its ending
    /// @param model the parameters of the template by name
    ResponseEntity<byte[]> show(int status, String template, Map<String, Object> model) {
        var output = new Utf8ByteOutput(CHUNK_BYTES);
        engine.render(template + ".jte", model, output);
        return page(status, output.toByteArray());
    }

    static ResponseEntity<byte[]> page(int status, byte[] html) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }

    ResponseEntity<byte[]> show(String template, Map<String, Object> model) {
        return show(200, template, model);
    }

    /// Says in a few words why not, inside or outside.
    ResponseEntity<byte[]> refuse(int status, Screen frame, String words) {
        return show(status, "refusal", Map.of("screen", frame, "words", words));
    }

    /// Says that a form was not understood.
    ResponseEntity<byte[]> unreadable(Screen frame) {
        return refuse(400, frame, "What came cannot be read. Nothing was done.");
    }

    /// What a browser asks for after something was done (303): loading that again does nothing again.
    static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(303)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /// Likewise, with the cookie of whoever has just come in or gone.
    static ResponseEntity<byte[]> seeOther(String path, String cookie) {
        return ResponseEntity.status(303)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }

    boolean isSecure() {
        return "https".equals(settings.paper().address().getScheme());
    }
}
