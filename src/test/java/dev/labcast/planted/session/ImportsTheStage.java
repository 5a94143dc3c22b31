package dev.labcast.planted.session;

import dev.labcast.planted.stage.NamesADraft;

record ImportsTheStage(NamesADraft stage) {}
