package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObsAddressTest {

    @Test
    void only_loopback_is_here() {
        List<String> hosts =
                List.of("127.0.0.1", "127.1.2.3", "localhost", "::1", "127.example.com", "studio");

        assertEquals(
                List.of(true, true, true, true, false, false),
                hosts.stream().map(it -> new ObsAddress(it, 4455, "").isHere()).toList());
    }

    @Test
    void another_password_changes_nothing_else_and_is_never_told() {
        ObsAddress other = new ObsAddress("studio", 4456, "old").with("sesame");

        assertEquals(new ObsAddress("studio", 4456, "sesame"), other);
        assertEquals("studio:4456", other.toString());
    }
}
