package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileViewTest {
    private static final int ROWS = 6;

    private static Screen screen(int row, String text, Style style) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    i == row
                            ? new Line(List.of(Run.of(text, style)), false)
                            : new Line(List.of(Run.of("words", Style.PLAIN)), false));
        }
        return new Screen(80, ROWS, lines, Cursor.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vim .env",
                "/usr/bin/vim.basic -R conf/.env.production",
                "less id_ed25519",
                "nano /home/me/.netrc",
                "cat /home/me/.aws/credentials",
                "less .kube/config",
                "bat --plain server.pem",
                "python3 -m json.tool credentials.json",
                "git show HEAD:.env",
                "git diff -- .npmrc",
                "emacs -nw .pgpass",
                "hx .env:3",
                "tail -f .envrc",
                "xxd id_rsa",
                "env",
                "printenv",
                "kubectl get secret db -o yaml",
                "less --use-color .env"
            })
    void programs_that_show_such_a_file_are_known_by_their_words(String command) {
        assertTrue(SecretFileView.isShownBy(List.of(command.split(" "))), command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vim main.py",
                "less id_ed25519.pub",
                "cat .env.example",
                "ssh -i id_ed25519 host",
                "docker run --env-file .env app",
                "cat server-cert.pem",
                "python train.py",
                "git commit -m env",
                "cat ca.pem",
                "bash",
                "nano environment.yml",
                "vim tokenizer.json"
            })
    void other_programs_and_other_files_are_left_alone(String command) {
        assertFalse(SecretFileView.isShownBy(List.of(command.split(" "))), command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\".env\" 12L, 345B",
                "\"~/.aws/credentials\" [readonly] 3L, 80B",
                "\"id_rsa\" [noeol] 8L",
                "\".env\" [New]",
                "\"<h/to/.env\" 3L, 40B",
                ":e .env",
                ":vsplit ~/.netrc",
                ".env [+]",
                ".env [+][RO]",
                ".env                1,1           All",
                "-- .env --",
                " NOR   .env   1 sel",
                ".env + (1,1) | ft:unknown",
                "-UU-:----F1  .env          All   (1,0)  (Fundamental)",
                "Find file: ~/.env",
                "File to insert [from ./]: .env"
            })
    void editors_say_which_file_they_show_on_their_last_rows(String row) {
        assertTrue(SecretFileView.isTold(screen(ROWS - 1, row, Style.PLAIN), false), row);
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", ".env (END)", ".env lines 1-5/40 12%", ".env (file 1 of 2)"})
    void pagers_say_it_on_the_last_row_alone(String row) {
        assertTrue(SecretFileView.isTold(screen(ROWS - 1, row, Style.PLAIN), false), row);
        assertFalse(SecretFileView.isTold(screen(ROWS - 1, row, Style.PLAIN), true), row);
        assertFalse(SecretFileView.isTold(screen(1, row, Style.PLAIN), false), row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  GNU nano 7.2                .env",
                "  GNU nano 7.2   ~/.netrc   Modified"
            })
    void nano_says_it_on_the_first_row(String row) {
        assertTrue(SecretFileView.isTold(screen(0, row, Style.PLAIN), true), row);
        assertFalse(SecretFileView.isTold(screen(2, row, Style.PLAIN), true), row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy .env.example to .env", "README.md 12L", "\"README.md\" 30L, 1200B", ":wq",
                "he said \".env\" is read", "main.py [+]", "drwx .env", "12,3 All"
            })
    void what_a_text_says_about_such_files_hides_nothing(String row) {
        assertFalse(SecretFileView.isTold(screen(ROWS - 1, row, Style.PLAIN), false), row);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void a_bar_across_the_screen_that_names_it_does_anywhere(int row) {
        String bar = ".env [RO]" + " ".repeat(60);
        Style inverse = new Style(Style.DEFAULT, Style.DEFAULT, Style.INVERSE);
        assertTrue(SecretFileView.isOnBar(screen(row, bar, inverse)));
        assertFalse(SecretFileView.isOnBar(screen(row, bar, Style.PLAIN)));
    }
}
