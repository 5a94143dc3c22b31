package dev.labcast.web;

import com.sun.net.httpserver.Headers;

/// The headers that keep an answer to ourselves, set on every one: nothing but our own files runs
/// or is loaded in a page, nobody frames or embeds one, nothing is stored, and its address (which
/// may hold a token) is told to nobody. There is no CORS header, ever. Any thread.
public final class SafeHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private SafeHeaders() {}

    /// Sets them, with the kind of content, and answers the same headers.
    public static Headers set(Headers headers, String type) {
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        return headers;
    }
}
