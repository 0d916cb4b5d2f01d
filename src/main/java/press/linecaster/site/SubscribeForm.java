package press.linecaster.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.EmailAddress;
import press.linecaster.kernel.Posted;
import press.linecaster.site.Field.Kind;
import press.linecaster.site.SubscribeOutcome.Mistake;
import press.linecaster.site.Subscriptions.Wish;

/// The form for those who ask for mail: made for a page, and read when it has been sent.
final class SubscribeForm {

    static final String ADDRESS = "/-/subscribe";

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String CONSENT = "consent";

    private SubscribeForm() {}

    /// For the box that stands on every page, and so beside the form on a page of its own.
    static Form box(Frame frame) {
        return of("updates", Wish.BLANK, Set.of(), null, frame);
    }

    static Wish read(Posted.Form form) {
        return new Wish(form.get(NAME), form.get(EMAIL), !form.get(CONSENT).isEmpty());
    }

    /// With everything that was typed, and beside each field what is wrong with it.
    static Form of(Wish typed, Set<Mistake> mistakes, @Nullable Trouble trouble, Frame frame) {
        return of("wish", typed, mistakes, trouble, frame);
    }

    private static Form of(String id, Wish typed, Set<Mistake> mistakes, @Nullable Trouble trouble, Frame frame) {
        var fields = List.of(
                new Field(
                        id + "-name",
                        NAME,
                        Kind.NAME,
                        frame.say("form.name"),
                        typed.name(),
                        false,
                        Subscriptions.LONGEST_NAME,
                        mistakes.contains(Mistake.NAME_TOO_LONG) ? frame.say("mistake.name.too.long") : null),
                new Field(
                        id + "-email",
                        EMAIL,
                        Kind.EMAIL,
                        frame.say("form.email"),
                        typed.email(),
                        true,
                        EmailAddress.LONGEST,
                        email(mistakes, frame)),
                new Field(
                        id + "-consent",
                        CONSENT,
                        Kind.CONSENT,
                        frame.say("subscribe.consent", frame.paper().name()),
                        typed.consents() ? "yes" : "",
                        true,
                        0,
                        mistakes.contains(Mistake.CONSENT_MISSING) ? frame.say("mistake.consent.missing") : null));
        var troubles = trouble == null ? List.<String>of() : List.of(trouble.words(frame.phrases()));
        return new Form(id, ADDRESS, null, fields, null, frame.say("subscribe"), troubles);
    }

    private static @Nullable String email(Set<Mistake> mistakes, Frame frame) {
        if (mistakes.contains(Mistake.EMAIL_MISSING)) return frame.say("mistake.email.needed");
        return mistakes.contains(Mistake.EMAIL_ODD) ? frame.say("mistake.email.odd") : null;
    }
}
