package press.linecaster.people;

/// What is wrong with what was typed about an account.
public enum AccountMistake {
    NAME_MISSING,
    NAME_TOO_LONG,
    EMAIL_WRONG,
    EMAIL_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /// the same few letters again and again
    PASSWORD_TOO_FEW_LETTERS,
    /// a word that stands on every list, with little around it
    PASSWORD_COMMON,
    /// mostly the name or the address of its owner
    PASSWORD_PERSONAL
}
