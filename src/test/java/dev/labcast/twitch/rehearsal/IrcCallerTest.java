package dev.labcast.twitch.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.SessionClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a client of the chat is answered, line by line, as in dev.twitch.tv/docs/chat/irc.
class IrcCallerTest {
    private static final Person OWNER = Person.viewer("1000", "Channel");
    private static final Person ADA = Person.viewer("7", "Ada").with("subscriber/6");

    private final Room room = new Room(OWNER, new StoppedClock());
    private final Accounts accounts = new Accounts();
    private final Client client = new Client();
    private final IrcCaller caller = new IrcCaller(room, accounts, client);

    @BeforeEach
    void enter() {
        room.add(caller::happened);
        accounts.give("good", ADA);
    }

    @Test
    void somebody_anonymous_is_welcomed() {
        caller.take("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nNICK justinfan42\r\n");

        assertEquals(
                List.of(
                        ":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands",
                        ":tmi.twitch.tv 001 justinfan42 :Welcome, GLHF!",
                        ":tmi.twitch.tv 002 justinfan42 :Your host is tmi.twitch.tv",
                        ":tmi.twitch.tv 003 justinfan42 :This server is rather new",
                        ":tmi.twitch.tv 004 justinfan42 :-",
                        ":tmi.twitch.tv 375 justinfan42 :-",
                        ":tmi.twitch.tv 372 justinfan42 :You are in a maze of twisty passages, all"
                                + " alike.",
                        ":tmi.twitch.tv 376 justinfan42 :>"),
                client.lines);
    }

    @Test
    void a_login_is_told_its_state_and_may_be_in_small_letters() {
        caller.take("CAP REQ :twitch.tv/tags twitch.tv/commands\npass oauth:good\nnick ada\n");

        assertEquals(
                "@badge-info=;badges=subscriber/6;color=#1E90FF;display-name=Ada;emote-sets=0;"
                        + "user-type=;user-id=7 :tmi.twitch.tv GLOBALUSERSTATE",
                client.lines.getLast());
    }

    @Test
    void logins_that_are_none_are_refused_as_twitch_does() {
        caller.take("PASS good\r\nNICK ada");
        caller.take("PASS oauth:bad\r\nNICK ada");
        caller.take("PASS oauth:good\r\nNICK bob");
        caller.take("JOIN #channel");

        assertEquals(
                List.of(
                        ":tmi.twitch.tv NOTICE * :Improperly formatted auth",
                        ":tmi.twitch.tv NOTICE * :Login authentication failed",
                        ":tmi.twitch.tv NOTICE * :Login authentication failed"),
                client.lines);
        assertFalse(caller.hasJoined());
    }

    @Test
    void whoever_joins_is_told_of_the_room() {
        join();

        assertEquals(
                List.of(
                        ":justinfan1!justinfan1@justinfan1.tmi.twitch.tv JOIN #channel",
                        ":justinfan1.tmi.twitch.tv 353 justinfan1 = #channel :justinfan1",
                        ":justinfan1.tmi.twitch.tv 366 justinfan1 #channel :End of /NAMES list",
                        "@emote-only=0;followers-only=-1;r9k=0;room-id=1000;slow=0;subs-only=0"
                                + " :tmi.twitch.tv ROOMSTATE #channel"),
                client.lines);
    }

    @Test
    void a_message_has_every_tag() {
        join();
        client.lines.clear();
        Remark first = room.say(ADA.speakingFirst(), "Kappa why? Kappa");
        Person bob = Person.viewer("8", "Bob").with("moderator/1").with("vip/1");
        room.say(bob, "because; so", new Remark.How.Replying(first));

        String id = first.id();
        assertEquals(
                List.of(
                        "@badge-info=subscriber/8;badges=subscriber/6;client-nonce="
                                + id.replace("-", "")
                                + ";color=#1E90FF;display-name=Ada;emotes=25:0-4,11-15;first-msg=1;"
                                + "flags=;id="
                                + id
                                + ";mod=0;returning-chatter=0;room-id=1000;subscriber=1;"
                                + "tmi-sent-ts=1000000;turbo=0;user-id=7;user-type="
                                + " :ada!ada@ada.tmi.twitch.tv PRIVMSG #channel :Kappa why? Kappa",
                        "@badge-info=;badges=moderator/1,vip/1;client-nonce="
                                + client.idOf(1).replace("-", "")
                                + ";color=#1E90FF;display-name=Bob;emotes=;first-msg=0;flags=;id="
                                + client.idOf(1)
                                + ";mod=1;reply-parent-display-name=Ada;"
                                + "reply-parent-msg-body=Kappa\\swhy?\\sKappa;reply-parent-msg-id="
                                + id
                                + ";reply-parent-user-id=7;reply-parent-user-login=ada;"
                                + "reply-thread-parent-display-name=Ada;"
                                + "reply-thread-parent-msg-id="
                                + id
                                + ";reply-thread-parent-user-id=7;"
                                + "reply-thread-parent-user-login=ada;returning-chatter=0;"
                                + "room-id=1000;subscriber=0;tmi-sent-ts=1000000;turbo=0;user-id=8;"
                                + "user-type=mod;vip=1"
                                + " :bob!bob@bob.tmi.twitch.tv PRIVMSG #channel :@Ada because; so"),
                client.lines);
    }

