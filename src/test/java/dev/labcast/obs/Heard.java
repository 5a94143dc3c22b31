package dev.labcast.obs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What a connection told, in order.
final class Heard implements Consumer<ObsEvent> {
    private final List<ObsEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(ObsEvent event) {
        events.add(event);
    }

    List<ObsEvent> all() {
        return List.copyOf(events);
    }

    <T extends ObsEvent> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> switches() {
        return of(ObsEvent.SceneSwitched.class).stream()
                .map(ObsEvent.SceneSwitched::scene)
                .toList();
    }

    void await(ObsEvent event) throws Exception {
        Eventually.value(this::all, all -> all.contains(event));
    }

    ObsEvent.Closed awaitClosed() throws Exception {
        return Eventually.value(() -> of(ObsEvent.Closed.class), all -> !all.isEmpty()).getFirst();
    }
}
