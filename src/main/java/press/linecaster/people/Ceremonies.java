package press.linecaster.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import press.linecaster.people.Passkeys.Made;
import press.linecaster.people.Passkeys.Signed;

/// The two ceremonies of WebAuthn (level 3, 7.1 and 7.2), by WebAuthn4J. Who made the device is not asked: any will do
/// whose owner has unlocked it. Texts are in base 64 for addresses. Throws whatever the library throws for what is
/// wrong. Safe from any thread.
public final class Ceremonies {

    /// Which keys we can check, by their numbers in the registry of COSE: ES256, EdDSA and RS256.
    public static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    /// Whose passkeys they are.
    ///
    /// @param host the id of the relying party
    /// @param origin from which browsers ask
    public record Site(String host, String origin) {

        /// @param address where the paper is found, without anything behind it
        public static Site at(URI address) {
            return new Site(address.getHost(), address.getScheme() + "://" + address.getRawAuthority());
        }
    }

    /// @param publicKey the attested credential data
    record Credential(String id, String publicKey, long signCount, boolean isSynced) {}

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(objects);

    Ceremonies() {}

    Credential registered(Site site, String challenge, Made made) {
        var request = new RegistrationRequest(bytes(made.attestation()), bytes(made.clientData()));
        var algorithms = ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                .toList();
        var data = manager.verify(request, new RegistrationParameters(server(site, challenge), algorithms, true, true));
        var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(device.getAttestedCredentialData());
        return new Credential(
                text(key.getCredentialId()), text(keys.convert(key)), device.getSignCount(), device.isFlagBE());
    }

    /// @return the new count of signatures
    long signCount(Site site, String challenge, Credential credential, Signed signed) {
        var request = new AuthenticationRequest(
                bytes(signed.credential()),
                bytes(signed.user()),
                bytes(signed.authenticatorData()),
                bytes(signed.clientData()),
                bytes(signed.signature()));
        var known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                credential.isSynced(),
                null,
                credential.signCount(),
                keys.convert(bytes(credential.publicKey())),
                null,
                null,
                null,
                Set.of());
        var data =
                manager.verify(request, new AuthenticationParameters(server(site, challenge), known, null, true, true));
        return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
    }

    private static ServerProperty server(Site site, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(bytes(challenge)))
                .build();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
