package dev.labcast.app;

import picocli.CommandLine.Command;

@Command(name = "show")
final class ShowCommand implements Runnable {
    public void run() {}
}
