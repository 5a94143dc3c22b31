package dev.labcast.app;

import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Refusal;
import dev.labcast.question.Viewer;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The rounds of a chat's flood as `dev.labcast.bench.ChatFloodBench` asks for them. Says `ready`
/// when the chat is heard and for each line it reads from the process' input, with an empty queue;
/// and for each round how many ms passed from its first message until the queue had decided about
/// all of them, and how many questions are open then. Counts on the chat's thread.
final class FloodRounds {
    private final QuestionKeeper keeper;
    private final int messages;
    private int count;
    private long first;

    /// Questions that `keeper` takes are not held back.
    FloodRounds(QuestionKeeper keeper, int messages) throws Exception {
        this.keeper = keeper;
        this.messages = messages;
        keeper.want(new QuestionCommand.Premoderate(false)).get();
    }

    /// Until the input ends.
    void serve() throws IOException, ExecutionException, InterruptedException {
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            for (Question question : open()) {
                keeper.want(new QuestionCommand.Drop(question.id())).get();
            }
            System.out.println("ready");
        }
    }

    /// What is counted before `behind` takes it.
    ChatSource.Listener counted(ChatSource.Listener behind) {
        return new Counted(behind);
    }

    private List<Question> open() {
        return keeper.now().questions().stream().filter(Question::open).toList();
    }

    /// Whatever the chat wanted before has been decided when this has, unless there was no room for
    /// it.
    private void roundIsOver() {
        Viewer nobody = new Viewer("twitch", "nobody");
        Decision busy = new Decision.Refused(Refusal.BUSY);
        try {
            while (keeper.offer(new QuestionCommand.Vote(1, nobody, true)).get().equals(busy)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        long millis = (System.nanoTime() - first) / 1_000_000;
        System.out.println("round " + millis + " " + open().size());
    }

    private final class Counted implements ChatSource.Listener {
        private final ChatSource.Listener behind;

        Counted(ChatSource.Listener behind) {
            this.behind = behind;
        }

        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            if (count == 0) {
                first = System.nanoTime();
            }
            CompletableFuture<Decision> answer = behind.happened(event);
            count += event instanceof ChatEvent.Said ? 1 : 0;
            if (count == messages) {
                count = 0;
                roundIsOver();
            }
            return answer;
        }

        @Override
        public void health(ChatHealth health) {
            behind.health(health);
            if (health instanceof ChatHealth.Connected) {
                System.out.println("ready");
            }
        }
    }
}
