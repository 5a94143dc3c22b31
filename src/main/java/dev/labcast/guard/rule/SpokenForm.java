package dev.labcast.guard.rule;

import java.util.regex.Pattern;

/// How a value may stand behind a name without a sign that joins them; group 1 of the pattern,
/// which begins right behind the name. In the order in which they are tried. Any thread.
enum SpokenForm {
    /// `<password>x</password>`
    ELEMENT(">", Trust.ANY, 1, ">([^<\\s][^<]{0,399})"),
    /// `<key>PASSWORD</key><string>x</string>`
    KEYED("<", Trust.ANY, 1, "</(?:key|name)>\\s{0,40}<(?:string|value|data)>([^<]{1,400})"),
    /// `<pass encoding="base64">x</pass>`
    ELEMENT_WITH(
            " ", Trust.ANY, 1, "(?:\\s[\\w:-]{1,30}=\"[^\"]{0,60}\"){1,4}>([^<\\s][^<]{0,399})<"),
    /// `"password": {"value": "x"}`
    INSIDE(
            "",
            Trust.ODD,
            6,
            "[\"']?\\s{0,3}[:=]\\s{0,3}\\{\\s{0,3}[\"']?(?:value|secret|data|default)[\"']?\\s{0,3}[:=]"
                    + "\\s{0,3}[\"']([^\"']{1,400})"),
    /// `password = Some("x")`
    WRAPPED(
            "",
            Trust.RANDOM,
            6,
            "[\"'\\]]{0,2}\\s{0,24}(?::?=|:|=>)\\s{0,8}[\\w:.\\[\\]&]{1,30}\\(\\s{0,2}b?[\"']([^\"'\\s]{6,400})[\"']"),
    /// `<entry key="password">x</entry>`
    ATTRIBUTE("\"'", Trust.ODD, 6, "[\"']\\s{0,3}>([^<]{1,400})<"),
    /// `\def\apikey{x}`
    BRACED("{}", Trust.RANDOM, 8, "\\}?\\{([^{}\\s]{8,400})\\}"),
    /// `define('DB_PASSWORD', 'x')`
    COMMA("\"'`", Trust.ODD, 6, "[\"'],\\s{0,24}b?[\"']([^\"']{1,400})[\"']"),
    /// `.bearer_auth("x")`
    CALL("(", Trust.RANDOM, 8, "\\(\\s{0,4}b?[\"']([^\"'\\s]{8,400})[\"']"),
    /// `passwd('x y')`, with a password's name only
    CALLED("(", Trust.ODD, 6, "\\(\\s{0,4}b?[\"']([^\"']{6,200}[^\"':?\\s])[\"']\\s{0,2}\\)"),
    /// `passwd('x y` while it is written; the end of the line is what is held back
    OPENED("(", Trust.RANDOM, 6, "\\(\\s{0,4}b?[\"']([^\"']{1,200})$"),
    /// `process.env.PASSWORD || 'x'`
    OTHERWISE(
            "",
            Trust.ODD,
            6,
            "[^\"'`]{0,80}?(?:\\|\\||\\?\\?|\\bor\\b|\\?:)\\s{0,4}[\"'`]([^\"'`\\s]{4,200})[\"'`]"),
    /// `access_token, x`
    LISTED(",", Trust.RANDOM, 32, ",\\s{0,3}([A-Za-z0-9._-]{32,400})"),
    /// `"API_KEY", "value": "x"`
    PAIR(
            "\"', \t",
            Trust.ANY,
            1,
            "(?i:[\"']?[,\\s]{1,4}[\"']?value[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?)([^\"'\\s]{1,400})"),
    /// `token is x`
    SAID(" \t", Trust.RANDOM, 8, "\\s{1,24}(?:is|was|to)[:\\s]\\s{0,4}[\"'`]?([^\\s\"'`]{1,400})"),
    /// `requirepass x`
    NEXT(" \t*", Trust.RANDOM, 12, "\\*?\\s{1,24}[\"'`]?([^\\s\"'`=:][^\\s\"'`]{0,399})");

    /// Which values count, behind a name that surely is that of a secret.
    enum Trust {
        ANY,
        /// With digits or signs, or scrambled.
        ODD,
        RANDOM
    }

    private final String begins;
    private final Trust trust;
    private final int shortest;
    private final Pattern pattern;

    SpokenForm(String begins, Trust trust, int shortest, String pattern) {
        this.begins = begins;
        this.trust = trust;
        this.shortest = shortest;
        this.pattern = Pattern.compile(pattern);
    }

    /// Whether it may stand where `next` follows the name: a cheap first look.
    boolean mayBegin(char next) {
        return begins.isEmpty() || begins.indexOf(next) >= 0;
    }

    Trust trust() {
        return trust;
    }

    /// So many chars a value must have that is taken for its look alone.
    int shortest() {
        return shortest;
    }

    Pattern pattern() {
        return pattern;
    }
}
