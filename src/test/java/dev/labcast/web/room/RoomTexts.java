package dev.labcast.web.room;

/// What can be read in the rooms of [RoomPicturesTest], each text on a line of its own.
final class RoomTexts {
    static final String DOOR =
            """
            Question room
            Labcast
            Come in
            The PIN is on the screen in the room.
            PIN, six digits
            000000
            Come in
            This is not the PIN; it stands on the screen in the room, six digits.
            This page is not encrypted: others in this network could read along, so write nothing secret.\
            """;

    static final String OWN =
            """
            Question room
            Why does the loss spike?
            Now
            Debugging
            since 0:00:00 · just now
            Watch the stage
            Your question
            Could the kink in the schedule cause it, rather than the value?
            Waiting for approval: the researcher sees it first.
            Take it back
            Questions
            Top
            Newest
            No question is in the list now.
            This page is not encrypted: others in this network could read along, so write nothing secret.
            Sent. The researcher sees it first.\
            """;

    static final String BUSY =
            """
            Question room
            Why does the loss spike?
            Now
            Debugging
            Seed 3 spikes, seed 4 does not
            since 1:10:50 · 12 min ago
            Watch the stage
            On stream now
            Could the kink in the schedule cause it, rather than the lr value itself?
            #1 · \u2068mira_k\u2069 on Twitch · 1 h ago
            Ask
            Your question
            29 of 500
            Does the spike also come with
            Your name
            (if you like)
            Noor
            Ask
            Your question is in the list at once; one with a link waits until it is let through.
            Questions
            Top
            Newest
            7 waiting
            Which eps would you try for bf16, and why not just 1e-6?
            #2 · \u2068tensorcat\u2069 on Twitch · 1 h ago · about terminal 1204
            Shown to 14, 9 want it
            ▲
            9
            لماذا ترتفع الخسارة عند الخطوة 4000 بالضبط؟
            #4 · \u2068لمى\u2069 on Twitch · 1 h ago
            Shown to 11, 1 wants it
            ▲
            1
            学習率のウォームアップを長くするとどうなりますか？
            #5 · \u2068田中\u2069 on Twitch · 1 h ago · about plot 2
            Shown to 11, 1 wants it
            ▲
            1
            <b>What</b> tool draws that plot? FAMILY
            #6 · \u2068FAMILY\u2069 on Twitch · 1 h ago
            Shown to 11, 1 wants it
            ▲
            1
            Would a smaller batch show it sooner?
            #10 · \u2068Somebody\u2069 on Twitch · 1 h ago
            Up here as one of the least seen: shown to 5, nobody wants it
            ▲
            0
            LONG
            #7 · \u2068long\u2069 on Twitch · 1 h ago
            Shown to 11, 1 wants it
            ▲
            1
            Was the data shuffled the same way?
            #9 · \u2068Noor\u2069 on Twitch · 1 h ago
            Shown to 11, 1 wants it
            ▲
            1
            Answered
            How do you know seed 3 is not special?
            #3 · \u2068Somebody\u2069 on Twitch · 1 h ago
            Answered at 0:42:10
            This page is not encrypted: others in this network could read along, so write nothing secret.\
            """
                    .replace("FAMILY", "👨\u200d👩\u200d👧\u200d👦")
                    .replace(
                            "LONG", ("x".repeat(40) + " ").repeat(3) + "and" + " words".repeat(60));

    private RoomTexts() {}
}
