package dev.labcast.app.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/// Makes a list of cards another one by telling of what is different only: a list that is told that
/// all is new lays all out again, and hundreds of cards that nobody sees would cost each key typed
/// beside them. JavaFX thread.
final class FewChanges {
    private static final int MOST_NEW = 16;

    private FewChanges() {}

    static void make(ObservableList<RailCard> items, List<RailCard> next) {
        Set<String> wanted = ids(next);
        items.removeIf(it -> !wanted.contains(it.id()));
        if (next.size() - items.size() > MOST_NEW) {
            items.setAll(next);
            return;
        }
        Set<String> known = new HashSet<>(ids(items));
        for (int at = 0; at < next.size(); at++) {
            RailCard card = next.get(at);
            if (known.add(card.id())) {
                items.add(Math.min(at, items.size()), card);
            }
        }
        for (int at = 0; at < next.size(); at++) {
            if (!items.get(at).equals(next.get(at))) {
                items.set(at, next.get(at));
            }
        }
    }

    private static Set<String> ids(List<RailCard> cards) {
        return cards.stream().map(RailCard::id).collect(Collectors.toSet());
    }
}
