package dev.labcast.app;

import dev.labcast.audit.Ffprobe;
import dev.labcast.audit.Machine;
import dev.labcast.audit.ShareCheck;
import dev.labcast.guard.GuardSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/// Makes the [ShareCheck] of this person on this machine today. Main thread.
record ShareChecks(Places places) {

    ShareCheck today() throws Refusal {
        Settings settings = new SettingsFile(places.settings(), places.home()).read();
        GuardSettings guard =
                new GuardChoice(settings).of(new ObsStart(System.getenv(), places).known(settings));
        return new ShareCheck(guard, machine(), new Ffprobe(), Instant.now());
    }

    private Machine machine() {
        return new Machine(System.getProperty("user.name", ""), host(), places.home().toString());
    }

    /// Without a name the host's is not looked for.
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }
}
