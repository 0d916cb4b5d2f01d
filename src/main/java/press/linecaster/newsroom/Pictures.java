package press.linecaster.newsroom;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PostedFiles;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.Media;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;

/// What is done to pictures and files in the newsroom, each with its line in the audit trail. Who may do it is asked
/// here, whatever the screens have shown.
@Service
class Pictures {

    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);

    private final MediaLibrary library;
    private final AuditTrail trail;

    Pictures(MediaLibrary library, AuditTrail trail) {
        this.library = library;
        this.trail = trail;
    }

    /// Whether somebody may look for pictures and bring some.
    static boolean mayUse(Account account) {
        return account.may(Right.WRITE);
    }

    /// Takes in one file as it comes over the line. Not in a transaction: it takes as long as that.
    /// @throws NotAllowed for who may not bring any
    IntakeOutcome bring(Account account, PostedFiles.File file) {
        if (!mayUse(account)) throw new NotAllowed("Your role does not allow this.");
        var wanted = new NewMedia(file.fileName(), file.mediaType(), null, Description.NONE)
                .by(account.id().value());
        return library.takeInOnce(wanted, file::content, ANY, added -> note(account, "picture.add", added, "", ""));
    }

    private void note(Account account, String action, Media media, String was, String became) {
        var subject = Ids.inAddress(media.id().value()) + " " + media.fileName();
        trail.note(Accounts.described(account), action, subject, was, became);
    }
}
