package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The outputs of a log. One that throws is dropped, `dropped` is told its name once, and the
/// others go on. [#add] from any thread, the rest on the log's.
final class Outputs {
    private static final Logger LOG = LoggerFactory.getLogger(Outputs.class);

    @FunctionalInterface
    private interface Step {
        void run(Output output) throws IOException;
    }

    private final List<Output> outputs;
    private final Consumer<String> dropped;

    Outputs(List<Output> outputs, Consumer<String> dropped) {
        this.outputs = new CopyOnWriteArrayList<>(outputs);
        this.dropped = dropped;
    }

    void add(Output output) {
        outputs.add(output);
    }

    void take(Entry entry, SessionState after) {
        each(output -> output.take(entry, after));
    }

    void flush() {
        each(Output::flush);
    }

    void close() {
        each(Output::close);
        outputs.clear();
    }

    private void each(Step step) {
        for (Output output : outputs) {
            try {
                step.run(output);
            } catch (IOException | RuntimeException failure) {
                outputs.remove(output);
                LOG.warn("Output '{}' failed and is dropped", output.name(), failure);
                release(output);
                dropped.accept(output.name());
            }
        }
    }

    private static void release(Output output) {
        try {
            output.close();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Output '{}' could not be closed either", output.name(), failure);
        }
    }
}
