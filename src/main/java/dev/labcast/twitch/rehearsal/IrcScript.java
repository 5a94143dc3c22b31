package dev.labcast.twitch.rehearsal;

import java.util.List;

/// What happens in the room, as lines of Twitch's chat (dev.twitch.tv/docs/chat/irc). Any thread.
final class IrcScript {
    private static final String SERVER = ":tmi.twitch.tv ";

    private final Room room;

    IrcScript(Room room) {
        this.room = room;
    }

    String channel() {
        return "#" + room.owner().login();
    }

    List<String> welcome(String nick) {
        String to = " " + nick + " :";
        return List.of(
                SERVER + "001" + to + "Welcome, GLHF!",
                SERVER + "002" + to + "Your host is tmi.twitch.tv",
                SERVER + "003" + to + "This server is rather new",
                SERVER + "004" + to + "-",
                SERVER + "375" + to + "-",
                SERVER + "372" + to + "You are in a maze of twisty passages, all alike.",
                SERVER + "376" + to + ">");
    }

    String globalState(Person person) {
        return state(person).with("user-id", person.id()).before(SERVER + "GLOBALUSERSTATE");
    }

    String userState(Person person) {
        return state(person)
                .with("mod", flag(person.has("moderator")))
                .with("subscriber", flag(person.has("subscriber")))
                .before(SERVER + "USERSTATE " + channel());
    }

    private static Tags state(Person person) {
        return new Tags()
                .with("badge-info", "")
                .with("badges", String.join(",", person.badges()))
                .with("color", person.colour())
                .with("display-name", person.name())
                .with("emote-sets", "0")
                .with("user-type", type(person));
    }

    List<String> joined(String nick) {
        String host = ":" + nick + ".tmi.twitch.tv ";
        return List.of(
                prefix(nick) + "JOIN " + channel(),
                host + "353 " + nick + " = " + channel() + " :" + nick,
                host + "366 " + nick + " " + channel() + " :End of /NAMES list");
    }

    String roomState() {
        return new Tags()
                .with("emote-only", 0)
                .with("followers-only", -1)
                .with("r9k", 0)
                .with("room-id", room.owner().id())
                .with("slow", 0)
                .with("subs-only", 0)
                .before(SERVER + "ROOMSTATE " + channel());
    }

    String parted(String nick) {
        return prefix(nick) + "PART " + channel();
    }

    String happened(Happening happening) {
        return switch (happening) {
            case Happening.Said(Remark remark) -> said(remark);
            case Happening.Deleted(Remark remark) ->
                    new Tags()
                            .with("login", remark.by().login())
                            .with("room-id", "")
                            .with("target-msg-id", remark.id())
                            .with("tmi-sent-ts", room.now())
                            .before(SERVER + "CLEARMSG " + channel() + " :" + plain(remark.text()));
            case Happening.Silenced(Person person, int seconds) -> {
                Tags tags = new Tags();
                if (seconds > 0) {
                    tags.with("ban-duration", seconds);
                }
                yield tags.with("room-id", room.owner().id())
                        .with("target-user-id", person.id())
                        .with("tmi-sent-ts", room.now())
                        .before(SERVER + "CLEARCHAT " + channel() + " :" + person.login());
            }
            case Happening.Cleared() ->
                    new Tags()
                            .with("room-id", room.owner().id())
                            .with("tmi-sent-ts", room.now())
                            .before(SERVER + "CLEARCHAT " + channel());
            case Happening.Raided(Person from, int viewers) -> raided(from, viewers);
            case Happening.Noticed(String code, String text) ->
                    new Tags()
                            .with("msg-id", code)
                            .before(SERVER + "NOTICE " + channel() + " :" + plain(text));
        };
    }

