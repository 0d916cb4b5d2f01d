package press.linecaster.people;

/// What somebody is in the newsroom, and so what they may: the one place that says it.
public enum Role {
    /// writes, and shows it to an editor
    CONTRIBUTOR,
    /// publishes what they have written
    AUTHOR,
    /// decides what stands in the paper
    EDITOR,
    /// decides what readers say in it
    MODERATOR,
    /// decides about the paper itself
    ADMINISTRATOR;

    /// Something that not everybody may.
    public enum Right {
        /// articles and their revisions: those of others too, for who may read those
        WRITE,
        /// and schedule, correct and withdraw: what is theirs, or anything, for who may read all
        PUBLISH,
        READ_DRAFTS_OF_OTHERS,
        CHOOSE_BYLINES,
        /// who writes what, and until when
        ASSIGN,
        /// what readers say
        MODERATE,
        /// how often stories are read, and why some are hot
        SEE_WHAT_IS_READ,
        /// who comes in, and as what
        MANAGE_PEOPLE,
        /// sections, tags, menus, fronts, standing pages, authors and redirects
        ARRANGE_PAPER,
        /// what the paper is called and how it looks
        MANAGE_PAPER,
        /// who did what when
        SEE_AUDIT_TRAIL
    }

    public boolean may(Right right) {
        return switch (this) {
            case CONTRIBUTOR -> right == Right.WRITE;
            case AUTHOR -> right == Right.WRITE || right == Right.PUBLISH;
            case EDITOR ->
                switch (right) {
                    case WRITE,
                            PUBLISH,
                            READ_DRAFTS_OF_OTHERS,
                            CHOOSE_BYLINES,
                            ASSIGN,
                            MODERATE,
                            SEE_WHAT_IS_READ,
                            ARRANGE_PAPER -> true;
                    case MANAGE_PEOPLE, MANAGE_PAPER, SEE_AUDIT_TRAIL -> false;
                };
            case MODERATOR -> right == Right.MODERATE;
            case ADMINISTRATOR -> true;
        };
    }

    /// Likewise about one article.
    /// @param isTheirs whether they have written it themselves
    public boolean may(Right right, boolean isTheirs) {
        return may(right) && (isTheirs || may(Right.READ_DRAFTS_OF_OTHERS));
    }
}
