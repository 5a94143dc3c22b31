package dev.labcast.planted.web.overlay;

public record Overlay() {}
