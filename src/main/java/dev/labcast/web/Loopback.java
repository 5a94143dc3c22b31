package dev.labcast.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;

/// Listens where browsers look for `localhost`: at `::1` first, then at `127.0.0.1`. Both have to
/// be ours, or whoever sits at the other one is sent our addresses with their tokens, and decides
/// what viewers see. Any thread.
final class Loopback {
    private static final int BACKLOG = 256;
    private static final int TRIES = 20;
    private static final byte[] FOUR = {127, 0, 0, 1};
    private static final byte[] SIX = new byte[16];

    static {
        SIX[15] = 1;
    }

    private Loopback() {}

    /// One server each, at the same port; fails with [BindException] when either is taken. `port` 0
    /// stands for one that is free at both.
    static List<HttpServer> listen(int port) throws IOException {
        BindException taken = new BindException("no port is free");
        for (int i = 0; i < (port == 0 ? TRIES : 1); i++) {
            try {
                return listenAtBoth(port);
            } catch (BindException half) {
                taken = half;
            }
        }
        throw taken;
    }

    private static List<HttpServer> listenAtBoth(int port) throws IOException {
        List<HttpServer> servers = new ArrayList<>();
        servers.add(listen(FOUR, port));
        if (hasSix()) {
            try {
                servers.add(listen(SIX, servers.getFirst().getAddress().getPort()));
            } catch (IOException taken) {
                servers.getFirst().stop(0);
                throw taken;
            }
        }
        return servers;
    }

    private static HttpServer listen(byte[] address, int port) throws IOException {
        InetAddress local = InetAddress.getByAddress("localhost", address);
        return HttpServer.create(new InetSocketAddress(local, port), BACKLOG);
    }

    private static boolean hasSix() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(it -> it instanceof Inet6Address && it.isLoopbackAddress());
    }
}
