package dev.labcast.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/// Many readers of one stream of server-sent events, each on a virtual thread; knows the newest
/// `id` that each has read.
final class Readers implements AutoCloseable {
    private static final long PATIENCE_MS = 30_000;

    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicLongArray newest;

    private Readers(int count) {
        newest = new AtomicLongArray(count);
    }

    static Readers connect(int port, String path, int count) throws IOException {
        Readers readers = new Readers(count);
        byte[] request =
                "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                        .formatted(path, port)
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(request);
            readers.sockets.add(socket);
            readers.newest.set(i, -1);
            int number = i;
            Thread.ofVirtual().start(() -> readers.read(socket, number));
        }
        return readers;
    }

    private void read(Socket socket, int number) {
        try {
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    newest.set(number, Long.parseLong(line.substring(4)));
                }
            }
        } catch (IOException closed) {
            newest.set(number, Long.MIN_VALUE);
        }
    }

    /// Until every reader has read `rev`.
    void awaitRev(long rev) throws InterruptedException {
        if (!hasRev(rev)) {
            throw new IllegalStateException(without(rev) + " readers never read " + rev);
        }
    }

    /// How many still have not read `rev` after a while.
    int without(long rev) throws InterruptedException {
        hasRev(rev);
        int without = 0;
        for (int i = 0; i < newest.length(); i++) {
            without += newest.get(i) < rev ? 1 : 0;
        }
        return without;
    }

    private boolean hasRev(long rev) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        for (int i = 0; i < newest.length(); i++) {
            while (newest.get(i) < rev) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(0, 200_000);
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
