package io.capdesk.docket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What receipts are signed with. The first node that needs a key makes it, in the database, so that the others sign with it too;
 * should two make one at the same moment, both are published and either's receipts can be checked.
 */
@Service
public class ReceiptKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String DERIVATION = "HmacSHA256";

    /** @param publicKey as SubjectPublicKeyInfo, Base64 */
    public record PublishedKey(String id, String publicKey) {

        /** As {@code openssl} reads it. */
        public String pem() {
            return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
        }
    }

    record Signed(String with, String signature) {}

    /** @param encoded as PKCS #8 */
    private record Key(String id, byte[] encoded, AsymmetricKeyParameter signing) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<Key> current = new AtomicReference<>();

    ReceiptKeys(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        // the caller's may be rolled back, and its key with it
        this.transaction = new TransactionTemplate(transaction.getTransactionManager());
        this.transaction.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.clock = clock;
    }

    Signed sign(String statement) {
        Key key = key();
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        var signer = new Ed25519Signer();
        signer.init(true, key.signing());
        signer.update(bytes, 0, bytes.length);
        return new Signed(key.id(), Base64.getEncoder().encodeToString(signer.generateSignature()));
    }

    /** Whether the desk signed this statement. Any text may be asked about. */
    public boolean signed(String statement, String keyId, String signature) {
        return published().stream().filter(key -> key.id().equals(keyId)).anyMatch(key -> verifies(key, statement, signature));
    }

    /** What only the desk's nodes know, another one for each purpose; it says nothing of the key it is made of. */
    public byte[] secretFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(DERIVATION);
            mac.init(new SecretKeySpec(key().encoded(), DERIVATION));
            return mac.doFinal(("Capdesk " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + DERIVATION, missing);
        }
    }

    public List<PublishedKey> published() {
        return jdbc.sql("select id, public_key from receipt_key order by made_at, id")
                .query((row, n) -> new PublishedKey(row.getString(1), row.getString(2))).list();
    }

    private static boolean verifies(PublishedKey published, String statement, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(published.publicKey())));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private Key key() {
        Key known = current.get();
        if (known == null) {
            known = transaction.execute(status -> stored().orElseGet(() -> {
                make();
                return stored().orElseThrow();
            }));
            current.set(known);
        }
        return known;
    }

    private Optional<Key> stored() {
        return jdbc.sql("select id, private_key from receipt_key order by made_at, id fetch first 1 row only")
                .query((row, n) -> key(row.getString(1), Base64.getDecoder().decode(row.getString(2)))).optional();
    }

    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            jdbc.sql("insert into receipt_key (id, public_key, private_key, made_at) values (?, ?, ?, ?)")
                    .params(HexFormat.of().formatHex(TextKey.sha256(publicKey)).substring(0, 16), publicKey,
                            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java from 15 on has " + ALGORITHM, missing);
        }
    }

    private static Key key(String id, byte[] encoded) {
        try {
            return new Key(id, encoded, PrivateKeyFactory.createKey(encoded));
        } catch (IOException broken) {
            throw new IllegalStateException("the desk's key for receipts can't be read", broken);
        }
    }
}
