package dev.labcast.bench;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.RuleBook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// How fast the rules read: a generated terminal log, text dense with secrets, and lines made to be
/// slow. One thread, in seconds of its CPU; MB are 10^6 chars. `./mvnw -q -Pquick,bench
/// -Dbench=GuardBench`.
public final class GuardBench {
    private static final Set<String> KNOWN =
            Set.of("q7Zk2-Wv9pXe4Rt1Lm8Bn", "J0hnny-Appleseed-1887", "p4ssw0rd!!", "Zx81zzTop");

    /// As many as it takes to read 8 MB, for a text so short.
    private static final int DENSE_PASSES = 30;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GuardBench() {}

    public static void main(String[] args) {
        RuleBook book =
                RuleBook.of(KNOWN, Embargo.of("Project Nightjar", "moonshot"), List.of(), Set.of());
        List<String> log = log(400_000, new Random(7));
        List<String> dense = dense(4_000, new Random(8));
        for (int pass = 1; pass <= 4; pass++) {
            throughput("terminal log, pass " + pass, book, log);
        }
        for (int pass = 1; pass <= DENSE_PASSES; pass++) {
            throughput("secret-dense, pass " + pass, book, dense);
        }
        adversarial().forEach((name, line) -> worst(name, book, line));
    }

    private static void throughput(String name, RuleBook book, List<String> lines) {
        long chars = 0;
        long hits = 0;
        long slowest = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        for (String line : lines) {
            long before = System.nanoTime();
            hits += book.scan(Passage.of(line)).isEmpty() ? 0 : 1;
            slowest = Math.max(slowest, System.nanoTime() - before);
            chars += line.length() + 1;
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                "%-24s %6.1f MB/s  (%.1f MB, %d of %d lines hit, slowest line %.2f ms)%n",
                name, chars / 1e6 / seconds, chars / 1e6, hits, lines.size(), slowest / 1e6);
    }

    private static void worst(String name, RuleBook book, String line) {
        double best = Double.MAX_VALUE;
        double first = 0;
        int found = 0;
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            List<Finding> findings = book.scan(Passage.of(line));
            double ms = (System.nanoTime() - start) / 1e6;
            first = i == 0 ? ms : first;
            best = Math.min(best, ms);
            found = findings.size();
        }
        System.out.printf(
                "4 KB of %-34s best %6.2f ms, first %6.2f ms (%d findings)%n",
                name, best, first, found);
    }

    private static Map<String, String> adversarial() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String unit :
                List.of(
                        "key",
                        "secret.",
                        "eyJ",
                        "ghp_",
                        "sk-",
                        "password=",
                        "token ",
                        "://",
                        "://a:b",
                        "Authorization: ",
                        "-p ",
                        "mysql ",
                        "curl -u ",
                        "password: ",
                        "a:5432:",
                        "machine login ",
                        "A",
                        "=",
                        "\"",
                        "api_key='",
                        "xoxb-1",
                        "-----BEGIN PRIVATE KEY-----",
                        "AKIA",
                        "wandb login ",
                        ":AA",
                        "otpauth://",
                        "password is ",
                        "name=",
                        "q7Zk2-Wv",
                        "moonshoo")) {
            lines.put("'" + unit + "'", unit.repeat(4_096 / unit.length() + 1).substring(0, 4_096));
        }
        return lines;
    }

    static List<String> log(int lines, Random random) {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            log.add(
                    switch (i % 10) {
                        case 0 ->
                                "-rw-r--r-- 1 me me %8d Nov 22 14:%02d run_%04d/checkpoint-%05d.safetensors"
                                        .formatted(random.nextInt(1 << 30), i % 60, i % 9999, i);
                        case 1 ->
                                "step %6d | loss %.4f | lr %.2e | tokens/s %d | max_tokens 4096"
                                        .formatted(
                                                i,
                                                random.nextDouble(),
                                                random.nextDouble() / 1000,
                                                random.nextInt(99999));
                        case 2 ->
                                "%s  src/main/java/dev/x/File%d.java".formatted(hex(random, 64), i);
                        case 3 ->
                                "tensor([[%.4f, %.4f, %.4f], [%.4f, %.4f, %.4f]], device='cuda:0')"
                                        .formatted(
                                                random.nextGaussian(),
                                                random.nextGaussian(),
                                                random.nextGaussian(),
                                                random.nextGaussian(),
                                                random.nextGaussian(),
                                                random.nextGaussian());
                        case 4 ->
                                "2026-11-22T14:%02d:%02d.123Z INFO  o.a.k.Server - request %s took %d ms"
                                        .formatted(
                                                i % 60,
                                                i % 60,
                                                hex(random, 8) + "-" + hex(random, 4),
                                                random.nextInt(500));
                        case 5 ->
                                "%08x: %s %s %s %s  ....ELF.......>"
                                        .formatted(
                                                i * 16,
                                                hex(random, 4),
                                                hex(random, 4),
                                                hex(random, 4),
                                                hex(random, 4));
                        case 6 ->
                                "+    private final Map<String, List<Integer>> index%d = new HashMap<>();"
                                        .formatted(i);
                        case 7 ->
                                "Collecting package-%d==%d.%d.%d (from -r requirements.txt (line %d))"
                                        .formatted(i, i % 9, i % 30, i % 7, i % 99);
                        case 8 ->
                                "        at org.example.module.SomeClass.method%d(SomeClass.java:%d)"
                                        .formatted(i % 50, i % 900);
                        default ->
                                "The tokenizer has %d tokens; eos_token='</s>', pad_token_id=%d, key=value"
                                        .formatted(random.nextInt(99999), i % 5);
                    });
        }
        return log;
    }

    private static List<String> dense(int lines, Random random) {
        List<String> dense = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            dense.add(
                    switch (i % 6) {
                        case 0 -> "export API_KEY=" + hex(random, 40);
                        case 1 ->
                                "{\"password\": \""
                                        + hex(random, 12)
                                        + "\", \"token\": \""
                                        + hex(random, 32)
                                        + "\"}";
                        case 2 -> "git clone https://me:" + hex(random, 20) + "@example.org/r.git";
                        case 3 ->
                                "ghp_"
                                        + hex(random, 36)
                                        + " AKIA"
                                        + hex(random, 16).toUpperCase(Locale.ROOT);
                        case 4 ->
                                "curl -H 'Authorization: Bearer "
                                        + hex(random, 48)
                                        + "' -u me:"
                                        + hex(random, 9);
                        default ->
                                "DB_PASSWORD="
                                        + hex(random, 10)
                                        + " SLACK_TOKEN=xoxb-"
                                        + hex(random, 30);
                    });
        }
        return dense;
    }

    private static String hex(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
