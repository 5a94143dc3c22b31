package dev.labcast.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `labcast embargo`: what is under embargo, until when, and the end of those whose day has come.
/// What it prints is for the person's eyes. Main thread.
@Command(
        name = "embargo",
        description = "List what is under embargo; 'embargo lift' ends what is over.",
        mixinStandardHelpOptions = true,
        subcommands = EmbargoCommand.Lift.class,
        footerHeading = "%nExamples:%n",
        footer = {"  labcast embargo", "  labcast embargo lift"})
final class EmbargoCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Refusal {
        Embargoes embargoes = embargoes();
        if (embargoes.all().isEmpty()) {
            System.out.println("Nothing is under embargo.");
        }
        embargoes.all().forEach(it -> System.out.println(line(embargoes, it)));
        embargoes.reminder().ifPresent(System.out::println);
        return 0;
    }

    private static Embargoes embargoes() throws Refusal {
        Places places = Here.places();
        LogFile.open(places.log());
        Settings settings = new SettingsFile(places.settings(), places.home()).read();
        return new Embargoes(settings, LocalDate.now(ZoneId.systemDefault()));
    }

    private static String line(Embargoes embargoes, EmbargoedTerm term) {
        return "%-7s %-6s %-12s %s"
                .formatted(
                        embargoes.of(term).name().toLowerCase(Locale.ROOT),
                        term.kind().name().toLowerCase(Locale.ROOT),
                        term.until().map(LocalDate::toString).orElse("for ever"),
                        term.text());
    }

    /// `labcast embargo lift`.
    @Command(
            name = "lift",
            description = "End the embargoes whose day has come, after a look at the date.",
            mixinStandardHelpOptions = true)
    static final class Lift implements Callable<Integer> {
        @Option(names = "--yes", description = "Do not ask; the date was looked at.")
        private boolean sure;

        @Override
        public Integer call() throws Refusal {
            Embargoes embargoes = embargoes();
            List<EmbargoedTerm> due = embargoes.due();
            if (due.isEmpty()) {
                System.out.println("No embargo is over that was not lifted already.");
                return 0;
            }
            due.forEach(it -> System.out.println(line(embargoes, it)));
            System.out.println("Today is " + embargoes.today() + " by this machine's clock.");
            if (!sure && !agreed()) {
                System.out.println("Nothing was lifted.");
                return 1;
            }
            try {
                LiftedFile.beside(Here.places().settings())
                        .add(due.stream().map(EmbargoedTerm::key).collect(Collectors.toSet()));
            } catch (IOException unwritable) {
                throw new Refusal(
                        "Nothing was lifted, since "
                                + Here.places().configuration()
                                + " cannot be written; make room or permissions there.",
                        unwritable);
            }
            System.out.println("Lifted: " + due.size() + ". The next session shows them.");
            return 0;
        }

        private static boolean agreed() {
            System.out.print("Is that the date, and may viewers see these from now on? Type yes: ");
            System.out.flush();
            Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
            return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("yes");
        }
    }
}
