package press.linecaster.sections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import press.linecaster.addresses.Target;

/// A nested menu in one place of the page.
public record Menu(Place place, List<Entry> entries) {

    public enum Place {
        HEADER,
        FOOTER,
        SOCIAL
    }

    /// @param leadsTo the thing or the address behind the label
    public record Entry(String label, Destination leadsTo, List<Entry> children) {
        public Entry {
            children = List.copyOf(children);
        }
    }

    /// What an entry leads to. A thing is named by its id, so that its address may change.
    public sealed interface Destination {
        record Thing(Target target) implements Destination {}

        /// @param address an absolute http(s) address, or a path
        record Location(String address) implements Destination {
            public Location {
                if (!address.startsWith("/") && !address.startsWith("http://") && !address.startsWith("https://"))
                    throw new IllegalArgumentException(
                            "a menu leads to a path or an http(s) address, not to " + address);
            }
        }
    }

    public Menu {
        entries = List.copyOf(entries);
    }

    /// The same for the same menu and, for all that anybody will see, for no other: 64 bits of SHA-256.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
