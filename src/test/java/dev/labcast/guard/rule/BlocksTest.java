package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is hidden because of other lines than its own.
class BlocksTest {
    private static final String HEX = "f13d86e0c179b73c05c09724f2c5871e";

    private final RuleBook book = RuleBook.of(Set.of(), Embargo.NONE, List.of(), Set.of());

    @Test
    void the_output_of_a_command_that_prints_secrets_is_hidden_to_the_next_prompt() {
        assertEquals(
                List.of("ada@lab:~$ env | sort", "▒", "▒", "", "▒", "ada@lab:~$ ls", "notes.md"),
                seen(
                        "ada@lab:~$ env | sort",
                        "A=1",
                        "B=2",
                        "",
                        "C=3",
                        "ada@lab:~$ ls",
                        "notes.md"));
        assertEquals(
                List.of("$ sudo cat /etc/shadow", "▒", "$ cat notes.md", "ada:x"),
                seen("$ sudo cat /etc/shadow", "ada:x", "$ cat notes.md", "ada:x"));
        assertEquals(
                List.of("PS C:\\> gci Env:", "▒", "PS C:\\> dir", "a.txt"),
                seen("PS C:\\> gci Env:", "Path  C:\\bin", "PS C:\\> dir", "a.txt"));
    }

    @Test
    void a_prompt_is_known_again_when_its_clock_has_gone_on_and_when_nothing_is_typed() {
        assertEquals(
                List.of("[12:03:09] lab$ env", "▒", "[12:03:14] lab$ ls", "b"),
                seen("[12:03:09] lab$ env", "A=1", "[12:03:14] lab$ ls", "b"));
        assertEquals(List.of("lab$ env", "▒", "lab$"), seen("lab$ env", "A=1", "lab$"));
        assertEquals(
                List.of("➜  lab git:(main) ✗ cat .env", "▒", "➜  lab git:(main) ✗ ls", "b"),
                seen("➜  lab git:(main) ✗ cat .env", "A=1", "➜  lab git:(main) ✗ ls", "b"));
        assertEquals(
                List.of("λ printenv", "▒", "λ ls", "b"), seen("λ printenv", "A=1", "λ ls", "b"));
    }

    @Test
    void output_that_began_in_lines_before_goes_on() {
        List<String> first = List.of("$ printenv", "A=1");
        OpenBlocks open = book.openAfter(first, OpenBlocks.NONE);

        assertEquals(new OpenBlocks(0, 2, "$ "), open);
        assertEquals(List.of("▒", "$ ls", "b"), seen(open, List.of("B=2", "$ ls", "b")));
    }

    @Test
    void a_line_of_it_that_may_still_grow_is_not_known_again() {
        List<List<Finding>> findings =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        CommandOutput.mask(List.of("$ wg genkey", HEX, "case-001"), OpenBlocks.NONE, findings);

        assertEquals(
                List.of(
                        List.of(),
                        List.of(new Finding.Secret(CommandOutput.RULE, 0, 32, true)),
                        List.of(new Finding.Secret(CommandOutput.RULE, 0, 8, false))),
                findings);
    }

    @Test
    void commands_that_only_look_like_them_hide_nothing() {
        for (String command :
                List.of(
                        "$ env FOO=1 make",
                        "$ cat Secrets.java",
                        "$ grep -rn password src/",
                        "$ cat ~/.ssh/config",
                        "$ cat id_ed25519.pub",
                        "$ cat .env.example",
                        "$ echo $HOME",
                        "$ set -euo pipefail",
                        "$ git log --stat",
                        "the price is 5 $ and more")) {
            assertEquals(List.of(command, "output"), seen(command, "output"));
        }
    }

    @Test
    void a_variable_is_printed_by_its_name() {
        assertEquals(List.of("$ echo $API_KEY", "▒", "$ "), seen("$ echo $API_KEY", HEX, "$ "));
        assertEquals(
                List.of("$ printenv HOME DB_PASSWORD", "▒", "$ "),
                seen("$ printenv HOME DB_PASSWORD", "x", "$ "));
    }

