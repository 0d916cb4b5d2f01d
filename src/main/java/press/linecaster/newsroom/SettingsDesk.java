package press.linecaster.newsroom;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.Ids;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;

/// Decides about the paper, each setting with its line in the audit trail. Who may do it is asked here, whatever the
/// screens have shown.
@Service
class SettingsDesk {

    /// What somebody has just decided, and what it was before.
    /// @param former empty for what had its default
    private record Decided(Map<Setting, String> former, Map<Setting, String> became) {}

    private static final int MOST_REMEMBERED = 100;

    private final Settings settings;
    private final MediaLibrary library;
    private final AuditTrail trail;

    private final Remembered<Decided> latest = new Remembered<>(MOST_REMEMBERED);

    SettingsDesk(Settings settings, MediaLibrary library, AuditTrail trail) {
        this.settings = settings;
        this.library = library;
        this.trail = trail;
    }

    /// @param wanted empty for a setting that is to have its default again
    /// @return what takes it back; empty where nothing was another
    /// @throws NotAllowed for who may not, and for what cannot be
    @Transactional
    public Optional<Long> decide(Account account, Map<Setting, String> wanted) {
        requireRight(account);
        requirePicture(wanted.getOrDefault(Setting.LOGO, ""));
        var before = settings.paper();
        var decided = settings.decided();
        try {
            settings.decide(wanted);
        } catch (IllegalArgumentException e) {
            throw new NotAllowed(SettingWords.sentence(String.valueOf(e.getMessage())) + ". Nothing was changed.");
        }
        var after = settings.paper();
        var former = new EnumMap<Setting, String>(Setting.class);
        var became = new EnumMap<Setting, String>(Setting.class);
        for (var setting : wanted.keySet()) {
            if (setting.of(before).equals(setting.of(after))) continue;
            former.put(setting, decided.contains(setting) ? setting.of(before) : "");
            became.put(setting, setting.of(after));
            trail.note(
                    Accounts.described(account),
                    "setting.change",
                    SettingWords.name(setting),
                    setting.of(before),
                    setting.of(after));
        }
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(latest.keep(account.id(), new Decided(former, became)));
    }

    /// Whether that can be taken back: by whoever did it, of late.
    boolean mayUndo(Account account, long number) {
        return latest.has(account.id(), number);
    }

    /// Takes back what somebody has decided, but for what was decided anew since.
    /// @return whether anything was another
    /// @throws NotAllowed for who may not, and for what nobody remembers
    @Transactional
    public boolean undo(Account account, long number) {
        requireRight(account);
        var decided = latest.take(account.id(), number)
                .orElseThrow(() ->
                        new NotAllowed("That is too long ago to be taken back by a button. Nothing was changed."));
        var now = settings.paper();
        var wanted = new EnumMap<Setting, String>(Setting.class);
        decided.former().forEach((setting, text) -> {
            if (setting.of(now).equals(decided.became().get(setting))) wanted.put(setting, text);
        });
        return !wanted.isEmpty() && decide(account, wanted).isPresent();
    }

    static void requireRight(Account account) {
        if (!account.may(Right.MANAGE_PAPER)) throw NotAllowed.byRole("Your role does not allow this.");
    }

    private void requirePicture(String number) {
        var picture = Ids.parse(number.strip());
        if (picture.isPresent()
                && library.find(new MediaId(picture.getAsLong())).isEmpty())
            throw new NotAllowed("There is no picture with this number in the library. Nothing was changed.");
    }
}
