package press.linecaster.newsroom;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import press.linecaster.media.Media;
import press.linecaster.media.Removed;
import press.linecaster.newsroom.Pictures.Changed;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;

/// Does one thing to some pictures and files, to each by itself: what cannot be done to one is said of that one and
/// keeps none of the others. Taking it back leaves alone what somebody has changed since.
@Component
class PictureBulk {

    private static final Logger log = LoggerFactory.getLogger(PictureBulk.class);
    static final int MOST = 200;
    private static final int NAMED = 5;

    /// What came of it.
    ///
    /// @param done how many
    /// @param words what was done, and to which it was not
    /// @param undo takes it back
    record Outcome(int done, String words, Consumer<Account> undo) {}

    private record Left(Media media, String why) {}

    private final Pictures pictures;
    private final Settings settings;

    PictureBulk(Pictures pictures, Settings settings) {
        this.pictures = pictures;
        this.settings = settings;
    }

    /// @param wish its empty fields change nothing
    Outcome change(Account account, List<Media> some, PictureForm wish) {
        var changed = new ArrayList<Changed>();
        var left = new ArrayList<Left>();
        for (var media : some)
            each(media, left, () -> {
                var saved = pictures.save(account, media.id(), now -> filled(now, wish));
                if (saved.isNone()) throw new NotAllowed("It is so already.");
                changed.add(saved);
            });
        return new Outcome(
                changed.size(), words(changed.size(), "changed", left), undoer -> changeBack(undoer, changed));
    }

    /// @param deed throws [NotAllowed] for what is left as before
    private static void each(Media media, List<Left> left, Runnable deed) {
        try {
            deed.run();
        } catch (NotAllowed refused) {
            left.add(new Left(media, String.valueOf(refused.getMessage())));
        } catch (RuntimeException trouble) {
            // the others are done or to be done all the same, and what was done can be undone
            log.atWarn().setCause(trouble).log("one of several pictures could not be changed");
            left.add(new Left(media, "It could not be done just now."));
        }
    }

    private static PictureForm filled(PictureForm now, PictureForm wish) {
        return now.withRights(
                wish.credit().isBlank() ? now.credit() : wish.credit(),
                wish.licence().isBlank() ? now.licence() : wish.licence(),
                wish.until().isBlank() ? now.until() : wish.until());
    }

    private void changeBack(Account account, List<Changed> changed) {
        var left = new ArrayList<Left>();
        for (var one : changed)
            each(one.after(), left, () -> pictures.save(account, one.after().id(), now -> back(now, one)));
        requireSome(changed.size(), left);
    }

    private PictureForm back(PictureForm now, Changed changed) {
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
        for (var media : some) each(media, left, () -> gone.add(pictures.delete(account, media)));
        return new Outcome(gone.size(), words(gone.size(), "deleted", left), undoer -> bringBack(undoer, gone));
    }

    private void bringBack(Account account, List<Removed> gone) {
        var left = new ArrayList<Left>();
        for (var one : gone) each(one.media(), left, () -> pictures.bringBack(account, one));
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
