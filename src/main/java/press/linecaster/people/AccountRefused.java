package press.linecaster.people;

/// Something cannot be done to an account as it is asked for. Nothing was changed.
public final class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final AccountMistake mistake;

    AccountRefused(AccountMistake mistake) {
        super(words(mistake));
        this.mistake = mistake;
    }

    public AccountMistake mistake() {
        return mistake;
    }

    private static String words(AccountMistake mistake) {
        return switch (mistake) {
            case NAME_MISSING -> "an account needs the name of somebody";
            case NAME_TOO_LONG -> "a name has at most " + Accounts.LONGEST_NAME + " characters";
            case EMAIL_WRONG -> "this is no e-mail address";
            case EMAIL_TAKEN -> "there is an account with this e-mail address already";
            case PASSWORD_TOO_SHORT -> "a password has at least " + Passwords.SHORTEST + " characters";
            case PASSWORD_TOO_LONG -> "a password has at most " + Passwords.LONGEST + " characters";
            case PASSWORD_TOO_FEW_LETTERS -> "a password is not the same few letters again and again";
            case PASSWORD_COMMON -> "this password is among the first that anybody would try";
            case PASSWORD_PERSONAL -> "this password is mostly a name or an address";
        };
    }
}
