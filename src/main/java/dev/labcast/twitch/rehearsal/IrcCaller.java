package dev.labcast.twitch.rehearsal;

import dev.labcast.twitch.IrcLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One client of the [IrcDoor]: what it has said of itself, and what it is answered. Lines come in
/// on the connection's thread, happenings on any.
final class IrcCaller {
    private static final Set<String> CAPABILITIES =
            Set.of("twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership");

    /// What a caller needs of its door.
    interface Host {
        void send(List<String> lines);

        /// Where several lines may share a message.
        void sendSoon(String line);

        void hangUp();

        boolean refusesLogins();
    }

    private final Room room;
    private final Accounts accounts;
    private final IrcScript script;
    private final Host host;
    private final Set<String> granted = ConcurrentHashMap.newKeySet();
    private String pass = "";
    private String nick = "";
    private Optional<Person> person = Optional.empty();
    private boolean welcome;
    private volatile boolean joined;
    private volatile Optional<Thread> speaking = Optional.empty();

    IrcCaller(Room room, Accounts accounts, Host host) {
        this.room = room;
        this.accounts = accounts;
        this.host = host;
        script = new IrcScript(room);
    }

    boolean hasJoined() {
        return joined;
    }

    void take(String message) {
        message.lines().flatMap(line -> IrcLine.read(line).stream()).forEach(this::take);
    }

    void happened(Happening happening) {
        if (!joined || speaking.equals(Optional.of(Thread.currentThread()))) {
            return;
        }
        if (happening instanceof Happening.Said || granted.contains("twitch.tv/commands")) {
            host.sendSoon(tagged(script.happened(happening)));
        }
    }

    private void take(IrcLine line) {
        switch (line.command().toUpperCase(Locale.ROOT)) {
            case "CAP" -> capabilities(line);
            case "PASS" -> pass = line.parameter(0);
            case "NICK" -> logIn(line.parameter(0).toLowerCase(Locale.ROOT));
            case "PING" -> host.send(List.of(IrcScript.pong(line.parameter(0))));
            case "QUIT" -> host.hangUp();
            case "PONG", "USER" -> {}
            case "JOIN" -> ifWelcome(() -> ifHere(line, this::join));
            case "PART" -> ifWelcome(() -> ifHere(line, this::part));
            case "PRIVMSG" -> ifWelcome(() -> ifHere(line, () -> say(line)));
            default -> ifWelcome(() -> host.send(List.of(IrcScript.unknown(nick, line.command()))));
        }
    }

    private void capabilities(IrcLine line) {
        List<String> asked = List.of(line.parameter(1).strip().split("\\s+"));
        switch (line.parameter(0).toUpperCase(Locale.ROOT)) {
            case "LS" ->
                    host.send(
                            List.of(
                                    ":tmi.twitch.tv CAP * LS :"
                                            + String.join(
                                                    " ", CAPABILITIES.stream().sorted().toList())));
            case "REQ" -> {
                boolean known = CAPABILITIES.containsAll(asked);
                if (known) {
                    granted.addAll(asked);
                }
                String answer = known ? "ACK" : "NAK";
                host.send(
                        List.of(":tmi.twitch.tv CAP * " + answer + " :" + String.join(" ", asked)));
            }
            default -> {}
        }
    }

    private void logIn(String wanted) {
        boolean anonymous = wanted.matches("justinfan\\d+");
        if (!anonymous && !pass.startsWith("oauth:")) {
            host.send(List.of(IrcScript.notice("Improperly formatted auth")));
            return;
        }
        person =
                anonymous
                        ? Optional.empty()
                        : accounts.owner(pass.substring("oauth:".length()))
                                .filter(it -> it.login().equals(wanted));
        if (host.refusesLogins() || (!anonymous && person.isEmpty())) {
            host.send(List.of(IrcScript.notice("Login authentication failed")));
            return;
        }
        nick = wanted;
        welcome = true;
        List<String> lines = new ArrayList<>(script.welcome(nick));
        if (granted.contains("twitch.tv/commands")) {
            person.map(script::globalState).map(this::tagged).ifPresent(lines::add);
        }
        host.send(lines);
    }

    private void ifWelcome(Runnable then) {
        if (welcome) {
            then.run();
        }
    }

    /// There is one channel; joining another is answered with nothing, as on Twitch.
    private void ifHere(IrcLine line, Runnable then) {
        if (List.of(line.parameter(0).toLowerCase(Locale.ROOT).split(","))
                .contains(script.channel())) {
            then.run();
        }
    }

    /// Whoever sees the last of these lines misses nothing that is said from then on.
    private void join() {
        host.send(script.joined(nick));
        joined = true;
        List<String> states = new ArrayList<>();
        if (granted.contains("twitch.tv/commands")) {
            person.map(script::userState).ifPresent(states::add);
            states.add(script.roomState());
        }
        host.send(states.stream().map(this::tagged).toList());
    }

    private void part() {
        joined = false;
        host.send(List.of(script.parted(nick)));
    }

    private void say(IrcLine line) {
        person.ifPresent(by -> {
            if (room.isBanned(by)) {
                String sorry = "You are permanently banned from talking in this channel.";
                host.send(
                        List.of(
                                tagged(
                                        script.happened(
                                                new Happening.Noticed("msg_banned", sorry)))));
                return;
            }
            withoutEcho(() -> room.say(by, line.parameter(1), how(line)));
            host.send(List.of(tagged(script.userState(by))));
        });
    }

    private Remark.How how(IrcLine line) {
        return room.remark(line.tag("reply-parent-msg-id"))
                .<Remark.How>map(Remark.How.Replying::new)
                .orElse(new Remark.How.Plainly());
    }

    /// Twitch does not tell those who speak over IRC what they said; doors are told on the thread
    /// of whoever speaks.
    private void withoutEcho(Runnable saying) {
        speaking = Optional.of(Thread.currentThread());
        saying.run();
        speaking = Optional.empty();
    }

    private String tagged(String line) {
        boolean bare = granted.contains("twitch.tv/tags") || !line.startsWith("@");
        return bare ? line : line.substring(line.indexOf(' ') + 1);
    }

    /// Sends a line as it stands, whatever was joined.
    void raw(String line) {
        host.send(List.of(line));
    }
}
