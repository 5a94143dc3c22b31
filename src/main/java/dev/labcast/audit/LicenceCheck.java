package dev.labcast.audit;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Licences of the data that plots show, as far as the session states one: a line `licence: …` (or
/// `license`), also behind `data: …`, anywhere in its texts, or a file `LICENSE` in the folder. One
/// thread.
final class LicenceCheck implements Check {
    private static final Pattern STATED =
            Pattern.compile("(?i)\\blicen[cs]e(?:d under)?\\s*[:=]\\s*(\\S.{0,200})");
    private static final Pattern FORBIDS =
            Pattern.compile(
                    "(?i)\\b(?:cc[- ])?by(?:-nc)?-nd\\b|no[- ]?derivat|(?:no|not)[- ](?:to be )?"
                            + "(?:re)?(?:distribut|publish|shar)\\w*|do not (?:share|distribute|publish)"
                            + "|proprietary|confidential|embargoed|all rights reserved|internal use");

    @Override
    public void run(Audited audited, Findings into) throws IOException {
        boolean stated = false;
        for (Document document : audited.documents()) {
            for (SeenText line : document.lines()) {
                Matcher licence = STATED.matcher(line.text());
                while (licence.find()) {
                    stated = true;
                    judge(licence.group(1), line.place(), into);
                }
            }
        }
        for (AuditedFile file : audited.files()) {
            String name = file.name().toUpperCase(Locale.ROOT);
            if (name.matches("(?:.*/)?LICEN[CS]E(?:\\.\\w+)?")) {
                stated = true;
                judge(file.text().orElse(""), Place.in(file.name()), into);
            }
        }
        int plots = audited.session().state().plots().size();
        if (!stated && plots > 0) {
            into.add(
                    new Found(
                            Kind.LICENCE,
                            Severity.NOTE,
                            "none-stated",
                            "",
                            Place.in("plots/"),
                            "",
                            "No licence of the plots' data is stated; a notebook line `data: NAME,"
                                    + " licence: CC-BY-4.0` states one."));
        }
    }

    private static void judge(String licence, Place place, Findings into) {
        Matcher forbids = FORBIDS.matcher(licence);
        if (forbids.find()) {
            into.add(
                    new Found(
                            Kind.LICENCE,
                            Severity.LOOK,
                            "forbids-sharing",
                            licence,
                            place,
                            forbids.group(),
                            "A licence that is stated may forbid passing this on; ask whoever gave"
                                    + " it, or remove the plot."));
        }
    }
}
