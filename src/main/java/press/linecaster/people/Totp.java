package press.linecaster.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by the clock: RFC 6238 over HOTP (RFC 4226), with SHA-1, six digits and steps of half a minute, which
/// is what every app for them reads. SHA-1 is sound within HMAC.
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int KEY_BYTES = 20; // as RFC 4226, section 4, recommends
    private static final int MODULUS = 1_000_000;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE_32_BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /// A new key, 160 bits of chance, to the base 32 (RFC 4648).
    static String key() {
        return chance(KEY_BYTES);
    }

    /// Bytes of chance to the base 32.
    /// @param bytes a multiple of five
    static String chance(int bytes) {
        var text = new StringBuilder();
        for (var i = 0; i < bytes * Byte.SIZE / BASE_32_BITS; i++)
            text.append(BASE_32.charAt(RANDOM.nextInt(BASE_32.length())));
        return text.toString();
    }

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /// @param key to the base 32
    static String code(String key, long step) {
        return code(bytes(key), step);
    }

    static String code(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf; // dynamic truncation, RFC 4226, section 5.3
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-1", e);
        }
    }

    private static byte[] bytes(String key) {
        var bytes = new byte[key.length() * BASE_32_BITS / Byte.SIZE];
        var bits = 0L;
        var held = 0;
        var at = 0;
        for (var i = 0; i < key.length(); i++) {
            bits = bits << BASE_32_BITS | BASE_32.indexOf(key.charAt(i));
            held += BASE_32_BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[at++] = (byte) (bits >> held);
            }
        }
        return bytes;
    }
}
