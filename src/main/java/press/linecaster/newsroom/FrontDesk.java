package press.linecaster.newsroom;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.fronts.ArrangeOutcome;
import press.linecaster.fronts.ArrangeOutcome.Arranged;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.fronts.Pin;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.AuditTrail;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// Arranges fronts, each with its line in the audit trail. Who may do it is asked here, whatever the screens have
/// shown.
@Service
class FrontDesk {

    private final Fronts fronts;
    private final Articles articles;
    private final Sections sections;
    private final AuditTrail trail;
    private final Clock clock;

    FrontDesk(Fronts fronts, Articles articles, Sections sections, AuditTrail trail, Clock clock) {
        this.fronts = fronts;
        this.articles = articles;
        this.sections = sections;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws NotAllowed for who may not, for a front that is not there and for articles that are not
    @Transactional
    public ArrangeOutcome arrange(Account account, FrontId front, long basedOn, List<Pin> pins) {
        if (!account.may(Right.ARRANGE_PAPER)) throw new NotAllowed("Your role does not allow this.");
        var ids = pins.stream().map(Pin::article).distinct().toList();
        var known = articles.find(ids).stream().collect(Collectors.toMap(Article::id, Function.<Article>identity()));
        if (known.size() != ids.size())
            throw new NotAllowed("An article that was chosen is not there any more. Nothing was changed.");
        var name = name(front);
        var before = fronts.of(front, clock.instant());
        var outcome = fronts.arrange(front, basedOn, pins, account.name());
        if (outcome instanceof Arranged(var after, var isNew) && isNew)
            trail.note(
                    Accounts.described(account),
                    "front.arrange",
                    address(front) + " " + name,
                    described(before.pins()),
                    described(after.pins()));
        return outcome;
    }

    /// As addresses name it.
    static String address(FrontId front) {
        return front.equals(FrontId.HOME) ? "home" : Ids.inAddress(front.value());
    }

    private String name(FrontId front) {
        if (front.equals(FrontId.HOME)) return "the home page";
        return sections.tree()
                .find(new SectionId(front.value()))
                .map(Section::name)
                .orElseThrow(() -> new NotAllowed("There is no such section any more. Nothing was changed."));
    }

    private String described(List<Pin> pins) {
        return Arrays.stream(Slot.values())
                .map(slot -> named(slot, pins))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String named(Slot slot, List<Pin> pins) {
        var ids = pins.stream()
                .filter(pin -> pin.slot() == slot)
                .map(Pin::article)
                .toList();
        var headlines = articles.find(ids).stream().map(Moderation::headline).collect(Collectors.joining(", "));
        return headlines.isEmpty() ? "" : (slot == Slot.LEAD ? "top: " : "picks: ") + headlines;
    }
}
