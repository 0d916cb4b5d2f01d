package press.linecaster.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import press.linecaster.people.Passwords.Weakness;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "short, TOO_SHORT",
        "elevenchars, TOO_SHORT",
        "aaaaaaaaaaaaaaa, TOO_FEW_LETTERS",
        "abababababababab, TOO_FEW_LETTERS",
        "Password12345, COMMON",
        "qwertz12345!, COMMON",
        "norafquill2026, PERSONAL",
        "gazette-nora1, PERSONAL"
    })
    void whatIsEasyToGuessIsRefused(String password, Weakness weakness) {
        assertThat(passwords.weakness(password, "Nora Quill", "nora@gazette.example"))
                .contains(weakness);
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery staple",
        "kelp-otter-91-violin",
        "ein Boot voller Laternen",
        "пароль-из-четырёх-слов"
    })
    void longOnesAreGoodWhateverTheyAreMadeOf(String password) {
        assertThat(passwords.weakness(password, "Nora Quill", "nora@gazette.example"))
                .isEmpty();
    }

    @Test
    void theLongestIsLongEnough() {
        var long201 = "kelp otter ".repeat(19);
        assertThat(passwords.weakness(long201, "Nora", "n@x.example")).contains(Weakness.TOO_LONG);
    }

    @Test
    void itIsKeptAsArgon2idAndKnownAgain() {
        var hash = passwords.hash("kelp-otter-91-violin");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("kelp");
        assertThat(passwords.hash("kelp-otter-91-violin")).isNotEqualTo(hash);
        assertThat(passwords.isIt("kelp-otter-91-violin", hash)).isTrue();
        assertThat(passwords.isIt("kelp-otter-91-violin ", hash)).isFalse();
        assertThat(passwords.isIt("", hash)).isFalse();
        assertThat(passwords.isIt("kelp-otter-91-violin", null)).isFalse();
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).upgradeEncoding(Passwords.OF_NOBODY))
                .as("nobody's is as costly as anybody's")
                .isFalse();
    }
}
