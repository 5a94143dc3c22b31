package dev.labcast.recording;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what the log said to the person.
final class HeardTrouble implements LogTrouble {
    final List<String> sentences = new CopyOnWriteArrayList<>();

    @Override
    public void cannotWrite(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void writesAgain(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void outputDropped(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void lost(String sentence) {
        sentences.add(sentence);
    }
}
