package press.linecaster.comments;

/// What is wrong with what a reader sends in, and where.
public enum Mistake {
    NAME_MISSING(Field.NAME),
    NAME_TOO_LONG(Field.NAME),
    EMAIL_MISSING(Field.EMAIL),
    EMAIL_ODD(Field.EMAIL),
    WEBSITE_ODD(Field.WEBSITE),
    WORDS_TOO_FEW(Field.WORDS),
    WORDS_TOO_MANY(Field.WORDS),
    /// the same person has sent the same words to the same article within a day
    REPEATED(Field.WORDS),
    /// the comment that is answered is not there, or not any more
    PARENT_GONE(Field.PARENT);

    /// What was asked for.
    public enum Field {
        NAME,
        EMAIL,
        WEBSITE,
        WORDS,
        PARENT
    }

    private final Field field;

    Mistake(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
