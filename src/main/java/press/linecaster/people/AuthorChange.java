package press.linecaster.people;

import press.linecaster.kernel.Change;

/// What has happened to an author.
public sealed interface AuthorChange extends Change {

    AuthorId author();

    record AuthorAdded(AuthorId author) implements AuthorChange {}

    record AuthorEdited(AuthorId author) implements AuthorChange {}
}
