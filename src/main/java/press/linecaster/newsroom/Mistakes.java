package press.linecaster.newsroom;

import press.linecaster.people.AccountMistake;

/// What is wrong, in words that stand beside the field.
final class Mistakes {

    private Mistakes() {}

    static String words(AccountMistake mistake) {
        return switch (mistake) {
            case NAME_MISSING -> "Please say a name.";
            case NAME_TOO_LONG -> "This name is too long: 100 characters at most.";
            case EMAIL_WRONG -> "This is no e-mail address.";
            case EMAIL_TAKEN -> "There is an account with this address already.";
            case PASSWORD_TOO_SHORT ->
                "Too short: 12 characters at least. Four words that do not belong together are good.";
            case PASSWORD_TOO_LONG -> "Too long: 200 characters at most.";
            case PASSWORD_TOO_FEW_LETTERS -> "The same few letters again and again are easily guessed.";
            case PASSWORD_COMMON -> "This is among the first that anybody would try.";
            case PASSWORD_PERSONAL -> "This is mostly your name or your address, which others know.";
        };
    }
}
