package dev.labcast.audit;

import dev.labcast.recording.SessionHeader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names findings by what was found: a keyed hash (HMAC, RFC 2104) of kind, rule and text, the key
/// of which is the session's own, so that the same text has another id in another session. Any
/// thread.
final class FindingId {
    private static final int DIGITS = 12;

    private final SecretKeySpec key;

    FindingId(SessionHeader header) {
        String salt = header.id() + " " + header.startedAt();
        key = new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String of(Found found) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String text = found.kind() + "\n" + found.rule() + "\n" + found.value();
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
