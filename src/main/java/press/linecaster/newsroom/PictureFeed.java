package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.PostedFiles;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.LibraryFilter;
import press.linecaster.media.Media;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Renditions;

/// Pictures for the scripts of the screens, as JSON: bringing one, and choosing one. What is refused is said as problem
/// details (RFC 9457).
@Controller
class PictureFeed {

    private static final int FEW = 40;
    private static final int MOST_PARTS = 20;

    private final Pictures pictures;
    private final MediaLibrary library;
    private final Renditions renditions;
    private final Clock clock;

    PictureFeed(Pictures pictures, MediaLibrary library, Renditions renditions, Clock clock) {
        this.pictures = pictures;
        this.library = library;
        this.renditions = renditions;
        this.clock = clock;
    }

    /// Takes in the first file of a form.
    @PostMapping("/newsroom/pictures/upload")
    ResponseEntity<byte[]> bring(HttpServletRequest request) throws IOException {
        if (!Pictures.mayUse(Gate.account(request))) return Json.problem(403, "Your role does not allow this.");
        try {
            var files = PostedFiles.by(request, MOST_PARTS, library.largest().toBytes() + PostedFiles.BESIDE_THE_FILE);
            var file = files.next();
            if (file.isEmpty()) return Json.problem(400, "There is no file in what came. Please choose one.");
            var outcome = pictures.bring(Gate.account(request), file.get());
            files.passOver();
            return switch (outcome) {
                case Stored(var media, var isKnown) -> {
                    var said = said(media);
                    said.put("isKnown", isKnown);
                    yield Json.answer(isKnown ? 200 : 201, said);
                }
                case Refused refused -> Json.problem(PictureWords.status(refused), PictureWords.of(refused));
            };
        } catch (PostedFiles.Unreadable unreadable) {
            return Json.problem(unreadable.status(), unreadable.words());
        }
    }

    /// Pictures that can be shown, newest first.
    @GetMapping("/newsroom/pictures/pick")
    ResponseEntity<byte[]> pick(HttpServletRequest request) {
        if (!Pictures.mayUse(Gate.account(request))) return Json.problem(403, "Your role does not allow this.");
        var words = Queries.words(Queries.parameter(request, "q"));
        var filter = new LibraryFilter(EnumSet.of(Kind.PICTURE), false, null, null, words);
        var after = Optional.ofNullable(request.getParameter("after")).flatMap(Cursor::parse);
        var found = library.list(filter, after.orElse(null), FEW + 1);
        var shown = found.subList(0, Math.min(FEW, found.size()));
        var now = clock.instant();
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "pictures",
                shown.stream()
                        .filter(media ->
                                media.stored() != null && !media.rights().haveEndedAt(now))
                        .map(this::said)
                        .toList());
        answer.put(
                "next",
                found.size() > FEW ? PictureShelf.cursor(shown.getLast()).text() : null);
        return Json.answer(200, answer);
    }

    /// What a script needs to know of a picture or file.
    private Map<String, Object> said(Media media) {
        var picture = renditions.picture(media);
        var said = new LinkedHashMap<String, Object>();
        said.put("id", Long.toString(media.id().value())); // more digits than a number of JavaScript holds
        said.put("kind", media.kind().name().toLowerCase(Locale.ROOT));
        said.put("name", media.fileName());
        said.put(
                "address",
                picture.map(each -> each.address())
                        .or(() -> renditions.address(media))
                        .orElse(null));
        said.put("screen", PictureTiles.address(media.id()));
        said.put("small", renditions.small(media).orElse(null));
        said.put("width", picture.map(each -> each.widthPx()).orElse(0));
        said.put("height", picture.map(each -> each.heightPx()).orElse(0));
        said.put("alt", media.alternative());
        said.put("caption", media.caption().plainText());
        said.put("credit", media.credit());
        return said;
    }
}
