package press.linecaster.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address, as far as one can be told by looking: whether anybody reads there, only a message shows.
/// Letters of all scripts are allowed (RFC 6531); quoted local parts and addresses by number are not, which
/// nobody types but to try what happens.
public record EmailAddress(String value) {

    /// RFC 5321 with erratum 1690.
    public static final int LONGEST = 254;

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s\\p{C}\\p{Z}@<>\"(),:;\\[\\]\\\\]{1,64}@(?:" + LABEL + "\\.)+(?!\\p{N}+$)" + LABEL);

    /// Empty for what is none.
    public static Optional<EmailAddress> parse(String typed) {
        var address = PlainText.line(typed);
        return address.length() <= LONGEST && PLAUSIBLE.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }
}