    private String said(Remark remark) {
        Person by = remark.by();
        Tags tags =
                new Tags()
                        .with("badge-info", by.has("subscriber") ? "subscriber/8" : "")
                        .with("badges", String.join(",", by.badges()));
        if (remark.how() instanceof Remark.How.Cheering(int bits)) {
            tags.with("bits", bits);
        }
        tags.with("client-nonce", remark.id().replace("-", "")).with("color", by.colour());
        if (remark.how() instanceof Remark.How.Redeeming(String reward)) {
            tags.with("custom-reward-id", reward);
        }
        tags.with("display-name", by.name())
                .with("emotes", Emotes.tag(remark.text()))
                .with("first-msg", flag(by.firstTime()))
                .with("flags", "")
                .with("id", remark.id())
                .with("mod", flag(by.has("moderator")));
        if (remark.how() instanceof Remark.How.Highlighted) {
            tags.with("msg-id", "highlighted-message");
        }
        remark.answers().ifPresent(to -> reply(tags, to));
        tags.with("returning-chatter", 0)
                .with("room-id", room.owner().id())
                .with("subscriber", flag(by.has("subscriber")))
                .with("tmi-sent-ts", remark.at())
                .with("turbo", 0)
                .with("user-id", by.id())
                .with("user-type", type(by));
        if (by.has("vip")) {
            tags.with("vip", 1);
        }
        return tags.before(prefix(by.login()) + "PRIVMSG " + channel() + " :" + words(remark));
    }

    private static void reply(Tags tags, Remark to) {
        Remark first = to.answers().orElse(to);
        tags.with("reply-parent-display-name", to.by().name())
                .with("reply-parent-msg-body", to.text())
                .with("reply-parent-msg-id", to.id())
                .with("reply-parent-user-id", to.by().id())
                .with("reply-parent-user-login", to.by().login())
                .with("reply-thread-parent-display-name", first.by().name())
                .with("reply-thread-parent-msg-id", first.id())
                .with("reply-thread-parent-user-id", first.by().id())
                .with("reply-thread-parent-user-login", first.by().login());
    }

    /// Twitch puts the name of who is answered before the answer.
    private static String words(Remark remark) {
        String text = plain(remark.text());
        return switch (remark.how()) {
            case Remark.How.Acting() -> "\u0001ACTION " + text + "\u0001";
            case Remark.How.Replying(Remark to) -> "@" + to.by().name() + " " + text;
            case Remark.How.Plainly(),
                    Remark.How.Cheering(int _),
                    Remark.How.Redeeming(String _),
                    Remark.How.Highlighted() ->
                    text;
        };
    }

    private String raided(Person from, int viewers) {
        return new Tags()
                .with("badge-info", "")
                .with("badges", String.join(",", from.badges()))
                .with("color", from.colour())
                .with("display-name", from.name())
                .with("emotes", "")
                .with("flags", "")
                .with("id", "raid-" + room.now())
                .with("login", from.login())
                .with("mod", 0)
                .with("msg-id", "raid")
                .with("msg-param-displayName", from.name())
                .with("msg-param-login", from.login())
                .with("msg-param-viewerCount", viewers)
                .with("room-id", room.owner().id())
                .with("subscriber", 0)
                .with("system-msg", viewers + " raiders from " + from.name() + " have joined!")
                .with("tmi-sent-ts", room.now())
                .with("user-id", from.id())
                .with("user-type", "")
                .before(SERVER + "USERNOTICE " + channel());
    }

    static String pong(String word) {
        return SERVER + "PONG tmi.twitch.tv :" + word;
    }

    static String notice(String text) {
        return SERVER + "NOTICE * :" + text;
    }

    static String unknown(String nick, String command) {
        return SERVER + "421 " + nick + " " + command + " :Unknown command";
    }

    private static String prefix(String login) {
        return ":" + login + "!" + login + "@" + login + ".tmi.twitch.tv ";
    }

    private static String type(Person person) {
        return person.has("moderator") ? "mod" : "";
    }

    /// A line of IRC ends at these.
    private static String plain(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    private static int flag(boolean is) {
        return is ? 1 : 0;
    }
}
