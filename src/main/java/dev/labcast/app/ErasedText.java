package dev.labcast.app;

import dev.labcast.audit.AuditFinding;
import dev.labcast.audit.AuditResult;
import dev.labcast.audit.Kind;
import dev.labcast.audit.erase.Needles;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which text is to be erased: typed without echo, read from standard input, or that of an audit's
/// findings; never an argument, which other programs can read. Main thread.
final class ErasedText {
    private static final int LONGEST = 1 << 20;

    private ErasedText() {}

    static Needles asked(@Nullable Console console, InputStream in) throws Refusal, IOException {
        String text = console == null || !console.isTerminal() ? read(in) : prompted(console);
        return needles(List.of(text));
    }

    private static String prompted(Console console) throws Refusal {
        char @Nullable [] typed = console.readPassword("Text to erase (not shown): ");
        if (typed == null) {
            throw new Refusal("Nothing was typed, and nothing was erased.");
        }
        return new String(typed);
    }

    private static String read(InputStream in) throws Refusal, IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(in.readNBytes(LONGEST + 1));
        if (all.size() > LONGEST) {
            throw new Refusal(
                    "The text on standard input is longer than 1 MB; erase a part of it.");
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /// The texts of the findings with these ids.
    static Needles found(AuditResult audit, List<String> ids) throws Refusal {
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            Optional<AuditFinding> finding = audit.find(id);
            if (finding.isEmpty()) {
                throw new Refusal(
                        "There is no finding " + id + "; `labcast audit SESSION` names them.");
            }
            if (!isText(finding.get().kind())) {
                throw new Refusal(
                        "Finding " + id + " is no text of the session: " + finding.get().advice());
            }
            texts.add(audit.text(id).orElseThrow());
        }
        return needles(texts);
    }

    private static boolean isText(Kind kind) {
        return switch (kind) {
            case SECRET, EMBARGO, NAME, PATH -> true;
            case METADATA, INVISIBLE, FILE, LICENCE -> false;
        };
    }

    private static Needles needles(List<String> texts) throws Refusal {
        try {
            return Needles.of(texts);
        } catch (IllegalArgumentException tooShort) {
            throw new Refusal(
                    "A text to erase has at least "
                            + Needles.SHORTEST
                            + " characters; a shorter one stands everywhere.");
        }
    }
}
