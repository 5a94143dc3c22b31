package dev.labcast.web.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomPlaceTest {

    @Test
    void places_that_people_reach_come_first_and_this_machine_last() {
        assertEquals(
                List.of(
                        "192.168.1.5: people in the network of wlp3s0",
                        "100.101.7.9: people in the network of tailscale0, of a VPN or a provider",
                        "169.254.3.4: people at the other end of the cable of eth1",
                        "8.8.4.4: a public address at eth0: anybody may reach it",
                        "172.17.0.1: programs in this machine (docker0), hardly people",
                        "172.18.0.1: programs in this machine (br-1f2e3d4c5b6a), hardly people",
                        "192.168.122.1: programs in this machine (virbr0), hardly people",
                        "127.0.0.1: this machine only"),
                RoomPlace.listed(
                                List.of(
                                        found("docker0", "172.17.0.1"),
                                        found("br-1f2e3d4c5b6a", "172.18.0.1"),
                                        found("virbr0", "192.168.122.1"),
                                        found("eth0", "8.8.4.4"),
                                        found("eth1", "169.254.3.4"),
                                        found("tailscale0", "100.101.7.9"),
                                        found("wlp3s0", "192.168.1.5")))
                        .stream()
                        .map(it -> it.host() + ": " + it.words())
                        .toList());
    }

    @Test
    void only_a_part_of_the_addresses_that_begin_with_100_is_shared_out() {
        assertTrue(words("eth0", "100.63.255.255").startsWith("a public address"));
        assertTrue(words("eth0", "100.64.0.0").endsWith("a provider"));
        assertTrue(words("eth0", "100.127.255.255").endsWith("a provider"));
        assertTrue(words("eth0", "100.128.0.0").startsWith("a public address"));
    }

    @Test
    void a_real_bridge_is_no_inner_network() {
        assertEquals("people in the network of br0", words("br0", "192.168.1.7"));
    }

    @Test
    void this_machine_is_always_among_them() throws IOException {
        assertEquals(RoomPlace.HERE, RoomPlace.all().getLast());
    }

    private static String words(String network, String address) {
        return RoomPlace.listed(List.of(found(network, address))).getFirst().words();
    }

    private static RoomPlace.Found found(String network, String address) {
        return new RoomPlace.Found(network, InetAddress.ofLiteral(address));
    }
}