    @Test
    void cheers_rewards_and_actions_are_marked() {
        join();
        client.lines.clear();

        room.say(ADA, "Cheer100 hi", new Remark.How.Cheering(100));
        room.say(ADA, "paid", new Remark.How.Redeeming("reward-1"));
        room.say(ADA, "look", new Remark.How.Highlighted());
        room.say(ADA, "waves", new Remark.How.Acting());

        assertTrue(client.lines.get(0).contains(";bits=100;"), client.lines.get(0));
        assertTrue(client.lines.get(1).contains(";custom-reward-id=reward-1;"));
        assertTrue(client.lines.get(2).contains(";msg-id=highlighted-message;"));
        assertTrue(client.lines.get(3).endsWith("PRIVMSG #channel :\u0001ACTION waves\u0001"));
    }

    @Test
    void what_moderators_do_is_told() {
        join();
        Remark spam = room.say(ADA, "spam");
        client.lines.clear();

        room.delete(spam);
        room.timeOut(ADA, 600);
        room.ban(ADA);
        room.clear();
        room.notice("slow_on", "This room is now in slow mode.");

        assertEquals(
                List.of(
                        "@login=ada;room-id=;target-msg-id="
                                + spam.id()
                                + ";tmi-sent-ts=1000000 :tmi.twitch.tv CLEARMSG #channel :spam",
                        "@ban-duration=600;room-id=1000;target-user-id=7;tmi-sent-ts=1000000"
                                + " :tmi.twitch.tv CLEARCHAT #channel :ada",
                        "@room-id=1000;target-user-id=7;tmi-sent-ts=1000000"
                                + " :tmi.twitch.tv CLEARCHAT #channel :ada",
                        "@room-id=1000;tmi-sent-ts=1000000 :tmi.twitch.tv CLEARCHAT #channel",
                        "@msg-id=slow_on :tmi.twitch.tv NOTICE #channel :This room is now in slow"
                                + " mode."),
                client.lines);
    }

    @Test
    void whoever_speaks_over_irc_is_heard_by_others_and_not_echoed() {
        List<Happening> elsewhere = new ArrayList<>();
        room.add(elsewhere::add);
        caller.take("CAP REQ :twitch.tv/tags twitch.tv/commands");
        caller.take("PASS oauth:good\r\nNICK ada\r\nJOIN #channel");
        Remark asked = room.say(OWNER, "what?");
        client.lines.clear();

        caller.take("@reply-parent-msg-id=" + asked.id() + " PRIVMSG #channel :that");

        Remark said = ((Happening.Said) elsewhere.getLast()).remark();
        assertEquals("that", said.text());
        assertEquals(new Remark.How.Replying(asked), said.how());
        assertEquals(1, client.lines.size());
        assertTrue(client.lines.getFirst().contains("USERSTATE #channel"));
        room.ban(ADA);
        caller.take("PRIVMSG #channel :again");
        assertTrue(client.lines.getLast().startsWith("@msg-id=msg_banned :tmi.twitch.tv NOTICE"));
    }

    @Test
    void the_rest_of_the_protocol_is_answered() {
        join();
        client.lines.clear();

        caller.take("PING :are you there");
        caller.take("CAP REQ :twitch.tv/other");
        caller.take("CAP LS 302");
        caller.take("WHO #channel");
        caller.take("PART #channel");
        caller.take("QUIT");

        assertEquals(
                List.of(
                        ":tmi.twitch.tv PONG tmi.twitch.tv :are you there",
                        ":tmi.twitch.tv CAP * NAK :twitch.tv/other",
                        ":tmi.twitch.tv CAP * LS :twitch.tv/commands twitch.tv/membership"
                                + " twitch.tv/tags",
                        ":tmi.twitch.tv 421 justinfan1 WHO :Unknown command",
                        ":justinfan1!justinfan1@justinfan1.tmi.twitch.tv PART #channel"),
                client.lines);
        assertFalse(caller.hasJoined());
        assertTrue(client.hungUp);
    }

    @Test
    void without_the_capabilities_there_are_no_tags_and_no_commands() {
        caller.take("NICK justinfan1\r\nJOIN #channel");
        client.lines.clear();

        room.say(ADA, "hello");
        room.clear();

        assertEquals(List.of(":ada!ada@ada.tmi.twitch.tv PRIVMSG #channel :hello"), client.lines);
    }

    private void join() {
        caller.take("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nNICK justinfan1");
        client.lines.clear();
        caller.take("JOIN #other,#channel");
    }

    private static final class Client implements IrcCaller.Host {
        private final List<String> lines = new ArrayList<>();
        private boolean hungUp;

        String idOf(int line) {
            return lines.get(line).replaceFirst(".*;id=([^;]+);.*", "$1");
        }

        @Override
        public void send(List<String> all) {
            lines.addAll(all);
        }

        @Override
        public void sendSoon(String line) {
            lines.add(line);
        }

        @Override
        public void hangUp() {
            hungUp = true;
        }

        @Override
        public boolean refusesLogins() {
            return false;
        }
    }

    private static final class StoppedClock implements SessionClock {
        @Override
        public long now() {
            return 0;
        }

        @Override
        public Instant startedAt() {
            return Instant.ofEpochSecond(1_000);
        }
    }
}
