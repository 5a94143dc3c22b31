package dev.labcast.web;

/// Something a page loads: bytes and what they are (`text/css; charset=utf-8`). The bytes are not
/// copied, so nobody may change them. Any thread.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Content(String type, byte[] bytes) {
    public static final String JSON = "application/json; charset=utf-8";
}
