package press.linecaster.api;

import java.util.Locale;

/// The kinds of trouble that an answer may tell of, each explained on the page at `/api/`.
enum Trouble {
    UNREADABLE(400, "The request cannot be read", "The body is no JSON, or a parameter is not what it should be."),
    NO_TOKEN(
            401,
            "A token is needed",
            "Send it as Authorization: Bearer lc_…; an administrator makes one on the screen Tokens of programs, or by"
                    + " the command linecaster token add."),
    NOT_ALLOWED(
            403,
            "This token may not do that",
            "The role of whom the token acts for does not allow it, or the part of the API is not opened to the token."),
    NOT_THERE(404, "There is nothing here", "It is not there, or it is not for whoever asks."),
    NO_SUCH_METHOD(405, "Not by this method", "The header Allow names the methods that there are."),
    NOT_ACCEPTABLE(406, "Not in that format", "Answers are application/json."),
    NOT_NOW(
            409,
            "It cannot be done as things stand",
            "The rules of the newsroom do not allow it now; the detail says what is missing or in the way."),
    WITHDRAWN(410, "It was withdrawn", "Readers could see it once. The detail says why they cannot any more."),
    CHANGED_MEANWHILE(
            412,
            "Somebody else has changed it",
            "Read it again, decide again, and send the new ETag in If-Match. Nothing was written."),
    TOO_LARGE(413, "That is too much", "The detail says how much there may be."),
    WRONG_TYPE(415, "Not that type of content", "The detail says which types are read here."),
    NOT_VALID(
            422,
            "Some of it cannot be",
            "errors names each value that cannot be, by its JSON pointer (RFC 6901), and says why. Nothing was written."),
    NO_CONDITION(
            428,
            "On what is it based?",
            "Send the ETag of what you have read in If-Match, so that nothing is overwritten unseen."),
    TOO_MANY(429, "Too many requests", "Wait as many seconds as Retry-After says."),
    FAILED(500, "Something is broken here", "It is our mistake and it is in our log."),
    AWAY(503, "The database is away", "Try again after as many seconds as Retry-After says. Nothing was written.");

    private final int status;
    private final String title;
    private final String meaning;

    Trouble(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /// What it is called in its address, such as `not-valid`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
