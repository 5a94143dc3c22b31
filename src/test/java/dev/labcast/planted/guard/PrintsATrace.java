package dev.labcast.planted.guard;

final class PrintsATrace {
    void fail(Exception failure) {
        failure.printStackTrace();
    }
}
