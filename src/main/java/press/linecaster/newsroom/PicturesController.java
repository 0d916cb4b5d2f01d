package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.PostedFiles;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.newsroom.PictureShelf.State;

/// The library: what there is, by filters that are addresses, and bringing more.
@Controller
class PicturesController {

    private static final int TILES = 48;
    private static final int AT_ONCE = 200;
    /// Of what is used only some are looked at for one page of what is not; the list goes on from there.
    private static final int MOST_LOOKED_AT = 4_000;

    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

    /// What came of one file.
    ///
    /// @param tile absent for what was refused
    /// @param words what is to be said of it
    record Brought(String name, @Nullable PictureTile tile, String words) {}

    private final Pictures pictures;
    private final MediaLibrary library;
    private final PictureTiles tiles;
    private final PictureBulk bulk;
    private final Undos undos;
    private final Screens screens;
    private final Clock clock;

    PicturesController(
            Pictures pictures,
            MediaLibrary library,
            PictureTiles tiles,
            PictureBulk bulk,
            Undos undos,
            Screens screens,
            Clock clock) {
        this.pictures = pictures;
        this.library = library;
        this.tiles = tiles;
        this.bulk = bulk;
        this.undos = undos;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/newsroom/pictures")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        if (!Pictures.mayUse(Gate.account(request))) return refused(request);
        var shelf = PictureShelf.of(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
        return list(200, shelf, Wanted.NOTHING, request);
    }

    /// What was wanted of several at once, and what is wrong with that.
    ///
    /// @param chosen as addresses call them
    record Wanted(Set<String> chosen, String credit, String licence, String until, String mistake) {

        static final Wanted NOTHING = new Wanted(Set.of(), "", "", "", "");
    }

    private ResponseEntity<byte[]> list(int status, PictureShelf shelf, Wanted wanted, HttpServletRequest request) {
        var found = found(shelf, request);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Pictures", "pictures", request));
        model.put("undo", undos.shown(request));
        model.put("shelf", shelf);
        model.put("wanted", wanted);
        model.put("tiles", tiles.of(found.shown()));
        model.put("next", found.last() == null ? "" : shelf.next("/newsroom/pictures", found.last()));
        return screens.show(status, "pictures", model);
    }

    /// Changes or deletes those that are chosen.
    @PostMapping("/newsroom/pictures/many")
    ResponseEntity<byte[]> many(HttpServletRequest request) {
        var account = Gate.account(request);
        if (!Pictures.mayUse(account)) return refused(request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.unreadable(screens.frame("Not done", "pictures", request));
        var shelf = PictureShelf.of(form::get);
        var wish = PictureForm.rightsOf(form);
        var isDeleting = form.get("deed").equals("delete");
        var chosen = chosen(form);
        var mistake = mistake(chosen, wish, isDeleting);
        if (mistake.isEmpty()) {
            var outcome = isDeleting ? bulk.delete(account, chosen) : bulk.change(account, chosen, wish);
            if (outcome.done() > 0)
                return Screens.seeOther(
                        undos.offer(account, outcome.words(), shelf.here("/newsroom/pictures"), outcome.undo()));
            mistake = outcome.words();
        }
        var ids = Set.copyOf(form.all("picture"));
        return list(422, shelf, new Wanted(ids, wish.credit(), wish.licence(), wish.until(), mistake), request);
    }

    private List<Media> chosen(Posted.Form form) {
        var ids = form.all("picture").stream()
                .limit(PictureBulk.MOST)
                .flatMapToLong(text -> Ids.parseAddress(text).stream())
                .mapToObj(MediaId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var known = library.find(ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }

    private static String mistake(List<Media> chosen, PictureForm wish, boolean isDeleting) {
        if (chosen.isEmpty()) return "Nothing is chosen. Please choose some of the pictures and files above.";
        if (isDeleting) return "";
        if (wish.credit().isBlank() && wish.licence().isBlank() && wish.until().isBlank())
            return "Please fill at least one of the fields: only those that are filled change.";
        return wish.mistake().orElse("");
    }

    /// @param last from which the list goes on; null where it does not
    private record Found(List<Media> shown, @Nullable Media last) {}

    private Found found(PictureShelf shelf, HttpServletRequest request) {
        var filter = shelf.filter(Gate.account(request), clock.instant());
        if (shelf.state() != State.UNUSED) {
            var rows = library.list(filter, shelf.after(), TILES + 1);
            return rows.size() > TILES ? new Found(rows.subList(0, TILES), rows.get(TILES - 1)) : new Found(rows, null);
        }
        var shown = new ArrayList<Media>();
        var after = shelf.after();
        for (var seen = 0; seen < MOST_LOOKED_AT; seen += AT_ONCE) {
            var rows = library.list(filter, after, AT_ONCE);
            var unused = pictures.unused(rows);
            for (var media : rows) {
                if (unused.contains(media.id())) shown.add(media);
                if (shown.size() == TILES) return new Found(shown, media);
            }
            if (rows.size() < AT_ONCE) return new Found(shown, null);
            after = PictureShelf.cursor(rows.getLast());
            if (seen + AT_ONCE >= MOST_LOOKED_AT) return new Found(shown, rows.getLast());
        }
        return new Found(shown, null);
    }

    /// Takes in all files of a form, each for itself.
    @PostMapping("/newsroom/pictures")
    ResponseEntity<byte[]> bring(HttpServletRequest request) throws IOException {
        var account = Gate.account(request);
        if (!Pictures.mayUse(account)) return refused(request);
        var brought = new ArrayList<Brought>();
        var trouble = "";
        try {
            var files = PostedFiles.by(request, MOST_FILES, MOST_BYTES);
            for (var file = files.next(); file.isPresent(); file = files.next())
                brought.add(brought(file.get().fileName(), pictures.bring(account, file.get())));
            if (brought.isEmpty()) trouble = "There was no file. Please choose one or more.";
        } catch (PostedFiles.Unreadable unreadable) {
            trouble = unreadable.words();
        }
        return answered(brought, trouble, request);
    }

    private ResponseEntity<byte[]> answered(List<Brought> brought, String trouble, HttpServletRequest request) {
        var isPlain = trouble.isEmpty()
                && brought.stream().allMatch(each -> each.words().isEmpty());
        var first = brought.isEmpty() ? null : brought.getFirst().tile();
        if (isPlain && first != null)
            return Screens.seeOther(
                    brought.size() == 1 ? first.address() + "?done=brought" : "/newsroom/pictures?done=brought-all");
        var hasSome = brought.stream().anyMatch(each -> each.tile() != null);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("What came of the files", "pictures", request));
        model.put("brought", brought);
        model.put("trouble", trouble);
        return screens.show(hasSome ? 200 : 422, "brought", model);
    }

    private Brought brought(String name, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Stored(var media, var isKnown) ->
                new Brought(
                        name,
                        tiles.of(media),
                        isKnown ? "The library has this very file already: nothing was added." : "");
            case IntakeOutcome.Refused refused -> new Brought(name, null, PictureWords.of(refused));
        };
    }

    private ResponseEntity<byte[]> refused(HttpServletRequest request) {
        return screens.refuse(403, screens.frame("Not allowed", "pictures", request), "Your role does not allow this.");
    }
}
