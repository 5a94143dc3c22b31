package dev.labcast.planted.guard;

public record Draft(String text) {}
