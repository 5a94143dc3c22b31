package dev.labcast.planted.audit;

import dev.labcast.planted.stage.NamesADraft;

record ImportsTheStage(NamesADraft stage) {}
