package dev.labcast.question.chat;

import dev.labcast.question.Decision;
import dev.labcast.question.KeptQueue;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionSourceContract.Fault;
import dev.labcast.question.QuestionSourceContract.Forum;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A source as a place that questions come from: people do what one does there to ask, and what
/// comes of it is brought to a queue as the desk does it.
final class ChatForum implements Forum, ChatSource.Listener {
    private final ChatSourceContract.Place place;
    private final KeptQueue queue = new KeptQueue();
    private final HeardChat heard = new HeardChat();
    private final ChatIntake intake;

    private ChatForum(ChatSourceContract.Place place) {
        this.place = place;
        CommandReader reader = new CommandReader(ChatWords.USUAL, "channel", Set.of());
        intake =
                new ChatIntake(
                        new ChatQuestions(
                                place.source().name(), reader, System.currentTimeMillis()),
                        queue,
                        () -> 0,
                        () -> "");
    }

    static ChatForum of(ChatSourceContract.Place place) throws Exception {
        ChatForum forum = new ChatForum(place);
        place.source().open(forum);
        forum.heard.awaitConnected();
        return forum;
    }

    @Override
    public CompletableFuture<Decision> happened(ChatEvent event) {
        return intake.take(event);
    }

    @Override
    public void health(ChatHealth health) {
        heard.health(health);
    }

    @Override
    public String source() {
        return place.source().name();
    }

    @Override
    public QuestionQueue queue() {
        return queue.now();
    }

    @Override
    public void ask(String who, String text) {
        place.ask(login(who), text);
    }

    @Override
    public void want(String who, long number) {
        place.want(login(who), number);
    }

    @Override
    public void takeBack(String who) {
        place.takeBack(login(who));
    }

    private static String login(String who) {
        return who.replace(' ', '_');
    }

    @Override
    public List<Fault> faults() {
        return place.faults().stream().map(this::fault).toList();
    }

    private Fault fault(ChatSourceContract.Fault fault) {
        return new Fault(fault.name(), () -> begin(fault), () -> end(fault));
    }

    private void begin(ChatSourceContract.Fault fault) throws Exception {
        int told = heard.healths().size();
        fault.begin().run();
        if (fault.seen()) {
            heard.awaitAway(told);
        }
    }

    private void end(ChatSourceContract.Fault fault) throws Exception {
        fault.end().run();
        heard.awaitConnected();
    }

    @Override
    public void leave() {
        place.source().close();
    }

    @Override
    public void close() {
        place.source().close();
        place.close();
    }
}
