package dev.labcast.twitch.login;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The login's state now, and who hears when it has changed. Any thread.
final class Standing {
    private final AtomicReference<LoginState> state = new AtomicReference<>(new LoginState.Out());
    private final Consumer<LoginState> listener;

    /// `listener` hears of changes on the thread that caused them and must not wait.
    Standing(Consumer<LoginState> listener) {
        this.listener = listener;
    }

    LoginState now() {
        return state.get();
    }

    void become(LoginState next) {
        if (!state.getAndSet(next).equals(next)) {
            listener.accept(next);
        }
    }
}
