package dev.labcast.twitch;

import com.github.philippheuer.credentialmanager.CredentialManager;
import com.github.philippheuer.credentialmanager.domain.OAuth2Credential;
import com.github.philippheuer.events4j.core.EventManager;
import com.github.twitch4j.chat.TwitchChat;
import com.github.twitch4j.chat.enums.MirroredMessagePolicy;
import com.github.twitch4j.chat.util.TwitchChatLimitHelper;
import com.github.twitch4j.common.util.BucketUtils;
import com.github.twitch4j.util.IBackoffStrategy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Twitch4J's chat for one connection: made connected, never connecting again by itself, and
/// telling what it hears as it came. Its builder does not let it be extended, so the constructor is
/// called here, with what the builder would give. Twitch4J's threads.
final class IrcClient extends TwitchChat {
    private static final Logger LOG = LoggerFactory.getLogger(IrcClient.class);
    private static final int COMMANDS_WAITING = 50;
    private static final int FLUSH_MILLIS = 200;
    private static final int CONNECT_MILLIS = 10_000;

    /// How a line begins that Twitch4J does not act on by itself: it would take it apart for its
    /// listeners, of which there are none, and that costs more than all that is done with it here.
    private static final char TAGGED = '@';

    /// What Twitch4J is told, only logs, or acts on by itself.
    interface Listener {
        /// It could not be connected, or is no more.
        void over();

        /// One message of the WebSocket: any number of lines.
        void heard(String text);

        void askedToReconnect();
    }

    private final Listener listener;
    private final ScheduledThreadPoolExecutor timers;
    private final IrcConnection line;

    /// Returns when it is being welcomed, or has failed.
    IrcClient(
            TwitchPlace place,
            Optional<OAuth2Credential> login,
            CredentialManager credentials,
            EventManager events,
            ScheduledThreadPoolExecutor timers,
            Listener listener) {
        // Twitch4J connects within its constructor, and its threads come here before that is over.
        CompletableFuture<IrcClient> self = new CompletableFuture<>();
        IrcConnection made = connection(place, timers, listener, self);
        this.listener = listener;
        this.timers = timers;
        this.line = made;
        super(
                made,
                events,
                credentials,
                login.orElse(null),
                place.irc().toString(),
                place.ircIsElsewhere(),
                List.of(),
                COMMANDS_WAITING,
                BucketUtils.createBucket(TwitchChatLimitHelper.USER_MESSAGE_LIMIT),
                BucketUtils.createBucket(TwitchChatLimitHelper.USER_MESSAGE_LIMIT),
                BucketUtils.createBucket(TwitchChatLimitHelper.USER_JOIN_LIMIT),
                BucketUtils.createBucket(TwitchChatLimitHelper.USER_AUTH_LIMIT),
                timers,
                FLUSH_MILLIS,
                null,
                false,
                false,
                List.of(),
                false,
                0,
                0,
                0,
                null,
                TwitchChatLimitHelper.USER_MESSAGE_LIMIT,
                false,
                0,
                null,
                MirroredMessagePolicy.ACCEPT_ALL,
                null,
                null);
        self.complete(this);
    }

    private static IrcConnection connection(
            TwitchPlace place,
            ScheduledThreadPoolExecutor timers,
            Listener listener,
            CompletableFuture<IrcClient> self) {
        return new IrcConnection(config ->
                config.baseUrl(place.irc().toString())
                        .connectionTimeout(CONNECT_MILLIS)
                        .taskExecutor(timers)
                        .backoffStrategy(new Never(listener))
                        .onConnected(() -> self.join().onConnected())
                        .onTextMessage(text -> self.join().onTextMessage(text)));
    }

    /// Cuts the line, and ends Twitch4J's threads.
    @Override
    public void close() {
        stopQueueThread = true;
        queueThread.cancel(false);
        try {
            line.close();
        } catch (IOException alreadyCut) {
            LOG.debug("the chat's line was cut already", alreadyCut);
        }
    }

    /// After it was closed, or given up.
    void endTimers() {
        timers.shutdownNow();
    }

    @Override
    protected void onTextMessage(String text) {
        listener.heard(text);
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed + 1;
            if (text.charAt(at) != TAGGED) {
                super.onTextMessage(text.substring(at, end));
            }
            at = end;
        }
    }

    /// Called by Twitch4J when Twitch asks for it: it would end this connection before it has
    /// another.
    @Override
    public void reconnect() {
        listener.askedToReconnect();
    }

    /// Asked by Twitch4J after each failure how long to wait: nobody waits, [IrcLink] decides when
    /// it is tried again.
    private record Never(Listener listener) implements IBackoffStrategy {
        @Override
        public long get() {
            listener.over();
            return -1;
        }

        @Override
        public void reset() {}

        @Override
        public int getFailures() {
            return 0;
        }
    }
}
