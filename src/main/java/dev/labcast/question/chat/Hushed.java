package dev.labcast.question.chat;

import java.util.Optional;

/// What the chat has taken back: until when, by its own clock, what somebody said is gone. Somebody
/// may be known by login only, until they speak. One thread.
final class Hushed {
    /// The chat's clock is known from its messages only, and those take a while.
    static final long LATE_MS = 1_000;

    private final Recent<Long> byId;
    private final Recent<Long> byLogin;
    private long all = Long.MIN_VALUE;

    private final long startedAt;

    /// How much the chat's clock is ahead of the session's, as far as messages told.
    private Optional<Long> ahead = Optional.empty();

    /// `startedAt` is what stands for that before there is a message.
    Hushed(int most, long startedAt) {
        this.startedAt = startedAt;
        byId = new Recent<>(most);
        byLogin = new Recent<>(most);
    }

    void heard(long sentAt, long now) {
        ahead = Optional.of(Math.max(sentAt - now, ahead.orElse(Long.MIN_VALUE)));
    }

    /// Now, by the chat's clock, with what may still be on its way.
    long until(long now) {
        return now + ahead.orElse(startedAt) + LATE_MS;
    }

    void silence(String id, String login, long until) {
        if (!id.isEmpty()) {
            byId.put(id, until);
        }
        if (!login.isEmpty()) {
            byLogin.put(login, until);
        }
    }

    void clear(long until) {
        all = Math.max(all, until);
    }

    boolean covers(Chatter by, long sentAt) {
        return sentAt <= all
                || sentAt <= byId.find(by.id()).orElse(Long.MIN_VALUE)
                || sentAt <= byLogin.find(by.login()).orElse(Long.MIN_VALUE);
    }
}
