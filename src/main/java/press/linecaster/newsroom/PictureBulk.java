package press.linecaster.newsroom;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.linecaster.media.Media;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Removed;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;

/// Does one thing to some pictures and files, to each by itself: what cannot be done to one is said of that one and
/// keeps none of the others. Taking it back leaves alone what somebody has changed since.
@Component
class PictureBulk {

    static final int MOST = 200;
    private static final int NAMED = 5;

    /// What came of it.
    ///
    /// @param done how many
    /// @param words what was done, and to which it was not
    /// @param undo takes it back
    record Outcome(int done, String words, Consumer<Account> undo) {}

    private record Changed(Media before, Media after) {}

    private record Left(Media media, String why) {}

    private final Pictures pictures;
    private final MediaLibrary library;
    private final Settings settings;

    PictureBulk(Pictures pictures, MediaLibrary library, Settings settings) {
        this.pictures = pictures;
        this.library = library;
        this.settings = settings;
    }

    /// @param wish its empty fields change nothing
    Outcome change(Account account, List<Media> some, PictureForm wish) {
        var changed = new ArrayList<Changed>();
        var left = new ArrayList<Left>();
        for (var media : some)
            try {
                pictures.save(account, media, filled(PictureForm.of(media, zone()), wish));
                var after = library.find(media.id()).orElseThrow(() -> new NotAllowed("It is gone."));
                if (!after.equals(media)) changed.add(new Changed(media, after));
                else left.add(new Left(media, "It is so already."));
            } catch (NotAllowed refused) {
                left.add(new Left(media, String.valueOf(refused.getMessage())));
            }
        return new Outcome(
                changed.size(), words(changed.size(), "changed", left), undoer -> changeBack(undoer, changed));
    }

    private static PictureForm filled(PictureForm now, PictureForm wish) {
        return now.withRights(
                wish.credit().isBlank() ? now.credit() : wish.credit(),
                wish.licence().isBlank() ? now.licence() : wish.licence(),
                wish.until().isBlank() ? now.until() : wish.until());
    }

    private void changeBack(Account account, List<Changed> changed) {
        var left = new ArrayList<Left>();
        for (var each : changed)
            try {
                var now = library.find(each.after().id()).orElseThrow(() -> new NotAllowed("It is gone."));
                pictures.save(account, now, back(now, each));
            } catch (NotAllowed refused) {
                left.add(new Left(each.after(), String.valueOf(refused.getMessage())));
            }
        requireSome(changed.size(), left);
    }

    private PictureForm back(Media media, Changed changed) {
        var now = PictureForm.of(media, zone());
        var after = PictureForm.of(changed.after(), zone());
        var before = PictureForm.of(changed.before(), zone());
        return now.withRights(
                now.credit().equals(after.credit()) ? before.credit() : now.credit(),
                now.licence().equals(after.licence()) ? before.licence() : now.licence(),
                now.until().equals(after.until()) ? before.until() : now.until());
    }

    Outcome delete(Account account, List<Media> some) {
        var gone = new ArrayList<Removed>();
        var left = new ArrayList<Left>();
        for (var media : some)
            try {
                gone.add(pictures.delete(account, media));
            } catch (NotAllowed refused) {
                left.add(new Left(media, String.valueOf(refused.getMessage())));
            }
        return new Outcome(gone.size(), words(gone.size(), "deleted", left), undoer -> bringBack(undoer, gone));
    }

    private void bringBack(Account account, List<Removed> gone) {
        var left = new ArrayList<Left>();
        for (var each : gone)
            try {
                pictures.bringBack(account, each);
            } catch (NotAllowed refused) {
                left.add(new Left(each.media(), String.valueOf(refused.getMessage())));
            }
        requireSome(gone.size(), left);
    }

    /// Where nothing at all could be taken back, that is told.
    private static void requireSome(int all, List<Left> left) {
        if (left.size() == all) throw new NotAllowed(words(0, "", left));
    }

    private static String words(int done, String how, List<Left> left) {
        var words = new ArrayList<String>();
        if (done > 0) words.add(done == 1 ? "One is " + how + "." : done + " are " + how + ".");
        if (!left.isEmpty()) words.add((left.size() == 1 ? "One was" : left.size() + " were") + " left as before:");
        left.stream()
                .limit(NAMED)
                .collect(Collectors.groupingBy(
                        Left::why, Collectors.mapping(each -> each.media().fileName(), Collectors.joining(", "))))
                .forEach((why, names) -> words.add(names + " – " + why));
        if (left.size() > NAMED) words.add("And " + (left.size() - NAMED) + " more.");
        return String.join(" ", words);
    }

    private ZoneId zone() {
        return settings.paper().zone();
    }
}
