package dev.labcast.obs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A WebSocket server on loopback (RFC 6455) that a test makes behave like no OBS ever would. It
/// serves any number of connections, each on a thread of its own.
public class FakeServer implements AutoCloseable {
    /// What [#accepted] and [#said] may do with a connection.
    public final class Peer {
        private final Socket socket;
        private final OutputStream out;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            out = socket.getOutputStream();
        }

        public synchronized void say(String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer head = ByteBuffer.allocate(10).put((byte) 0x81);
            if (body.length < 126) {
                head.put((byte) body.length);
            } else {
                head.put((byte) 127).putLong(body.length);
            }
            out.write(head.array(), 0, head.position());
            out.write(body);
            out.flush();
        }

        public synchronized void close(int code) throws IOException {
            out.write(new byte[] {(byte) 0x88, 2, (byte) (code >> 8), (byte) code});
            out.flush();
        }

        /// Without a word, as when a process is killed.
        public void drop() throws IOException {
            socket.close();
        }
    }

    static final String HELLO =
            """
            {"op":0,"d":{"obsWebSocketVersion":"5.1.0","rpcVersion":1}}\
            """;
    static final String IDENTIFIED =
            """
            {"op":2,"d":{"negotiatedRpcVersion":1}}\
            """;

    private final ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public FakeServer() throws IOException {
        Thread.ofVirtual().start(this::acceptAll);
    }

    /// A new WebSocket; says Hello unless overridden.
    protected void accepted(Peer peer) throws IOException {
        peer.say(HELLO);
    }

    /// The client said something: identifies it, answers GetSceneList and passes other requests on.
    protected void said(Peer peer, JsonObject message) throws IOException {
        JsonObject body = message.getAsJsonObject("d");
        switch (message.get("op").getAsInt()) {
            case 1 -> peer.say(IDENTIFIED);
            case 6 -> {
                String request = body.get("requestType").getAsString();
                String id = body.get("requestId").getAsString();
                requests.add(request);
                if (request.equals("GetSceneList")) {
                    peer.say(answer(id, 100, "{\"currentProgramSceneName\":\"Scene\"}"));
                } else {
                    asked(peer, request, id, body.getAsJsonObject("requestData"));
                }
            }
            default -> throw new IOException("no client says " + message);
        }
    }

    /// A request: answered with nothing in it unless overridden.
    protected void asked(Peer peer, String request, String id, JsonObject fields)
            throws IOException {
        peer.say(answer(id, 100, "{}"));
    }

    /// A byte stream that is no WebSocket yet; does the upgrade unless overridden.
    protected void connected(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        upgrade(in, socket);
        Peer peer = new Peer(socket);
        accepted(peer);
        try {
            for (String text = read(in); !text.isEmpty(); text = read(in)) {
                said(peer, JsonParser.parseString(text).getAsJsonObject());
            }
        } catch (EOFException gone) {
            socket.close();
        }
    }

    static String answer(String id, int code, String data) {
        return """
        {"op":7,"d":{"requestId":"%s","requestStatus":{"result":%s,"code":%d},"responseData":%s}}\
        """
                .formatted(id, code == 100, code, data);
    }

    static String event(String type, String data) {
        return """
        {"op":5,"d":{"eventType":"%s","eventIntent":1,"eventData":%s}}\
        """
                .formatted(type, data);
    }

    /// All requests so far, by name.
    final List<String> requests() {
        return List.copyOf(requests);
    }

    public final ObsAddress address() {
        return new ObsAddress("localhost", server.getLocalPort(), "");
    }

    @Override
    public final void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            connected(socket);
        } catch (IOException gone) {
            // The test ended one side of it.
        }
    }

    private static void upgrade(DataInputStream in, Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readByte());
        }
        String key =
                head.toString()
                        .lines()
                        .filter(line -> line.toLowerCase().startsWith("sec-websocket-key:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElseThrow(() -> new IOException("no WebSocket"));
        String proof =
                Base64.getEncoder()
                        .encodeToString(sha1(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + proof
                        + "\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }

    /// A whole text message of the client, which masks it; "" when it closes.
    private static String read(DataInputStream in) throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] mask = in.readNBytes(4);
        byte[] body = in.readNBytes(length);
        for (int i = 0; i < body.length; i++) {
            body[i] ^= mask[i % 4];
        }
        return opcode == 1 ? new String(body, StandardCharsets.UTF_8) : "";
    }
}
