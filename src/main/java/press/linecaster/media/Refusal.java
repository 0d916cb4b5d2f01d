package press.linecaster.media;

import press.linecaster.media.IntakeOutcome.Reason;

/// Ends an intake from deep within; [Intake] turns it into an [IntakeOutcome.Refused].
final class Refusal extends Exception {

    private final Reason reason;

    /// @param words for people, a full sentence
    Refusal(Reason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
    }

    static Refusal damaged(String words) {
        return new Refusal(Reason.DAMAGED, words);
    }

    IntakeOutcome.Refused outcome() {
        return new IntakeOutcome.Refused(reason, String.valueOf(getMessage()));
    }
}
