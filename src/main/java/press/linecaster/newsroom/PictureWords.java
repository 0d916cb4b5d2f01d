package press.linecaster.newsroom;

import press.linecaster.media.IntakeOutcome.Refused;

/// What is said of a file that was refused: what is wrong with it, and what to do.
final class PictureWords {

    private PictureWords() {}

    static String of(Refused refused) {
        return refused.words() + " "
                + switch (refused.reason()) {
                    case EMPTY, DAMAGED -> "Please export it again from where it came, and send that.";
                    case TOO_LARGE -> "Please send a smaller one.";
                    case TOO_MANY_PIXELS -> "Please make it smaller: 2,400 pixels across are more than any page shows.";
                    case NOT_A_KNOWN_TYPE ->
                        "Pictures can be JPEG, PNG, GIF, WebP or SVG; sound, film, PDF and office documents can be taken"
                                + " too.";
                    case UNSAFE -> "It was not kept. Please ask for it from another source.";
                    case BUSY -> "Nothing is wrong with it.";
                    case OVERTAKEN -> "Please look at it again.";
                };
    }

    static int status(Refused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> 413;
            case NOT_A_KNOWN_TYPE -> 415;
            case EMPTY, TOO_MANY_PIXELS, DAMAGED, UNSAFE -> 422;
            case BUSY -> 503;
            case OVERTAKEN -> 409;
        };
    }
}
