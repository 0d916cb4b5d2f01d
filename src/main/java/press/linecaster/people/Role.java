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
        /// how often stories are read, and why some are hot
        SEE_WHAT_IS_READ
    }

    public boolean may(Right right) {
        return switch (right) {
            case SEE_WHAT_IS_READ -> this == EDITOR || this == ADMINISTRATOR;
        };
    }
}
