package press.linecaster.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Menu;
import press.linecaster.sections.Menus;

/// Changes menus, each with its line in the audit trail. Who may do it is asked here, whatever the screens have shown.
@Service
class MenuDesk {

    /// What came of saving.
    sealed interface Outcome {

        /// @param undo the number that takes it back
        record Saved(long undo) implements Outcome {}

        /// It was like that already.
        record Same() implements Outcome {}

        /// Somebody else has changed it meanwhile. Nothing was saved.
        record Overtaken(Menu current) implements Outcome {}
    }

    private record Change(Menu before, Menu after) {}

    private static final int MOST_REMEMBERED = 100;

    private final Menus menus;
    private final AuditTrail trail;
    private final Remembered<Change> latest = new Remembered<>(MOST_REMEMBERED);

    MenuDesk(Menus menus, AuditTrail trail) {
        this.menus = menus;
        this.trail = trail;
    }

    /// @param seen fingerprint of the menu that they have begun with
    /// @throws NotAllowed for who may not
    @Transactional
    public Outcome save(Account account, Menu wanted, String seen) {
        require(account);
        var before = menus.of(wanted.place());
        if (!menus.replace(wanted, seen)) return new Outcome.Overtaken(menus.of(wanted.place()));
        if (before.equals(wanted)) return new Outcome.Same();
        trail.note(
                Accounts.described(account),
                "menu.change",
                address(wanted.place()) + " " + name(wanted.place()),
                described(before.entries()),
                described(wanted.entries()));
        return new Outcome.Saved(latest.keep(account.id(), new Change(before, wanted)));
    }

    static void require(Account account) {
        if (!account.may(Right.ARRANGE_PAPER)) throw NotAllowed.byRole("Your role does not allow this.");
    }

    /// The menu as readers can have it.
    /// @throws Mistyped for what cannot stand in a menu
    static Menu checked(Menu wanted) {
        var draft = MenuDraft.of(wanted);
        if (draft.lines().size() > MenuDraft.MOST)
            throw new Mistyped("entries", "A menu has %d entries at most.".formatted(MenuDraft.MOST));
        for (var line : draft.lines()) {
            var mistake = line.labelMistake().isEmpty() ? line.addressMistake() : line.labelMistake();
            if (!mistake.isEmpty()) throw new Mistyped("entries", "“%s”: %s".formatted(line.label(), mistake));
        }
        if (depth(wanted.entries()) > MenuDraft.DEEPEST + 1)
            throw new Mistyped("entries", "Entries are nested %d deep at most.".formatted(MenuDraft.DEEPEST + 1));
        return draft.menu();
    }

    private static int depth(List<Menu.Entry> entries) {
        return entries.stream()
                .mapToInt(entry -> 1 + depth(entry.children()))
                .max()
                .orElse(0);
    }

    boolean mayUndo(Account account, long number) {
        return latest.has(account.id(), number);
    }

    /// Takes back what somebody has just saved, unless it was changed again since.
    /// @return of which menu
    /// @throws NotAllowed for who may not, and for what nobody remembers
    @Transactional
    public Menu.Place undo(Account account, long number) {
        var change = latest.take(account.id(), number)
                .orElseThrow(() ->
                        new NotAllowed("That is too long ago to be taken back by a button. Nothing was changed."));
        if (save(account, change.before(), change.after().fingerprint()) instanceof Outcome.Overtaken)
            throw new NotAllowed("Somebody else has changed the menu since. Nothing was changed.");
        return change.before().place();
    }

    static Optional<Menu.Place> place(String address) {
        return List.of(Menu.Place.values()).stream()
                .filter(place -> address(place).equals(address))
                .findFirst();
    }

    static String address(Menu.Place place) {
        return switch (place) {
            case HEADER -> "main";
            case FOOTER -> "footer";
            case SOCIAL -> "elsewhere";
        };
    }

    static String name(Menu.Place place) {
        return switch (place) {
            case HEADER -> "Main menu";
            case FOOTER -> "Footer";
            case SOCIAL -> "Elsewhere";
        };
    }

    static String hint(Menu.Place place) {
        return switch (place) {
            case HEADER -> "In the bar under the paper's name. Without entries the sections stand there.";
            case FOOTER -> "At the foot of every page.";
            case SOCIAL -> "Where else readers find the paper: its accounts on networks, at the foot of every page.";
        };
    }

    private static String described(List<Menu.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.children().isEmpty()
                        ? entry.label()
                        : entry.label() + " (" + described(entry.children()) + ")")
                .collect(Collectors.joining(", "));
    }
}
