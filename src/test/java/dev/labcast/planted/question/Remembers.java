package dev.labcast.planted.question;

final class Remembers {
    static int asked;
}
