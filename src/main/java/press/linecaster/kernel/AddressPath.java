package press.linecaster.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Paths as they are compared: percent-decoded UTF-8 in NFC, no slash at the end (but for `/` itself), no
/// empty, `.` or `..` segment. So `/Caf%C3%A9/` and `/Café` are one address, and nothing climbs out of
/// anywhere.
public final class AddressPath {

    /// In UTF-16 units, after decoding.
    public static final int MAX_LENGTH = 900;

    private static final Pattern ODD = Pattern.compile("[^!#-;=?-\\[\\]_a-z~]+");
    private static final Pattern EMPTY_STEPS = Pattern.compile("/{2,}");

    private AddressPath() {}

    /// The comparable form of a raw path (without query), or empty for one that can be nobody's: malformed
    /// percent encoding, control characters, climbing segments, too long.
    public static Optional<String> normalise(String raw) {
        if (raw.isEmpty()) return Optional.of("/");
        if (raw.charAt(0) != '/' || raw.length() > MAX_LENGTH * 9) return Optional.empty();
        var decoded = raw.indexOf('%') < 0 ? raw : decode(raw);
        if (decoded == null || decoded.length() > MAX_LENGTH || !isClean(decoded)) return Optional.empty();
        var end = decoded.length();
        while (end > 1 && decoded.charAt(end - 1) == '/') end--;
        var path = decoded.substring(0, end);
        return Optional.of(Normalizer.isNormalized(path, Normalizer.Form.NFC) ? path : nfc(path));
    }

    /// Writes a comparable or shown path as it may stand in a link: everything but unreserved characters, the
    /// usual delimiters and `/` is percent-encoded as UTF-8 (RFC 3986).
    public static String encode(String path) {
        StringBuilder encoded = null;
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (isPlain(c)) {
                if (encoded != null) encoded.append(c);
                continue;
            }
            if (encoded == null) encoded = new StringBuilder(path.length() + 24).append(path, 0, i);
            var point = path.codePointAt(i);
            for (var octet : Character.toString(point).getBytes(StandardCharsets.UTF_8))
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
            if (Character.isSupplementaryCodePoint(point)) i++;
        }
        return encoded == null ? path : encoded.toString();
    }

    /// An address, or part of one, with whatever may not stand in one (RFC 3986) percent-encoded, and nothing else:
    /// what is encoded already stays as it is.
    public static String escape(String address) {
        return ODD.matcher(address).replaceAll(odd -> encode(odd.group()));
    }

    /// The path without its empty steps, as in `/a//b`, which servers used not to mind.
    public static String withoutEmptySteps(String path) {
        return EMPTY_STEPS.matcher(path).replaceAll("/");
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0;
    }

    private static boolean isClean(String path) {
        var start = 1;
        for (var i = 1; i <= path.length(); i++) {
            var c = i == path.length() ? '/' : path.charAt(i);
            if (Character.isISOControl(c) || c == '\\' || c == 0xFFFD) return false;
            if (c != '/') continue;
            var length = i - start;
            if (length == 0 && i != path.length()) return false;
            if (length == 1 && path.charAt(start) == '.') return false;
            if (length == 2 && path.charAt(start) == '.' && path.charAt(start + 1) == '.') return false;
            start = i + 1;
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable String decode(String raw) {
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.put(bytes[i]);
                continue;
            }
            if (i + 2 >= bytes.length) return null;
            var high = Character.digit(bytes[i + 1], 16);
            var low = Character.digit(bytes[i + 2], 16);
            if (high < 0 || low < 0) return null;
            out.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String nfc(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
