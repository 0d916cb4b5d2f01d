package press.linecaster.audience;

/// What becomes of a reading.
enum Verdict {
    COUNTED("reads that were counted"),
    BOT("by programs that say so, or that are no browser"),
    PREFETCH("fetched ahead, which nobody may ever look at"),
    EDITOR("by those who make the paper"),
    REPEAT("again within minutes by the same reader"),
    CAPPED("more than one network or one reader adds in an hour"),
    UNKNOWN("of what is no article that readers see"),
    DROPPED("for want of room: too many came at once, or the database was away for too long");

    private final String meaning;

    Verdict(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
