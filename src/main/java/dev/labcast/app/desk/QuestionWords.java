package dev.labcast.app.desk;

import dev.labcast.question.HoldReason;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionState;
import dev.labcast.question.Standing;
import dev.labcast.question.Tally;
import dev.labcast.session.QuestionKind;

/// What a card says of its question, in words. Pure; any thread.
public final class QuestionWords {
    private static final long MINUTE_MS = 60_000;
    private static final int HOUR = 60;

    private QuestionWords() {}

    /// "#7", or by who asked it where nobody has seen it yet.
    public static String called(Question question) {
        return question.number() == 0 ? name(question) + "\u2019s" : "#" + question.number();
    }

    static String name(Question question) {
        return question.name().isEmpty() ? "Somebody" : question.name();
    }

    /// "" for a plain question.
    static String kind(QuestionKind kind) {
        return switch (kind) {
            case QUESTION -> "";
            case BUG -> "Bug";
            case IDEA -> "Idea";
        };
    }

    /// "" for somebody who is just known.
    static String standing(Standing standing) {
        return switch (standing) {
            case NEWCOMER -> "new";
            case KNOWN -> "";
            case SUBSCRIBER -> "sub";
            case VIP -> "VIP";
            case MODERATOR -> "mod";
        };
    }

    /// "twitch · 2 min"; `now` in ms since the session began.
    static String origin(Question question, long now) {
        return question.by().source() + " · " + ago(now - question.askedAt());
    }

    static String ago(long ms) {
        long minutes = Math.max(0, ms) / MINUTE_MS;
        if (minutes == 0) {
            return "just now";
        }
        return minutes < HOUR ? minutes + " min" : minutes / HOUR + " h";
    }

    /// How far it has come, in a word or with its votes.
    static String state(Question question) {
        return switch (question.state()) {
            case QuestionState.Held _ -> "held";
            case QuestionState.Queued _, QuestionState.OnStage _ -> "▲ " + question.votes();
            case QuestionState.Merged _ -> "merged";
            case QuestionState.Answered _ -> "answered";
            case QuestionState.Accepted _ -> "accepted";
            case QuestionState.Dropped _ -> "dropped";
            case QuestionState.Retracted _ -> "taken back";
        };
    }

    /// What it may repeat.
    static String like(Question elder) {
        return "Same as " + called(elder) + "? \u201c" + elder.text() + "\u201d";
    }

    /// Why it is where it is; "" for what is over.
    static String place(RailCard card) {
        Question question = card.question();
        return switch (question.state()) {
            case QuestionState.Held(var reason) -> held(reason);
            case QuestionState.OnStage _ -> "on stream now; " + Tally.of(question).inWords();
            case QuestionState.Queued _ ->
                    Tally.of(question).inWords() + (card.later() ? "; later" : "");
            case QuestionState.Merged _,
                    QuestionState.Answered _,
                    QuestionState.Accepted _,
                    QuestionState.Dropped _,
                    QuestionState.Retracted _ ->
                    "";
        };
    }

    private static String held(HoldReason reason) {
        return switch (reason) {
            case APPROVAL -> "Waits for you to let it through.";
            case LINK -> "Held: there is a link in it.";
            case FIRST_TIME -> "Held: first time here.";
            case SUGGESTED -> "Said to you, but not asked.";
        };
    }
}
