package dev.labcast.app;

import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsAddress;
import dev.labcast.obs.ObsDoor;
import dev.labcast.obs.ObsEvent;
import dev.labcast.obs.ObsTrouble;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens with the password as it is now: where OBS refuses the one that was read last, it is read
/// again from where the person keeps it, since both may have been changed meanwhile. On the link's
/// thread, which may wait.
final class FreshPassword implements ObsDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FreshPassword.class);

    /// Where the password is kept.
    interface Keeper {
        String read() throws Refusal;
    }

    private final ObsDoor door;
    private final Keeper keeper;
    private volatile String password;

    /// `password` is what was read at the start.
    FreshPassword(ObsDoor door, Keeper keeper, String password) {
        this.door = door;
        this.keeper = keeper;
        this.password = password;
    }

    @Override
    public Obs open(ObsAddress address, Consumer<ObsEvent> events) throws ObsTrouble {
        try {
            return door.open(address.with(password), events);
        } catch (ObsTrouble trouble) {
            if (trouble.kind() != ObsTrouble.Kind.PASSWORD || !changed()) {
                throw trouble;
            }
            return door.open(address.with(password), events);
        }
    }

    private boolean changed() {
        String before = password;
        try {
            password = keeper.read();
        } catch (Refusal unreadable) {
            LOG.warn("The password of OBS could not be read again", unreadable);
        }
        return !password.equals(before);
    }
}
