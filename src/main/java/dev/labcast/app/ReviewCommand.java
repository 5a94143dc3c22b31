package dev.labcast.app;

import picocli.CommandLine.Command;

@Command(name = "review")
final class ReviewCommand implements Runnable {
    public void run() {}
}
