package dev.labcast.app;

import dev.labcast.question.Decision;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.Teller;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// Two chats whose people are heard as one, such as those of a script and those of another double
/// of Twitch. It is heard when both are; else it is as the one that is worse off. Nobody is in
/// both. Any thread.
final class TwoChats implements ChatSource {
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final Teller teller = new Teller();
    private final ChatSource main;
    private final ChatSource other;

    /// Goes by the name of `main`, and says whose chat it is as that does.
    TwoChats(ChatSource main, ChatSource other) {
        this.main = main;
        this.other = other;
    }

    @Override
    public String name() {
        return main.name();
    }

    @Override
    public void open(Listener listener) {
        teller.open(listener);
        ears.addAll(List.of(new Ear(), new Ear()));
        main.open(ears.getFirst());
        other.open(ears.getLast());
    }

    @Override
    public void close() {
        teller.close();
        main.close();
        other.close();
    }

    private final class Ear implements Listener {
        private volatile ChatHealth last = new ChatHealth.Connecting();

        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            return teller.happened(event);
        }

        @Override
        public void health(ChatHealth health) {
            last = health;
            teller.health(worst());
        }
    }

    private ChatHealth worst() {
        return find(ChatHealth.Refused.class)
                .or(() -> find(ChatHealth.Away.class))
                .or(() -> find(ChatHealth.Connecting.class))
                .orElseGet(() -> ears.getFirst().last);
    }

    private Optional<ChatHealth> find(Class<? extends ChatHealth> kind) {
        return ears.stream().map(it -> it.last).filter(kind::isInstance).findFirst();
    }
}
