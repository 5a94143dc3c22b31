package dev.labcast.twitch.bridge;

import dev.labcast.question.chat.ChatHealth;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Writes down what a bridge tells.
final class NotedBridge implements BridgeListener {
    private final AtomicBoolean breaks = new AtomicBoolean();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<LoginState> logins = new CopyOnWriteArrayList<>();
    private final List<ChatHealth> events = new CopyOnWriteArrayList<>();

    /// The next time the channel goes live, this is not taken.
    void breakOnce() {
        breaks.set(true);
    }

    List<String> told() {
        return List.copyOf(told);
    }

    List<LoginState> logins() {
        return List.copyOf(logins);
    }

    List<ChatHealth> events() {
        return List.copyOf(events);
    }

    boolean isIn() {
        return !logins.isEmpty() && logins.getLast() instanceof LoginState.In;
    }

    boolean hears() {
        return !events.isEmpty() && events.getLast() instanceof ChatHealth.Connected;
    }

    @Override
    public void login(LoginState state) {
        logins.add(state);
    }

    @Override
    public void wanting(String sentence) {
        told.add("wanting: " + sentence);
    }

    @Override
    public void fails(Feature feature, String sentence) {
        told.add(feature + " fails: " + sentence);
    }

    @Override
    public void works(Feature feature) {
        told.add(feature + " works");
    }

    @Override
    public void unmarked(String words, String sentence) {
        told.add("unmarked " + words + ": " + sentence);
    }

    @Override
    public void live(boolean on) {
        if (breaks.getAndSet(false)) {
            throw new IllegalStateException("broken for this test");
        }
        told.add(on ? "live" : "ended");
    }

    @Override
    public void events(ChatHealth health) {
        events.add(health);
    }
}
