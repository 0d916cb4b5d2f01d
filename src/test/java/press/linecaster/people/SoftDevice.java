package press.linecaster.people;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// An authenticator of WebAuthn with one key on P-256, as a browser would show it, and an app for one-time codes.
public final class SoftDevice {

    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_KEY = 64;

    private final String host;
    private final String origin;
    private final byte[] id = new byte[16];
    private final KeyPair keys;

    public int count = 1;
    public boolean isVerifying = true;

    public SoftDevice(String host, String origin) {
        this.host = host;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What an app shows.
    /// @param key to the base 32
    public static String code(String key, Instant moment) {
        return Totp.code(key, Totp.step(moment));
    }

    public Passkeys.Made made(String challenge) {
        var data = join(about(WITH_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, cose());
        var head = HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461");
        var length = new byte[] {0x58, (byte) data.length}; // a byte string of less than 256
        count++;
        return new Passkeys.Made(text(client("webauthn.create", challenge)), text(join(head, length, data)));
    }

    /// @param user as the passkey was made for
    public Passkeys.Signed signed(String challenge, String user) {
        try {
            var data = about(0);
            var client = client("webauthn.get", challenge);
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            count++;
            return new Passkeys.Signed(text(id), user, text(client), text(data), text(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] about(int more) {
        var flags = (byte) (PRESENT | (isVerifying ? VERIFIED : 0) | more);
        return join(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// RFC 9053: EC2, ES256, P-256, x and y.
    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var head = HexFormat.of().parseHex("a5010203262001215820");
        return join(
                head,
                coordinate(point.getAffineX()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var all = new byte[32];
        var length = Math.min(bytes.length, all.length);
        System.arraycopy(bytes, bytes.length - length, all, all.length - length, length);
        return all;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
