package dev.labcast.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// Requests written by hand, byte for byte, as no browser would.
public final class Knocks {
    private static final int PATIENCE_MS = 10_000;

    private Knocks() {}

    /// The whole answer to one request, up to the end of the connection.
    public static String send(int port, String request) throws IOException {
        try (Socket socket = connect(port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "reset";
        }
    }

    /// `GET path` under a host, with further header lines; the connection ends behind it.
    public static String get(int port, String host, String path, String... headers)
            throws IOException {
        return send(port, request("GET", host, path, headers));
    }

    public static String request(String method, String host, String path, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host);
        for (String header : headers) {
            text.append("\r\n").append(header);
        }
        return text + "\r\nConnection: close\r\n\r\n";
    }

    /// 0 for no answer at all.
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /// What comes over a stream until it holds `wanted`.
    public static String readUntil(InputStream in, String wanted) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            while (!all.toString(StandardCharsets.UTF_8).contains(wanted)) {
                int count = in.read(part);
                if (count < 0) {
                    break;
                }
                all.write(part, 0, count);
            }
        } catch (SocketTimeoutException late) {
            all.writeBytes(" … and then nothing".getBytes(StandardCharsets.UTF_8));
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
