package press.linecaster.paper;

/// How people of the newsroom have to come in.
public enum SignInRule {
    /// Whoever wants to has one-time codes or a passkey; a password is enough.
    PASSWORD,
    /// Everybody has one-time codes or a passkey.
    TWO_STEPS
}