    @Test
    void a_column_whose_head_names_a_secret_is_hidden() {
        assertEquals(
                List.of(
                        "| user | password   | host |",
                        "|------|------------|------|",
                        "| ada  | ▒  | lab  |"),
                seen(
                        "| user | password   | host |",
                        "|------|------------|------|",
                        "| ada  | Zirbel+21  | lab  |"));
        assertEquals(
                List.of("login,password,quota", "ada,▒,10"),
                seen("login,password,quota", "ada,Brombeere8,10"));
        assertEquals(
                List.of("HOST   SECRET                            AGE", "db     ▒  12d"),
                seen("HOST   SECRET                            AGE", "db     " + HEX + "  12d"));
    }

    @Test
    void a_value_broken_over_a_tables_rows_is_hidden_in_each() {
        assertEquals(
                List.of(
                        "| Field  | Value |",
                        "| secret | ▒ |",
                        "|        | ▒ |",
                        "| expires | 4 |"),
                seen(
                        "| Field  | Value |",
                        "| secret | " + HEX + " |",
                        "|        | XEczriNpefyRGvQXdWPs_4po534YVL |",
                        "| expires | 4 |"));
    }

    @Test
    void an_answer_in_numbered_lines_is_hidden_below_its_name() {
        assertEquals(
                List.of("1) \"requirepass\"", "2) \"▒\"", "1) \"maxmemory\"", "2) \"Gran1te\""),
                seen(
                        "1) \"requirepass\"",
                        "2) \"Gran1te-Lichen-Ash\"",
                        "1) \"maxmemory\"",
                        "2) \"Gran1te\""));
    }

    @Test
    void tables_of_other_things_stay() {
        List<String> table =
                List.of(
                        "| step | tokens | loss |",
                        "| 100  | 4096   | 2.31 |",
                        "token   count",
                        "the     812",
                        "Password  Username",
                        "required  optional");
        assertEquals(table, seen(OpenBlocks.NONE, table));
    }

    @Test
    void codes_and_words_below_their_heading_are_hidden() {
        assertEquals(
                List.of("Recovery codes", "Keep these.", "", "  ▒", "  ▒", "Done."),
                seen(
                        "Recovery codes",
                        "Keep these.",
                        "",
                        "  3822d-26d4f    9670a-d75c5",
                        "  00e68-85b04    9b5d5-3cb52",
                        "Done."));
        assertEquals(
                List.of("Your recovery phrase:", "  ▒", "Never share it."),
                seen("Your recovery phrase:", "  ribbon candle orbit walnut", "Never share it."));
        assertEquals(
                List.of("Use this password:", "", "▒", "Good luck."),
                seen("Use this password:", "", HEX, "Good luck."));
    }

    @Test
    void headings_without_codes_below_hide_nothing() {
        List<String> lines =
                List.of(
                        "Enter your password:",
                        "Please wait",
                        "Error codes",
                        "404 not found",
                        "X509v3 Subject Key Identifier:",
                        "84:60:DC:65:83:6C:99:DF:36:6F:0D:37:87:57:58:E0:77:76:41:A9");
        assertEquals(lines, seen(OpenBlocks.NONE, lines));
    }

    @Test
    void values_on_a_line_after_their_name_are_hidden() {
        assertEquals(
                List.of("<key>apiSecret</key>", "<string>▒</string>"),
                seen("<key>apiSecret</key>", "<string>" + HEX + "</string>"));
        assertEquals(
                List.of("variable \"db_password\" {", "  type = string", "  default = \"▒\""),
                seen("variable \"db_password\" {", "  type = string", "  default = \"a1B2c3D4\""));
        assertEquals(
                List.of(">>> os.environ[\"API_KEY\"]", "'▒'"),
                seen(">>> os.environ[\"API_KEY\"]", "'" + HEX + "'"));
    }

    private List<String> seen(String... lines) {
        return seen(OpenBlocks.NONE, List.of(lines));
    }

    private List<String> seen(OpenBlocks open, List<String> lines) {
        List<List<Finding>> findings = KeyBlocks.none(lines.size());
        book.blocks(lines, open, findings);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            seen.add(Marked.of(lines.get(i), findings.get(i)));
        }
        return seen;
    }
}
