package dev.labcast.planted.util;

final class LivesInNoRoom {}
