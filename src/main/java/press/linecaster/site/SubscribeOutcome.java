package press.linecaster.site;

import java.util.Set;

/// What came of asking for mail.
sealed interface SubscribeOutcome {

    /// What is wrong with what was typed.
    enum Mistake {
        NAME_TOO_LONG,
        EMAIL_MISSING,
        EMAIL_ODD,
        CONSENT_MISSING
    }

    /// Nothing was kept.
    record Mistaken(Set<Mistake> mistakes) implements SubscribeOutcome {
        public Mistaken {
            mistakes = Set.copyOf(mistakes);
        }
    }

    /// This paper sends no mail. Nothing was kept.
    record NoMail() implements SubscribeOutcome {}
}
