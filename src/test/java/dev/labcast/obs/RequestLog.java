package dev.labcast.obs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A door that remembers what was asked through it, lets the test look after each request, and may
/// play another canvas.
final class RequestLog implements ObsDoor {
    private static final Set<String> READS =
            Set.of(
                    "version",
                    "canvas",
                    "scenes",
                    "programScene",
                    "studioMode",
                    "inputs",
                    "inputKinds",
                    "settings",
                    "choices",
                    "items",
                    "placement",
                    "muted",
                    "screenshot",
                    "showing",
                    "record",
                    "stream",
                    "stats",
                    "close");

    private final ObsDoor door;
    final List<String> requests = new CopyOnWriteArrayList<>();

    /// As `setSettings Labcast · Stage`, for those that name something.
    final List<String> targets = new CopyOnWriteArrayList<>();

    volatile Runnable after = () -> {};

    /// How many more requests are answered before the connection breaks.
    volatile int answered = Integer.MAX_VALUE;

    volatile Optional<Obs.Canvas> canvas = Optional.empty();

    RequestLog(ObsDoor door) {
        this.door = door;
    }

    @Override
    public Obs open(ObsAddress address, Consumer<ObsEvent> events) throws ObsTrouble {
        Obs obs = door.open(address, events);
        return (Obs)
                Proxy.newProxyInstance(
                        RequestLog.class.getClassLoader(),
                        new Class<?>[] {Obs.class},
                        (_, method, arguments) -> {
                            requests.add(method.getName());
                            if (arguments != null) {
                                targets.add(method.getName() + " " + arguments[0]);
                            }
                            if (answered-- <= 0) {
                                throw new ObsTrouble(ObsTrouble.Kind.AWAY, "cut");
                            }
                            if (method.getName().equals("canvas") && canvas.isPresent()) {
                                return canvas.get();
                            }
                            try {
                                Object answer = method.invoke(obs, arguments);
                                after.run();
                                return answer;
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }

    List<String> writes() {
        List<String> writes = new ArrayList<>(requests);
        writes.removeIf(READS::contains);
        return writes;
    }
}
