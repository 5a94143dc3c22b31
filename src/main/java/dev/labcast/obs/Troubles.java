package dev.labcast.obs;

import io.obswebsocket.community.client.WebSocketCloseCode;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sentences for what goes wrong with one OBS, each naming where it listens and what to do
/// next. The close codes are those of obs-websocket's protocol.md, "WebSocketCloseCode". Immutable;
/// any thread.
final class Troubles {
    private static final String SETTINGS = "Tools > WebSocket Server Settings";

    private final ObsAddress address;

    Troubles(ObsAddress address) {
        this.address = address;
    }

    ObsTrouble absent() {
        return new ObsTrouble(
                ObsTrouble.Kind.ABSENT,
                "Nobody listens at %s. Start OBS and switch on %s > Enable WebSocket server."
                        .formatted(address.place(), SETTINGS));
    }

    ObsTrouble noSuchHost() {
        return new ObsTrouble(
                ObsTrouble.Kind.ABSENT,
                "No computer is known as %s. Check the address of OBS in the settings."
                        .formatted(address.host()));
    }

    ObsTrouble stranger() {
        return new ObsTrouble(
                ObsTrouble.Kind.STRANGER,
                "What listens at %s is not OBS. Compare the port with the one in OBS under %s."
                        .formatted(address.place(), SETTINGS));
    }

    ObsTrouble mute() {
        return new ObsTrouble(
                ObsTrouble.Kind.STRANGER,
                "What listens at %s says nothing: OBS hangs, or it is another program. Look at OBS and compare the port with the one under %s."
                        .formatted(address.place(), SETTINGS));
    }

    ObsTrouble tooOld() {
        return new ObsTrouble(
                ObsTrouble.Kind.TOO_OLD,
                "What listens at %s does not speak obs-websocket 5. If it is OBS, update it to OBS Studio 28 or newer."
                        .formatted(address.place()));
    }

    ObsTrouble password() {
        return new ObsTrouble(
                ObsTrouble.Kind.PASSWORD,
                address.password().isEmpty()
                        ? "OBS at %s wants a password. It is shown in OBS under %s > Show Connect Info."
                                .formatted(address.place(), SETTINGS)
                        : "OBS at %s has another password. It is shown in OBS under %s > Show Connect Info."
                                .formatted(address.place(), SETTINGS));
    }

    ObsTrouble silent(String request) {
        return away(
                "OBS at %s did not answer %s in time. It may be busy; if it hangs, restart it."
                        .formatted(address.place(), request));
    }

    ObsTrouble stillSilent() {
        return away(
                "OBS at %s does not answer. It may be busy; if it hangs, restart it."
                        .formatted(address.place()));
    }

    ObsTrouble starting() {
        return away(
                "OBS at %s is still starting. Wait until its window is there."
                        .formatted(address.place()));
    }

    ObsTrouble gone() {
        return away(
                "The connection to OBS at %s has ended. If OBS is not running, start it."
                        .formatted(address.place()));
    }

    ObsTrouble quits() {
        return new ObsTrouble(
                ObsTrouble.Kind.AWAY,
                ObsTrouble.QUITS,
                "OBS at %s was closed. Labcast connects again when it is there."
                        .formatted(address.place()));
    }

    ObsTrouble kicked() {
        return away(
                "OBS at %s ended the connection by its WebSocket settings. Look under %s."
                        .formatted(address.place(), SETTINGS));
    }

    ObsTrouble closedByUs() {
        return away("Labcast closed the connection to OBS at %s.".formatted(address.place()));
    }

    ObsTrouble interrupted() {
        return away("Labcast stopped waiting for OBS at %s.".formatted(address.place()));
    }

    ObsTrouble overrun() {
        return away(
                "Labcast did not keep up with OBS at %s and ended the connection."
                        .formatted(address.place()));
    }

    ObsTrouble refused(String request, int code, String comment) {
        String why = comment.isBlank() ? "it gave no reason" : comment.strip();
        String sentence =
                code == 204
                        ? "This OBS is too old for %s. Update OBS at %s to have it."
                                .formatted(request, address.place())
                        : "OBS refused %s: %s (%d).".formatted(request, why, code);
        return new ObsTrouble(ObsTrouble.Kind.REFUSED, code, sentence);
    }

    /// Why the TCP connection or the WebSocket upgrade failed.
    ObsTrouble unreached(@Nullable Throwable failure) {
        if (any(failure, List.of(UnknownHostException.class, UnresolvedAddressException.class))) {
            return noSuchHost();
        }
        if (any(failure, List.of(ConnectException.class, NoRouteToHostException.class))) {
            return absent();
        }
        if (any(failure, List.of(TimeoutException.class))) {
            return mute();
        }
        return any(failure, List.of(InterruptedException.class)) ? interrupted() : stranger();
    }

    /// Why a WebSocket was closed. `greeted`: OBS had said Hello.
    ObsTrouble closed(WebSocketCloseCode code, boolean greeted) {
        return switch (code) {
            case AuthenticationFailed -> password();
            case UnsupportedRpcVersion -> tooOld();
            case SessionInvalidated -> kicked();
            case UnknownCode,
                    DontClose,
                    UnknownReason,
                    MessageDecodeError,
                    MissingDataField,
                    InvalidDataFieldType,
                    InvalidDataFieldValue,
                    UnknownOpCode,
                    NotIdentified,
                    AlreadyIdentified,
                    UnsupportedFeature ->
                    greeted ? gone() : stranger();
        };
    }

    private static ObsTrouble away(String sentence) {
        return new ObsTrouble(ObsTrouble.Kind.AWAY, sentence);
    }

    private static boolean any(
            @Nullable Throwable failure, List<Class<? extends Throwable>> wanted) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, it -> it != null, it -> it == null ? null : it.getCause())
                .anyMatch(it -> wanted.stream().anyMatch(type -> type.isInstance(it)));
    }
}
