package dev.labcast.twitch.rehearsal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/// Puts lines into the WebSocket messages of one connection. Any thread; never waits for the net.
final class IrcFrames {
    private final WebSocket connection;
    private final List<String> backlog = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int lines;
    private boolean held;

    IrcFrames(WebSocket connection) {
        this.connection = connection;
    }

    /// Sends when the message has as many lines as `framing` wants.
    synchronized void line(String line, IrcFraming framing) {
        open.append(line).append("\r\n");
        lines++;
        if (lines >= framing.lines()) {
            flush(framing);
        }
    }

    synchronized void lines(List<String> all, IrcFraming framing) {
        all.forEach(line -> open.append(line).append("\r\n"));
        flush(framing);
    }

    synchronized void flush(IrcFraming framing) {
        if (open.isEmpty()) {
            return;
        }
        String message = open.toString();
        open.setLength(0);
        lines = 0;
        if (held) {
            backlog.add(message);
        } else {
            send(message, framing.broken());
        }
    }

    /// Keeps all back from now on, as a net does that has stopped.
    synchronized void hold() {
        held = true;
    }

    /// Sends what was kept back.
    synchronized void release() {
        held = false;
        backlog.forEach(message -> send(message, false));
        backlog.clear();
    }

    private void send(String message, boolean broken) {
        try {
            if (broken && message.length() > 1) {
                sendBroken(message);
            } else {
                connection.send(message);
            }
        } catch (WebsocketNotConnectedException gone) {
            // Whoever has gone hears nothing; their connection tells so by itself.
            backlog.clear();
        }
    }

    private void sendBroken(String message) {
        int middle = message.length() / 2;
        if (Character.isLowSurrogate(message.charAt(middle))) {
            middle++;
        }
        connection.sendFragmentedFrame(Opcode.TEXT, bytes(message.substring(0, middle)), false);
        connection.sendFragmentedFrame(Opcode.TEXT, bytes(message.substring(middle)), true);
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }
}
