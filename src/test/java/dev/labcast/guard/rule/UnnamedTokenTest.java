package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnnamedTokenTest {
    private static final String TOKEN = "x7Kq2mVb9RtLw4ZsN8pYc3Hd";
    private static final String BODY =
            "MIIDWzCCAkOgAwIBAgIUZnqNWdq47ynqjKK6ZB0ILHcEXQEwDQYJKoZIhvcNAQEL";
    private static final String LAST = "1+sy95QqwUzbVTzsQNibmp64hvElrOsd";

    @Test
    void a_long_run_in_no_order_is_hidden_whatever_stands_beside_it() {
        assertEquals(List.of(TOKEN), found("plot.upload(\"" + TOKEN + "\", 3)"));
        assertEquals(List.of(TOKEN), found("export RELAY=" + TOKEN));
    }

    @Test
    void alone_on_its_line_it_is_hidden_unless_it_ends_a_block() {
        assertEquals(List.of(TOKEN), found("$ relay show", TOKEN, "$ ls"));
        assertEquals(List.of(), found(BODY, LAST, "-----END CERTIFICATE-----"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integrity sha512-hsU18Ae8CDTR6Kgu9DYf0EbCr/a5iGL0rytQDobUcdpYOKokk8LEjVphnXkDkgpi0wYVsqrXuP0bZxJaTqdgoA==",
                "\"endCursor\": \"Y3Vyc29yOnYyOpHOAAd3Fw==\"",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO7WLQgVNk+rI8o4Ldz1cZAMh1F8RKR/dshcD5kwej8g ada@lab",
                "Accepted publickey: ED25519 SHA256:S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFR7c",
                "private static final String ALGORITHM = \"PBKDF2WithHmacSHA256\";",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "8c1d9a2e-4b7f-4f0e-9d3a-1f2e3d4c5b6a",
                "models/Qwen2.5-Coder-32B-Instruct-GPTQ-Int4",
                "<path d=\"M12.65 10A5.99 5.99 0 0 0 7 6c-3.31 0-6 2.69-6 6s2.69 6 6 6a5.99 5.99\"/>",
                "etag W/\"6d86367c44-TNAL4So6yb0Fh3vEzdfobg\"",
            })
    void what_is_printed_to_be_compared_or_looked_up_stays(String line) {
        assertEquals(List.of(), found(line));
    }

    @Test
    void while_it_is_typed_nothing_of_it_is_seen() {
        String line = "relay add x7Kq2mVb9RtL";
        List<Finding> out = new ArrayList<>();

        new UnnamedToken().scan(new Passage(line, line.length()), out);

        assertEquals(List.of(new Finding.Unfinished(10, line.length())), out);
    }

    private static List<String> found(String... lines) {
        List<String> found = new ArrayList<>();
        List<List<Finding>> findings = KeyBlocks.none(lines.length);
        for (int i = 0; i < lines.length; i++) {
            new UnnamedToken().scan(Passage.of(lines[i]), findings.get(i));
            UnnamedToken.alone(List.of(lines), i, findings);
        }
        for (int i = 0; i < lines.length; i++) {
            for (Finding finding : findings.get(i)) {
                if (finding instanceof Finding.Secret secret) {
                    found.add(lines[i].substring(secret.start(), secret.end()));
                }
            }
        }
        return found;
    }
}
