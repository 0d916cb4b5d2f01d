package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Redirect;
import press.linecaster.addresses.RedirectOutcome;
import press.linecaster.addresses.RedirectOutcome.Made;
import press.linecaster.addresses.RedirectOutcome.Reason;
import press.linecaster.addresses.RedirectOutcome.Refused;
import press.linecaster.addresses.Redirects;
import press.linecaster.kernel.AddressPath;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;
import press.linecaster.site.OwnPaths;

/// What is done to redirects in the newsroom, each with its line in the audit trail, or not at all. Who may do it is
/// asked here.
@Service
class RedirectDeeds {

    /// What came of many lines.
    ///
    /// @param refused those that were not taken
    record Taken(List<Redirect> made, int known, List<NotTaken> refused) {}

    record NotTaken(int number, String text, String why) {

        private static final int LONGEST = 300;

        NotTaken {
            if (text.length() > LONGEST) text = text.substring(0, LONGEST) + "…";
        }
    }

    private final Redirects redirects;
    private final Settings settings;
    private final AuditTrail trail;

    RedirectDeeds(Redirects redirects, Settings settings, AuditTrail trail) {
        this.redirects = redirects;
        this.settings = settings;
        this.trail = trail;
    }

    /// @throws Mistyped for what cannot be
    @Transactional
    public Redirect add(Account account, String from, String to) {
        require(account);
        var made = made(outcome(from, to));
        note(account, "redirect.add", made.redirect(), "", made.redirect().location());
        return made.redirect();
    }

    /// @param path of the redirect
    /// @return what it was before
    /// @throws Mistyped for what cannot be
    @Transactional
    public Redirect change(Account account, String path, String to) {
        require(account);
        var made = made(redirects.change(path, local(to)));
        var before = made.before().orElseThrow(NoSuchThing::new);
        note(
                account,
                "redirect.change",
                made.redirect(),
                before.location(),
                made.redirect().location());
        return before;
    }

    /// @return those that there were
    @Transactional
    public List<Redirect> remove(Account account, Collection<String> paths) {
        require(account);
        var removed = new ArrayList<Redirect>();
        for (var path : paths)
            redirects.remove(path).ifPresent(redirect -> {
                removed.add(redirect);
                note(account, "redirect.remove", redirect, redirect.location(), "");
            });
        return removed;
    }

    /// Makes them as they were before they were removed or changed.
    /// @throws NotAllowed where something else is by now
    @Transactional
    public void restore(Account account, List<Redirect> before) {
        require(account);
        for (var redirect : before) {
            if (!redirects.restore(redirect))
                throw new NotAllowed(
                        "Something has the address %s by now. Nothing was taken back.".formatted(redirect.path()));
            note(account, "redirect.restore", redirect, "", redirect.location());
        }
    }

    /// Adds many, and says of those that were not taken why.
    @Transactional
    public Taken take(Account account, List<RedirectLines.Line> lines) {
        require(account);
        var made = new ArrayList<Redirect>();
        var refused = new ArrayList<NotTaken>();
        var known = 0;
        for (var line : lines) {
            var to = line.to();
            if (to == null) {
                refused.add(new NotTaken(line.number(), line.from(), "It does not say where to."));
                continue;
            }
            switch (outcome(line.from(), to)) {
                case Made(var redirect, var _) -> made.add(redirect);
                case Refused(var reason, var detail)
                when reason == Reason.REDIRECTED && leadsThere(detail, to) -> known++;
                case Refused refusal ->
                    refused.add(new NotTaken(line.number(), line.from() + " → " + to, words(refusal)));
            }
        }
        for (var redirect : made) note(account, "redirect.add", redirect, "", redirect.location());
        return new Taken(made, known, refused);
    }

    private boolean leadsThere(String location, String to) {
        var wanted = local(to);
        if (location.equals(wanted)) return true;
        var steps = redirects.trace(wanted);
        return AddressPath.normalise(location).equals(AddressPath.normalise(wanted))
                || !steps.isEmpty() && steps.getLast().equals(location);
    }

    private RedirectOutcome outcome(String from, String to) {
        var local = local(from);
        var query = local.indexOf('?');
        var path = AddressPath.normalise(query < 0 ? local : local.substring(0, query));
        if (query >= 0 && !OwnPaths.knows(local.substring(query + 1))) return new Refused(Reason.NO_QUERY, "");
        if (query < 0 && !local.isBlank() && path.filter(OwnPaths::has).isPresent())
            return new Refused(Reason.TAKEN, local);
        return redirects.add(local, local(to));
    }

    /// An address of this paper as its path.
    private String local(String typed) {
        var address = typed.strip();
        var own = settings.paper().address().toString().replaceAll("/+$", "");
        if (!address.regionMatches(true, 0, own, 0, own.length())) return address;
        var rest = address.substring(own.length());
        return rest.isEmpty() ? "/" : rest.startsWith("/") || rest.startsWith("?") ? rest : address;
    }

    private static Made made(RedirectOutcome outcome) {
        return switch (outcome) {
            case Made made -> made;
            case Refused(var reason, var _) when reason == Reason.MISSING -> throw new NoSuchThing();
            case Refused refused -> throw new Mistyped(field(refused.reason()), words(refused));
        };
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case NO_PATH, NO_QUERY, TAKEN, REDIRECTED, MISSING -> "from";
            case NO_DESTINATION, ITSELF, LOOP, TOO_LONG -> "to";
        };
    }

    private static String words(Refused refused) {
        return switch (refused.reason()) {
            case NO_PATH -> "This is no address of this paper: it begins with /, as /2019/old-story.";
            case NO_QUERY ->
                "What stands behind a question mark is not looked at, but for old addresses of WordPress such as /?p=12."
                        + " Please leave it out.";
            case TAKEN ->
                "Something is found at %s itself. Only an address at which nothing is found can lead elsewhere."
                        .formatted(refused.detail());
            case REDIRECTED ->
                "It leads to %s already. Find it in the list to change that.".formatted(refused.detail());
            case NO_DESTINATION ->
                "This is neither an address of this paper, as /politics/, nor one of the public web, as"
                        + " https://paper.example/.";
            case ITSELF -> "It would lead to itself.";
            case LOOP -> "It would lead in a circle: %s leads back.".formatted(refused.detail());
            case TOO_LONG -> "This address is too long.";
            case MISSING -> "There is no such redirect any more.";
        };
    }

    private static void require(Account account) {
        if (!account.may(Right.ARRANGE_PAPER)) throw new NotAllowed("Your role does not allow this.");
    }

    private void note(Account account, String action, Redirect redirect, String was, String became) {
        trail.note(Accounts.described(account), action, redirect.path(), was, became);
    }
}
