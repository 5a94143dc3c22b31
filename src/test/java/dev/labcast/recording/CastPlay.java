package dev.labcast.recording;

import dev.labcast.session.Screen;
import dev.labcast.terminal.VirtualTerminal;

/// Plays a cast in our own terminal.
final class CastPlay {
    private CastPlay() {}

    static VirtualTerminal play(CastReader.Cast cast, long until) {
        VirtualTerminal terminal =
                new VirtualTerminal(cast.columns(), cast.rows(), 10_000, text -> {});
        for (CastReader.Event event : cast.events()) {
            if (event.millis() > until) {
                break;
            }
            if (event.code().equals("o")) {
                terminal.feed(event.data());
            } else if (event.code().equals("r")) {
                String[] size = event.data().split("x");
                terminal.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
            }
        }
        return terminal;
    }

    static Screen screen(CastReader.Cast cast, long until) {
        return play(cast, until).screen();
    }
}
