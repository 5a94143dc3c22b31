package dev.labcast.planted.stage;

import dev.labcast.planted.guard.Draft;
import dev.labcast.planted.session.SessionClock;

public record NamesADraft(Draft draft, SessionClock clock) {}
