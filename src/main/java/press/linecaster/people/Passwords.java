package press.linecaster.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Keeps passwords as Argon2id (RFC 9106) and says which are too easy to guess, by what NIST SP 800-63B asks for:
/// long, no matter of which letters, and nothing that stands on every list.
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /// Memory in KiB, rounds and lanes as the OWASP cheat sheet has them.
    private static final int MEMORY = 19 * 1024;

    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /// Each takes 19 MB for a moment.
    private static final int AT_A_TIME = 2;

    /// What a guess is compared with where there is no such account, so that it takes as long. Of no password.
    static final String OF_NOBODY =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(MEMORY, ROUNDS, LANES, "A".repeat(22), "A".repeat(43));

    private static final int FEWEST_LETTERS = 5;

    /// What the lists of stolen passwords begin with, and rows of keys.
    private static final List<String> COMMON = List.of(
            "password",
            "passwort",
            "letmein",
            "welcome",
            "iloveyou",
            "admin",
            "qwerty",
            "qwertz",
            "azerty",
            "asdfgh",
            "zxcvbn",
            "yxcvbn",
            "12345",
            "98765",
            "abcdef",
            "111111",
            "000000",
            "monkey",
            "dragon",
            "football",
            "newsroom",
            "linecaster");

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY, ROUNDS);
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    /// Why a password must not be one.
    enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        /// the same few letters again and again
        TOO_FEW_LETTERS,
        /// a word that stands on every list, with little around it
        COMMON,
        /// mostly the name or the address of its owner
        PERSONAL
    }

    Optional<Weakness> weakness(String password, String name, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of(Weakness.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Weakness.TOO_LONG);
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.codePoints().distinct().count() < FEWEST_LETTERS) return Optional.of(Weakness.TOO_FEW_LETTERS);
        var personal = Stream.concat(Stream.of(email.split("[@.]")), Stream.of(name.split("\\s+")))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> each.length() > 2);
        if (isLittleWithout(personal, lower)) return Optional.of(Weakness.PERSONAL);
        return isLittleWithout(COMMON.stream(), lower) ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    private static boolean isLittleWithout(Stream<String> words, String password) {
        var rest = words.reduce(password, (left, word) -> left.replace(word, ""));
        return rest.length() < password.length() && rest.length() < SHORTEST / 2;
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /// @param hash null where there is no such account or it has no password: takes as long, and is false
    boolean isIt(String password, @Nullable String hash) {
        if (password.length() > 2 * LONGEST) return false;
        var matches = inTurn(() -> encoder.matches(password, hash == null ? OF_NOBODY : hash));
        return matches && hash != null;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
