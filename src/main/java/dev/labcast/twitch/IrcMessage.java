package dev.labcast.twitch;

import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.Chatter;
import dev.labcast.question.chat.Chatter.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line in which somebody says something, as a message; the tags are those of
/// dev.twitch.tv/docs/chat/irc. Lives for one line.
final class IrcMessage {
    private static final Pattern ACTION =
            Pattern.compile("\u0001ACTION (.*?)\u0001?", Pattern.DOTALL);
    private static final int LONGEST_TIME = 15;
    private static final int LONGEST_COUNT = 9;
    private static final Pattern EMOTE = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

    private final IrcLine line;
    private final LongSupplier now;

    IrcMessage(IrcLine line, LongSupplier now) {
        this.line = line;
        this.now = now;
    }

    /// Empty if nothing was said, or nobody can be told to have said it.
    Optional<ChatMessage> read() {
        String whole = line.parameter(1);
        String said = withoutAction(whole);
        int front = said.length() - withoutName(said).length();
        String text = said.substring(front);
        String id = line.tag("id");
        if (text.isBlank() || id.isEmpty() || line.tag("user-id").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ChatMessage(
                        id,
                        chatter(),
                        text,
                        sentAt(),
                        optional("reply-parent-msg-id"),
                        optional("custom-reward-id"),
                        line.tag("msg-id").equals("highlighted-message"),
                        number(line.tag("bits")),
                        emotes(said, front)));
    }

    private static String withoutAction(String whole) {
        if (whole.isEmpty() || whole.charAt(0) != '\u0001') {
            return whole;
        }
        Matcher action = ACTION.matcher(whole);
        return action.matches() ? action.group(1) : whole;
    }

    /// An answer begins with `@Name `, which Twitch puts there.
    private String withoutName(String said) {
        if (line.tag("reply-parent-msg-id").isEmpty() || !said.startsWith("@")) {
            return said;
        }
        int end = said.indexOf(' ');
        String name = end < 0 ? "" : said.substring(1, end);
        boolean theirs =
                name.equalsIgnoreCase(line.tag("reply-parent-display-name"))
                        || name.equalsIgnoreCase(line.tag("reply-parent-user-login"));
        return end > 0 && theirs ? said.substring(end + 1) : said;
    }

    private Chatter chatter() {
        String nick = line.nick();
        String login = nick.isEmpty() ? line.tag("login") : nick;
        String name = line.tag("display-name").strip();
        return new Chatter(
                line.tag("user-id"),
                login.toLowerCase(Locale.ROOT),
                name.isEmpty() ? login : name,
                roles(),
                line.tag("first-msg").equals("1"));
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String badge = line.tag("badges"); !badge.isEmpty(); badge = behind(badge, ',')) {
            switch (before(before(badge, ','), '/')) {
                case "broadcaster" -> roles.add(Role.BROADCASTER);
                case "moderator", "lead_moderator" -> roles.add(Role.MODERATOR);
                case "vip" -> roles.add(Role.VIP);
                case "subscriber", "founder" -> roles.add(Role.SUBSCRIBER);
                default -> {}
            }
        }
        if (line.tag("mod").equals("1")) {
            roles.add(Role.MODERATOR);
        }
        if (!line.tag("vip").isEmpty() && !line.tag("vip").equals("0")) {
            roles.add(Role.VIP);
        }
        if (line.tag("subscriber").equals("1")) {
            roles.add(Role.SUBSCRIBER);
        }
        return roles;
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String behind(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at + 1);
    }

    private long sentAt() {
        String told = line.tag("tmi-sent-ts");
        return isNumber(told, LONGEST_TIME) ? Long.parseLong(told) : now.getAsLong();
    }

    private Optional<String> optional(String tag) {
        return Optional.of(line.tag(tag)).filter(it -> !it.isEmpty());
    }

    /// `25:0-4,6-10/1902:12-16`: places in code points, of all that was said; those in front of the
    /// text, and those that are not there, are left out.
    private List<ChatMessage.Emote> emotes(String said, int front) {
        if (line.tag("emotes").isEmpty()) {
            return List.of();
        }
        List<ChatMessage.Emote> emotes = new ArrayList<>();
        int length = said.codePointCount(0, said.length());
        Matcher place = EMOTE.matcher(line.tag("emotes"));
        while (place.find()) {
            int first = Integer.parseInt(place.group(1));
            int last = Integer.parseInt(place.group(2));
            if (first <= last && last < length) {
                int from = said.offsetByCodePoints(0, first) - front;
                int to = said.offsetByCodePoints(0, last + 1) - front;
                if (from >= 0) {
                    emotes.add(new ChatMessage.Emote(from, to));
                }
            }
        }
        emotes.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return emotes;
    }

    /// A count as Twitch writes it; 0 for what is none.
    static int number(String text) {
        return isNumber(text, LONGEST_COUNT) ? Integer.parseInt(text) : 0;
    }

    private static boolean isNumber(String text, int longest) {
        boolean digits = !text.isEmpty() && text.length() <= longest;
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }
}
