package dev.labcast.web.overlay;

import dev.labcast.session.Activity;
import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.card.CardText;

/// What goes on since `since` (ms of the session): the activity's id, its name, its colours (as the
/// vocabulary has it, and `bright` enough for text on a dark plate), and the segment's title (""
/// for none). A `pause` is shown large. Immutable; any thread.
record Banner(
        String activity,
        String word,
        String colour,
        String bright,
        String title,
        long since,
        boolean pause) {
    private static final int LONGEST = 200;

    static Banner of(Segment segment, Vocabulary vocabulary) {
        String colour =
                vocabulary.find(segment.activity()).map(Activity::colour).orElse(Shade.GREY);
        return new Banner(
                segment.activity(),
                CardText.plain(vocabulary.nameOf(segment.activity()), LONGEST),
                colour,
                Shade.readable(colour),
                CardText.plain(segment.title(), LONGEST),
                segment.start(),
                Pauses.isOne(segment));
    }
}
