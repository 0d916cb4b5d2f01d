package press.linecaster.api;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Ids;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.newsroom.Pictures;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;

/// What programs do to pictures and files, each with its line in the audit trail. Whoever writes may.
@Component
class MediaDeeds {

    private static final Set<Media.Kind> ANY = EnumSet.allOf(Media.Kind.class);

    private final MediaLibrary library;
    private final Pictures pictures;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;

    MediaDeeds(MediaLibrary library, Pictures pictures, AuditTrail trail, PlatformTransactionManager transactions) {
        this.library = library;
        this.pictures = pictures;
        this.trail = trail;
        this.transactions = new TransactionTemplate(transactions);
    }

    static void require(Account actor) {
        if (!Pictures.mayUse(actor)) throw new Refused(Trouble.NOT_ALLOWED, "This role does not write.");
    }

    /// Takes the bytes as they come, which takes a while and is done outside of any transaction.
    IntakeOutcome takeIn(Account actor, NewMedia wanted, InputStreamSource bytes) {
        require(actor);
        return library.takeInOnce(wanted, bytes, ANY, added -> note(actor, "picture.add", added, "", ""));
    }

    /// @param described what is said about it then; asked in the transaction in which nobody else changes it
    /// @throws Refused for who may not change it: somebody else's, or one that readers see
    Media describe(Account actor, MediaId id, Function<Media, Description> described) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var before = library.held(id);
            if (!pictures.mayChange(actor, before))
                throw new Refused(Trouble.NOT_ALLOWED, "This picture is not theirs to change.");
            var after = library.describe(id, described.apply(before));
            if (!after.equals(before)) note(actor, "picture.save", after, words(before), words(after));
            return after;
        }));
    }

    private void note(Account actor, String action, Media media, String was, String became) {
        var subject = Ids.inAddress(media.id().value()) + " " + media.fileName();
        trail.note(Accounts.described(actor), action, subject, was, became);
    }

    private static String words(Media media) {
        return media.alternative() == null ? "" : media.alternative();
    }
}
