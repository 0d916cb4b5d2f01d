package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskRow;
import press.linecaster.kernel.Ids;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Renditions;
import press.linecaster.people.Account;
import press.linecaster.people.Role.Right;

/// What the editor looks up while somebody writes: stories to link to, and where a picture of the text is shown from.
@Controller
class StoriesController {

    private static final int MOST = 12;

    private final Desk desk;
    private final Addresses addresses;
    private final MediaLibrary library;
    private final Renditions renditions;
    private final Screens screens;
    private final Clock clock;

    StoriesController(
            Desk desk, Addresses addresses, MediaLibrary library, Renditions renditions, Screens screens, Clock clock) {
        this.desk = desk;
        this.addresses = addresses;
        this.library = library;
        this.renditions = renditions;
        this.screens = screens;
        this.clock = clock;
    }

    /// Stories that readers have an address for, last saved first, as JSON, for who links to them. Who may not see what
    /// others write finds their own and what readers see. With `for=editor` those that they may open, drafts too.
    @GetMapping("/newsroom/stories")
    ResponseEntity<byte[]> find(HttpServletRequest request) {
        var account = Gate.account(request);
        if (!account.may(Right.WRITE)) return Json.answer(403, List.of());
        var words = Queries.words(Queries.parameter(request, "q"));
        if (words.isBlank()) return Json.answer(200, List.of());
        var filter = DeskFilter.EVERYTHING.with(words);
        var screen = screens.frame("", "", request);
        if (Queries.parameter(request, "for").equals("editor"))
            return Json.answer(200, openable(filter, account, screen));
        return Json.answer(
                200,
                desk.list(filter, MOST * 2, clock.instant()).stream()
                        .filter(row -> isShown(row) || mayRead(account, row))
                        .flatMap(row -> said(row, screen).stream())
                        .limit(MOST)
                        .toList());
    }

    private List<Map<String, String>> openable(DeskFilter filter, Account account, Screen screen) {
        return desk.list(filter, MOST * 2, clock.instant()).stream()
                .filter(row -> mayRead(account, row))
                .limit(MOST)
                .map(row -> Map.of(
                        "headline",
                        row.headline(),
                        "editor",
                        EditorController.address(row.id()),
                        "note",
                        screen.moment(row.savedAt())))
                .toList();
    }

    private boolean isShown(DeskRow row) {
        var from = row.listedFrom();
        return from != null && !from.isAfter(clock.instant());
    }

    private static boolean mayRead(Account account, DeskRow row) {
        return account.may(
                Right.WRITE, account.isAmong(row.bylines()) || row.assignment().isTo(account.id()));
    }

    private Optional<Map<String, String>> said(DeskRow row, Screen screen) {
        return addresses
                .of(new Target(Target.Kind.ARTICLE, row.id().value()))
                .map(address ->
                        Map.of("headline", row.headline(), "address", address, "note", screen.moment(row.savedAt())));
    }

    /// Leads to a picture by its id, as bodies name it.
    @GetMapping("/newsroom/media/{id:[0-9]{1,19}}")
    ResponseEntity<Void> picture(@PathVariable String id) {
        var number = Ids.parse(id);
        var address = number.isEmpty()
                ? Optional.<String>empty()
                : library.find(new MediaId(number.getAsLong()))
                        .flatMap(media -> renditions.picture(media).map(picture -> picture.address()));
        return address.map(path -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, path)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
