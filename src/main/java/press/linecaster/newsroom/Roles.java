package press.linecaster.newsroom;

import java.util.Arrays;
import java.util.Optional;
import press.linecaster.people.Role;

/// What roles are called on the screens.
final class Roles {

    private Roles() {}

    static String word(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> "Contributor";
            case AUTHOR -> "Author";
            case EDITOR -> "Editor";
            case MODERATOR -> "Moderator";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    /// What whoever has it does here, in a line.
    static String meaning(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> "writes, and shows it to an editor";
            case AUTHOR -> "writes and publishes their own";
            case EDITOR -> "writes, changes and publishes everything";
            case MODERATOR -> "decides about comments";
            case ADMINISTRATOR -> "everything, with people and settings";
        };
    }

    /// The role that a form names.
    static Optional<Role> called(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
