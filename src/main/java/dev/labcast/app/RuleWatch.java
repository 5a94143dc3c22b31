package dev.labcast.app;

import dev.labcast.guard.rule.OwnRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the person's rule files while a session runs, on a virtual thread of its own,
/// `labcast-rules`. A file is read when it stood still between two looks: one that is half written
/// is no broken one. Where a rule is gone that was in force, the file may be half written by
/// something slow, so it must stand still for longer; the rules in force stay in force until then.
final class RuleWatch implements AutoCloseable {

    /// Who is told, on the watch's thread.
    interface Listener {
        /// The files hold `rules` now.
        void changed(List<OwnRule> rules);

        /// One cannot be used; a sentence for the person.
        void broken(String sentence);
    }

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);

    /// In ms; two of them, and the time to read, stay below 250 ms.
    private static final long LOOK = 100;

    /// So many looks must find a file with fewer rules as it was before it is believed.
    private static final int SURE = 20;

    private final RuleFiles files;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean running = true;
    private List<OwnRule> inForce;
    private boolean broken;
    private String read = "";

    /// `inForce` is what was read of the files at the start.
    RuleWatch(RuleFiles files, List<OwnRule> inForce, Listener listener) {
        this.files = files;
        this.inForce = inForce;
        this.listener = listener;
        thread = Thread.ofVirtual().name("labcast-rules").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            String last = "";
            int same = 0;
            while (running) {
                String now = files.stamp();
                same = now.equals(last) ? same + 1 : 0;
                if (same > 0 && !now.equals(read) && readAgain(same >= SURE)) {
                    read = now;
                }
                last = now;
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException _) {
            LOG.debug("The rule files are watched no more");
        }
    }

    /// Gives whether what was read is what holds now; if not, it is read again.
    private boolean readAgain(boolean sure) {
        try {
            List<OwnRule> rules = files.read();
            if (!sure && !ids(rules).containsAll(ids(inForce))) {
                return false;
            }
            if (broken || !rules.equals(inForce)) {
                broken = false;
                inForce = rules;
                listener.changed(rules);
            }
        } catch (Refusal refusal) {
            LOG.warn("A rule file cannot be used", refusal);
            broken(refusal.sentence());
        } catch (RuntimeException | StackOverflowError failure) {
            // Whatever a reader of patterns may throw: a watch that ends would say that all is
            // well.
            LOG.error("A rule file cannot be read", failure);
            broken("A rule file cannot be read; the log file says why.");
        }
        return true;
    }

    private static Set<String> ids(List<OwnRule> rules) {
        return rules.stream().map(OwnRule::id).collect(Collectors.toSet());
    }

    private void broken(String sentence) {
        broken = true;
        listener.broken(sentence);
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
