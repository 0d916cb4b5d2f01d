package press.linecaster.cli;

/// What the doctor has found in one place.
///
/// @param what the place, such as `data folder`
/// @param advice what to do; empty where all is well
record Finding(String what, State state, String words, String advice) {

    enum State {
        WELL,
        /// works, but somebody should look at it
        ODD,
        /// does not work
        ILL
    }

    static Finding well(String what, String words) {
        return new Finding(what, State.WELL, words, "");
    }

    static Finding odd(String what, String words, String advice) {
        return new Finding(what, State.ODD, words, advice);
    }

    static Finding ill(String what, String words, String advice) {
        return new Finding(what, State.ILL, words, advice);
    }

    String line() {
        var mark = switch (state) {
            case WELL -> "well";
            case ODD -> "odd ";
            case ILL -> "ILL ";
        };
        return mark + "  " + what + ": " + words + (advice.isEmpty() ? "" : "; " + advice);
    }
}
