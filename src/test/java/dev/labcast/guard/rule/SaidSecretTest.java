package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidSecretTest {
    private final RuleBook book = RuleBook.of(Set.of(), Embargo.NONE, List.of(), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Passwort lautet «Sonnenblume7».",
                "Le mot de passe du serveur est \"«Tournesol-44»\", merci",
                "la clave del wifi es «Mariposa77» y ya",
                "a senha do banco é «Jabuticaba10», viu",
                "haslo=«c5zs0p1Y7xZd»",
                "пароль: «Podsolnuh7»",
                "服务器密码是«Putao2026»",
                "共有フォルダのパスワードは「«Sakura-315»」です",
                "비밀번호: «Haebaragi5»",
                "şifre = «MupjTfW65zn3»",
                "user `lee`, password «`?OAPa?b!gZjx`»",
                "creds for staging -> kim:«Glockenblume2»",
                "Your verification code is «507314». It expires soon.",
                "«412189» is your sign-in code",
                "pw for the cluster: «Nachtigall3»",
                "The old password («Tephro.chron0») was in load_cores.R since 2019",
                "account `imgproc` has the password `«mip-Projection.z»` until May",
                "密码: «Chang.jiang_Jiangtun»",
                "La clave del wifi del invernadero es «Tomatillo.verde5», y ya",
                "    Schlüsselinhalt           : «Spektral#linie»",
                "createUser labmon SHA «Freezer-80-alarm» AES «Lid0pen-alert»",
                "src/era5.R:14:api_key <- \"«ec9affa034afba8d8ac6f94fd48dc5fe»\"",
                "planemo run a.ga --galaxy_user_key «2ccce0110792a389f4486d52036791ba»",
                "The secret key of the bot is «CDdz7fNXuRcXULCrCpfzqrgK9mb2jYQ2».",
            })
    void what_is_said_to_be_a_secret_is_hidden(String text) {
        String line = text.replaceAll("[«»]", "");
        assertEquals(text.replaceAll("«[^»]*»", "▒"), Marked.of(line, book.scan(Passage.of(line))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwords are hashed with argon2id and never stored.",
                "the password is required",
                "password: must hold at least eight characters",
                "password hash: sha256",
                "the token limit is 4096",
                "public key: PVQ5qZpSW8yt67vmJxtlNi7sfu6NBDjkZks7p/lPtOo=",
                "Content-MD5: a+6susF/kBjXDKL36yH6TQ==",
                "SHA512 (password_policy.pdf) = ddfe3a35348551658b01463fae1c4b3565314c60c50cab62",
                "password: !vault |",
                "postgresql://user:password@localhost:5432/dbname",
                "The key is to keep the learning rate small.",
                "exit code: 137",
                "error code is 1045",
                "PIN headers are 2.54 mm apart",
                "Passwort vergessen? Schreib an ada@example.org",
                "secret santa is on Friday 12",
                "self.password = new_password",
                "password = config.db_password",
                "PASSWORD_STORE_DIR=${PASSWORD_STORE_DIR:-$HOME/.password-store}",
                "DB_PASSWORD: ${DB_PASSWORD:?set it in the shell}",
                "--- PASS: TestBearer/no_token (0.00s)",
                "The API key is read from settings.toml",
                "das Konto: 12 / 14 offen",
            })
    void talk_of_secrets_stays(String text) {
        assertEquals(text, Marked.of(text, book.scan(Passage.of(text))));
    }
}
