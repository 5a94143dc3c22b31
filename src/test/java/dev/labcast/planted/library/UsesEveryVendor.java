package dev.labcast.planted.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.twitch4j.chat.TwitchChat;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.google.re2j.Pattern;
import com.pty4j.PtyProcess;
import com.sun.net.httpserver.HttpServer;
import io.methvin.watcher.DirectoryWatcher;
import io.nayuki.qrcodegen.QrCode;
import io.obswebsocket.community.client.OBSRemoteController;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;
import org.java_websocket.server.WebSocketServer;
import picocli.CommandLine;

record UsesEveryVendor(
        CodeArea richText,
        PtyProcess process,
        ObjectMapper json,
        CommandLine commandLine,
        Pattern pattern,
        SVGLoader svg,
        DirectoryWatcher watcher,
        HttpServer http,
        OBSRemoteController obs,
        QrCode code,
        TwitchChat twitch,
        WebSocketServer webSocket,
        Node node) {}
