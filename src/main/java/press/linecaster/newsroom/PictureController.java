package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.PostedFiles;
import press.linecaster.media.Crops;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Renditions;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;

/// One picture or file: what it shows, who made it, where it stands.
@Controller
@RequestMapping("/newsroom/pictures/{id:[1-9a-z][0-9a-z]*}")
class PictureController {

    private static final int MOST_PARTS = 20;

    private final Pictures pictures;
    private final MediaLibrary library;
    private final Renditions renditions;
    private final Accounts accounts;
    private final Settings settings;
    private final Undos undos;
    private final Screens screens;
    private final Clock clock;

    PictureController(
            Pictures pictures,
            MediaLibrary library,
            Renditions renditions,
            Accounts accounts,
            Settings settings,
            Undos undos,
            Screens screens,
            Clock clock) {
        this.pictures = pictures;
        this.library = library;
        this.renditions = renditions;
        this.accounts = accounts;
        this.settings = settings;
        this.undos = undos;
        this.screens = screens;
        this.clock = clock;
    }

    /// There is none, or not for whoever asks.
    private static final class NoSuchPicture extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        var media = usable(id, request);
        return show(200, media, PictureForm.of(media, settings.paper().zone()), null, request);
    }

    @PostMapping
    ResponseEntity<byte[]> save(@PathVariable String id, HttpServletRequest request) {
        var media = usable(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return unreadable(request);
        try {
            pictures.save(Gate.account(request), media.id(), now -> PictureForm.read(form, now));
            return Screens.seeOther(PictureTiles.address(media.id()) + "?done=saved");
        } catch (NotAllowed refused) {
            var typed = PictureForm.read(
                    form, PictureForm.of(media, settings.paper().zone()));
            return show(422, media, typed, refused.getMessage(), request);
        }
    }

    @PostMapping("/file")
    ResponseEntity<byte[]> replace(@PathVariable String id, HttpServletRequest request) throws IOException {
        var media = usable(id, request);
        var form = PictureForm.of(media, settings.paper().zone());
        try {
            var files = PostedFiles.by(request, MOST_PARTS, library.largest().toBytes() + PostedFiles.BESIDE_THE_FILE);
            var file = files.next();
            if (file.isEmpty()) return show(422, media, form, "There was no file. Please choose one.", request);
            var outcome = pictures.replace(Gate.account(request), media, file.get());
            files.passOver();
            return switch (outcome) {
                case Stored(var after, var _) -> Screens.seeOther(PictureTiles.address(after.id()) + "?done=replaced");
                case Refused refused ->
                    show(422, media, form, PictureWords.of(refused) + " The old one is still in its place.", request);
            };
        } catch (PostedFiles.Unreadable unreadable) {
            return show(unreadable.status(), media, form, unreadable.words(), request);
        } catch (NotAllowed refused) {
            return show(422, media, form, refused.getMessage(), request);
        }
    }

    @PostMapping("/delete")
    ResponseEntity<byte[]> delete(@PathVariable String id, HttpServletRequest request) {
        var media = usable(id, request);
        try {
            var removed = pictures.delete(Gate.account(request), media);
            return Screens.seeOther(undos.offer(
                    Gate.account(request),
                    media.fileName() + " is deleted.",
                    "/newsroom/pictures",
                    undoer -> pictures.bringBack(undoer, removed)));
        } catch (NotAllowed refused) {
            var form = PictureForm.of(media, settings.paper().zone());
            return show(422, media, form, refused.getMessage(), request);
        }
    }

    @ExceptionHandler(NoSuchPicture.class)
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        return screens.refuse(
                404,
                screens.frame("Not found", "pictures", request),
                "There is no such picture in the library. Perhaps somebody has deleted it.");
    }

    private ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return screens.refuse(
                400, screens.frame("Not done", "pictures", request), "What came cannot be read. Nothing was changed.");
    }

    private Media usable(String id, HttpServletRequest request) {
        if (!Pictures.mayUse(Gate.account(request))) throw new NoSuchPicture();
        var number = Ids.parseAddress(id);
        return (number.isPresent() ? library.find(new MediaId(number.getAsLong())) : Optional.<Media>empty())
                .orElseThrow(NoSuchPicture::new);
    }

    private ResponseEntity<byte[]> show(
            int status, Media media, PictureForm form, @Nullable String trouble, HttpServletRequest request) {
        var account = Gate.account(request);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame(media.fileName(), "pictures", request));
        model.put("address", PictureTiles.address(media.id()));
        model.put("media", media);
        model.put("picture", renditions.picture(media).orElse(null));
        model.put("card", renditions.card(media).orElse(null));
        model.put("file", renditions.address(media).orElse(""));
        model.put("form", form);
        model.put("was", PictureForm.of(media, settings.paper().zone()));
        model.put("trouble", trouble == null ? "" : trouble);
        model.put("uses", pictures.uses(media.id()));
        model.put("account", account);
        var mayChange = pictures.mayChange(account, media);
        model.put("mayChange", mayChange);
        model.put("canCrop", mayChange && Crops.canCrop(media));
        model.put("undo", undos.shown(request));
        model.put("hasEnded", media.rights().haveEndedAt(clock.instant()));
        model.put("addedBy", name(media));
        return screens.show(status, "picture", model);
    }

    private String name(Media media) {
        return Optional.ofNullable(media.addedBy())
                .flatMap(by -> accounts.find(new AccountId(by)))
                .map(Account::name)
                .orElse("");
    }
}
