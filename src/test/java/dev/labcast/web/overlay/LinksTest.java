package dev.labcast.web.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://arxiv.org/abs/2001.08361v1?x=1#y there | see arxiv.org/… there",
                "http://example.org | example.org",
                "HTTPS://Example.org/ | Example.org/…",
                "https://bank.example@evil.example/login | evil.example/…",
                "two: http://a.example/1 http://b.example/2 | two: a.example/… b.example/…",
                "no address: http:// or example.org/x | no address: http:// or example.org/x",
                "money $1 \\ https://a.example/$1\\ | money $1 \\ a.example/…"
            })
    void an_address_is_cut_to_its_host(String said, String shown) {
        assertEquals(shown, Links.shortened(said));
    }
}
