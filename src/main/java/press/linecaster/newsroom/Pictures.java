package press.linecaster.newsroom;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.SaveOutcome;
import press.linecaster.articles.Saving;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PostedFiles;
import press.linecaster.media.Crop;
import press.linecaster.media.Crops;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.Media;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.media.NoSuchMedia;
import press.linecaster.media.Removed;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Author;
import press.linecaster.people.Authors;
import press.linecaster.people.Role.Right;

/// What is done to pictures and files in the newsroom, each with its line in the audit trail. Who may do it is asked
/// here, whatever the screens have shown.
@Service
public class Pictures {

    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);
    private static final int MOST_USES = 50;

    /// Where something is shown.
    ///
    /// @param articles last saved first, some at most
    /// @param portraits of whom it is the portrait
    /// @param isLogo whether it stands in place of the paper's name
    record Uses(List<Article> articles, List<Author> portraits, boolean isLogo) {

        boolean areNone() {
            return articles.isEmpty() && portraits.isEmpty() && !isLogo;
        }
    }

    private final MediaLibrary library;
    private final Crops crops;
    private final Articles articles;
    private final Authors authors;
    private final Settings settings;
    private final AuditTrail trail;
    private final Clock clock;

    Pictures(
            MediaLibrary library,
            Crops crops,
            Articles articles,
            Authors authors,
            Settings settings,
            AuditTrail trail,
            Clock clock) {
        this.library = library;
        this.crops = crops;
        this.articles = articles;
        this.authors = authors;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether somebody may look for pictures and bring some.
    public static boolean mayUse(Account account) {
        return account.may(Right.WRITE);
    }

    /// Whether somebody may change a picture or file: one of their own, or any; what readers see only those who may
    /// publish.
    public boolean mayChange(Account account, Media media) {
        var isTheirs = Long.valueOf(account.id().value()).equals(media.addedBy());
        if (!account.may(Right.WRITE, isTheirs)) return false;
        return account.may(Right.PUBLISH)
                || !isOfThePaper(media.id())
                        && articles.shownMedia(List.of(media.id()), clock.instant())
                                .isEmpty();
    }

    private boolean isOfThePaper(MediaId id) {
        return isLogo(id) || authors.all().stream().anyMatch(author -> id.equals(author.portrait()));
    }

    private boolean isLogo(MediaId id) {
        return Long.valueOf(id.value()).equals(settings.paper().look().logo());
    }

    Uses uses(MediaId id) {
        return new Uses(
                articles.showing(id, MOST_USES),
                authors.all().stream()
                        .filter(author -> id.equals(author.portrait()))
                        .toList(),
                isLogo(id));
    }

    /// Those of some that nothing shows.
    Set<MediaId> unused(List<Media> some) {
        var ids = some.stream().map(Media::id).collect(Collectors.toSet());
        ids.removeAll(articles.usedMedia(ids));
        authors.all().stream()
                .flatMap(author -> Stream.ofNullable(author.portrait()))
                .forEach(ids::remove);
        Optional.ofNullable(settings.paper().look().logo()).ifPresent(logo -> ids.remove(new MediaId(logo)));
        return ids;
    }

    /// Takes in one file as it comes over the line. Not in a transaction: it takes as long as that.
    /// @throws NotAllowed for who may not bring any
    IntakeOutcome bring(Account account, PostedFiles.File file) {
        require(mayUse(account));
        var wanted = new NewMedia(file.fileName(), file.mediaType(), null, Description.NONE)
                .by(account.id().value());
        return library.takeInOnce(wanted, file::content, ANY, added -> note(account, "picture.add", added, "", ""));
    }

    /// One as it was and as it is now.
    record Changed(Media before, Media after) {

        boolean isNone() {
            return after.equals(before);
        }
    }

    /// Saves what was typed.
    /// @param typed what its fields are to be, of what they are by then: nobody else changes them meanwhile
    /// @throws NotAllowed for who may not, for what cannot be saved like that, and for what is gone
    @Transactional
    public Changed save(Account account, MediaId id, UnaryOperator<PictureForm> typed) {
        var media = held(id);
        require(mayChange(account, media));
        var zone = settings.paper().zone();
        var form = typed.apply(PictureForm.of(media, zone));
        form.mistake().ifPresent(words -> {
            throw new NotAllowed(words);
        });
        var changed = new Changed(media, library.edit(id, form.description(media, zone), form.rights(zone)));
        if (!changed.isNone())
            note(account, "picture.save", changed.after(), described(media), described(changed.after()));
        return changed;
    }

    private Media held(MediaId id) {
        try {
            return library.held(id);
        } catch (NoSuchMedia gone) {
            throw isGone();
        }
    }

    private static NotAllowed isGone() {
        return new NotAllowed("It is gone: somebody has deleted it.");
    }

    /// Puts other bytes in its place. Not in a transaction.
    /// @throws NotAllowed for who may not, and for what is gone
    IntakeOutcome replace(Account account, Media media, PostedFiles.File file) {
        require(mayChange(account, media));
        try {
            return library.replace(
                    media.id(),
                    file.mediaType(),
                    file::content,
                    after -> note(account, "picture.replace", after, size(media), size(after)));
        } catch (NoSuchMedia gone) {
            throw isGone();
        }
    }

    /// Shows a part of it from now on. Not in a transaction.
    /// @param seen the hash of the bytes of which the part was chosen
    /// @throws NotAllowed for who may not, for what has no parts, and for what is gone
    IntakeOutcome crop(Account account, Media media, String seen, Crop crop) {
        require(mayChange(account, media));
        if (!Crops.canCrop(media)) throw new NotAllowed("Only a photograph can be cropped. Nothing was changed.");
        try {
            return crops.crop(
                    media.id(), seen, crop, after -> note(account, "picture.crop", after, size(media), size(after)));
        } catch (NoSuchMedia gone) {
            throw isGone();
        }
    }

    /// Deletes it; it can be brought back for a day. Not in a transaction.
    /// @throws NotAllowed for who may not, for what is shown somewhere, and for what is gone
    Removed delete(Account account, Media media) {
        require(mayChange(account, media));
        if (!uses(media.id()).areNone())
            throw new NotAllowed("It is used, and so it stays: take it out of what shows it first.");
        try {
            return library.remove(media.id(), gone -> note(account, "picture.delete", gone, described(gone), ""));
        } catch (NoSuchMedia gone) {
            throw isGone();
        } catch (DataIntegrityViolationException e) {
            throw new NotAllowed("Somebody has begun to use it just now. Nothing was deleted.");
        }
    }

    /// Brings back what was deleted. Not in a transaction.
    /// @throws NotAllowed for who may not, and for what is gone for good
    void bringBack(Account account, Removed removed) {
        require(mayChange(account, removed.media()));
        if (!isBroughtBack(account, removed))
            throw new NotAllowed("It is there again already, or its file is gone for good. Nothing was changed.");
    }

    private boolean isBroughtBack(Account account, Removed removed) {
        try {
            return library.bringBack(removed, back -> note(account, "picture.bring-back", back, "", described(back)));
        } catch (DataIntegrityViolationException e) {
            return false; // somebody brings it back at this moment
        }
    }

    /// Makes a picture the main one of an article; null for none.
    /// @throws NotAllowed for who may not, and for what is no picture that can be shown
    @Transactional
    public Article lead(Account account, ArticleId id, @Nullable MediaId picture) {
        var before = articles.find(id).orElseThrow(NoSuchArticle::new);
        require(Newsdesk.mayEdit(account, before));
        if (picture != null
                && library.find(picture)
                        .filter(media -> media.kind() == Kind.PICTURE && media.stored() != null)
                        .isEmpty()) throw new NotAllowed("There is no such picture any more. Nothing was changed.");
        var wanted = before.manuscript().with(before.placement().withLead(picture));
        var outcome = articles.save(id, before.revision(), wanted, new Saving(account.name(), null, account.id()));
        if (!(outcome instanceof SaveOutcome.Saved(var after)))
            throw new NotAllowed("Somebody else has saved the article just now. Please choose again.");
        if (after.revision() != before.revision())
            trail.note(
                    Accounts.described(account),
                    "article.picture",
                    Ids.inAddress(id.value()) + " " + after.text().headline(),
                    name(before.placement().leadPicture()),
                    name(picture));
        return after;
    }

    private String name(@Nullable MediaId id) {
        return id == null ? "no picture" : library.find(id).map(Media::fileName).orElse("");
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) throw new NotAllowed("Your role does not allow this.");
    }

    private void note(Account account, String action, Media media, String was, String became) {
        var subject = Ids.inAddress(media.id().value()) + " " + media.fileName();
        trail.note(Accounts.described(account), action, subject, was, became);
    }

    private static String described(Media media) {
        var rights = media.rights();
        return Stream.of(
                        media.alternative(),
                        media.caption().plainText(),
                        media.credit(),
                        rights.licence(),
                        rights.until() == null ? null : "until " + rights.until())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String size(Media media) {
        var stored = media.stored();
        return stored == null ? "" : stored.widthPx() + " × " + stored.heightPx();
    }
}
