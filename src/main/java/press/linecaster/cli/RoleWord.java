package press.linecaster.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import press.linecaster.people.Role;

/// Roles as the command line names them.
final class RoleWord {

    private RoleWord() {}

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// @param spec of the command that was given the word
    /// @throws ParameterException that names all roles, for a word that is none
    static Role read(String word, CommandSpec spec) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no role is called '" + word + "'; they are "
                                + Arrays.stream(Role.values()).map(RoleWord::of).collect(Collectors.joining(", "))));
    }
}
