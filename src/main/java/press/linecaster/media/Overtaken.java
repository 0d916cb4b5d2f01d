package press.linecaster.media;

/// Ends the transaction of a change that was made of what somebody else has changed meanwhile; [MediaLibrary] turns it
/// into an [IntakeOutcome.Refused].
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Overtaken() {
        super("Somebody has changed it just now.", null, false, false);
    }

    IntakeOutcome.Refused outcome() {
        return new IntakeOutcome.Refused(IntakeOutcome.Reason.OVERTAKEN, String.valueOf(getMessage()));
    }
}
