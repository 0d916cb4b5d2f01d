package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.media.Crop;
import press.linecaster.media.Crops;
import press.linecaster.media.IntakeOutcome.Refused;
import press.linecaster.media.IntakeOutcome.Stored;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Renditions;
import press.linecaster.people.Account;

/// Chooses the part of a picture that is shown.
@Controller
@RequestMapping("/newsroom/pictures/{id:[1-9a-z][0-9a-z]*}/crop")
class CropController {

    private final Pictures pictures;
    private final MediaLibrary library;
    private final Crops crops;
    private final Renditions renditions;
    private final Undos undos;
    private final Screens screens;

    CropController(
            Pictures pictures, MediaLibrary library, Crops crops, Renditions renditions, Undos undos, Screens screens) {
        this.pictures = pictures;
        this.library = library;
        this.crops = crops;
        this.renditions = renditions;
        this.undos = undos;
        this.screens = screens;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        var media = croppable(id, request);
        return show(200, media, CropForm.of(present(media)), "", request);
    }

    /// The whole of what is cropped already, for who may change it: readers never see it.
    @GetMapping("/whole.webp")
    ResponseEntity<byte[]> whole(@PathVariable String id, HttpServletRequest request) {
        var media = croppable(id, request);
        return crops.look(media.id())
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.parseMediaType("image/webp"))
                        .body(bytes))
                .orElseThrow(NoSuchThing::new);
    }

    @PostMapping
    ResponseEntity<byte[]> crop(@PathVariable String id, HttpServletRequest request) {
        var media = croppable(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.unreadable(screens.frame("Not done", "pictures", request));
        var typed = form.has("whole") ? CropForm.WHOLE : CropForm.read(form);
        var crop = typed.crop();
        if (crop.isEmpty()) return show(422, media, typed, typed.mistake(), request);
        var account = Gate.account(request);
        var before = present(media);
        var seen = form.has("seen") ? form.get("seen") : hash(media);
        var outcome = pictures.crop(account, media, seen, crop.get());
        if (outcome instanceof Refused refused)
            return show(
                    422, croppable(id, request), typed, PictureWords.of(refused) + " Nothing was changed.", request);
        var after = ((Stored) outcome).media();
        return Screens.seeOther(undos.offer(
                account,
                crop.get().isWhole() ? "All of it is shown again." : "Cropped: this part is shown, everywhere.",
                PictureTiles.address(media.id()),
                undoer -> takeBack(undoer, after, crop.get(), before)));
    }

    /// Only what this deed has left: another part that somebody has chosen since, or another file, stays.
    private void takeBack(Account account, Media after, Crop crop, Crop before) {
        var now = library.find(after.id()).orElseThrow(NoSuchThing::new);
        if (!present(now).equals(crop))
            throw new NotAllowed("Another part of it is shown by now. Nothing was changed.");
        if (pictures.crop(account, now, hash(after), before) instanceof Refused refused)
            throw new NotAllowed(PictureWords.of(refused) + " Nothing was changed.");
    }

    private Crop present(Media media) {
        return crops.find(media.id()).orElse(new Crop(0, 0, Crop.WHOLE, Crop.WHOLE));
    }

    private static String hash(Media media) {
        var stored = media.stored();
        return stored == null ? "" : stored.sha256();
    }

    @ExceptionHandler(NoSuchThing.class)
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        return screens.refuse(
                404,
                screens.frame("Not found", "pictures", request),
                "There is no such picture that you could crop. Perhaps somebody has deleted it.");
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> refused(NotAllowed refused, HttpServletRequest request) {
        return screens.refuse(
                403, screens.frame("Not allowed", "pictures", request), String.valueOf(refused.getMessage()));
    }

    private Media croppable(String id, HttpServletRequest request) {
        var account = Gate.account(request);
        if (!Pictures.mayUse(account)) throw new NoSuchThing();
        var number = Ids.parseAddress(id);
        return (number.isPresent() ? library.find(new MediaId(number.getAsLong())) : Optional.<Media>empty())
                .filter(Crops::canCrop)
                .filter(media -> pictures.mayChange(account, media))
                .orElseThrow(NoSuchThing::new);
    }

    private ResponseEntity<byte[]> show(
            int status, Media media, CropForm form, String trouble, HttpServletRequest request) {
        var address = PictureTiles.address(media.id());
        var isCropped = crops.find(media.id()).isPresent();
        var picture = renditions.picture(media).orElseThrow(NoSuchThing::new);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Crop " + media.fileName(), "pictures", request));
        model.put("address", address);
        model.put("whole", isCropped ? address + "/crop/whole.webp" : picture.address());
        model.put("isCropped", isCropped);
        model.put("form", form);
        model.put("seen", hash(media));
        model.put("trouble", trouble);
        return screens.show(status, "crop", model);
    }
}
