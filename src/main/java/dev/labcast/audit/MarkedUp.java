package dev.labcast.audit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file of JSON or of markup says, with its escapes undone: `\u0067` (RFC 8259 7) and
/// `&#45;`, `&nbsp;` (HTML 13.5). Any thread.
final class MarkedUp {
    private static final Set<String> JSON =
            Set.of("json", "ipynb", "otio", "geojson", "llc", "jsonl");
    private static final Set<String> MARKUP =
            Set.of("html", "htm", "xhtml", "xml", "svg", "md", "mlt", "eaf", "vtt");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(nbsp|amp|lt|gt|quot|apos|shy));");

    /// Elements that may stand within a word.
    private static final Pattern WITHIN =
            Pattern.compile(
                    "</?(?:a|abbr|b|bdi|bdo|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|tspan|u|wbr)(?:\\s[^<>]{0,400})?/?>",
                    Pattern.CASE_INSENSITIVE);

    private MarkedUp() {}

    /// `text` of the file `name`, for whoever reads it as its programs show it.
    static String plain(String name, String text) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (JSON.contains(extension) && text.contains("\\u")) {
            return UNICODE.matcher(text)
                    .replaceAll(it ->
                            Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(it.group(1), 16))));
        }
        if (MARKUP.contains(extension) && text.indexOf('&') >= 0) {
            return ENTITY.matcher(text)
                    .replaceAll(it ->
                            Matcher.quoteReplacement(
                                    character(it.group(1), it.group(2), it.group(3), it.group())));
        }
        return text;
    }

    /// The same without elements that may stand within a word.
    static String withoutElements(String name, String text) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MARKUP.contains(extension) ? WITHIN.matcher(text).replaceAll("") : text;
    }

    private static String character(String decimal, String hex, String name, String whole) {
        if (name != null) {
            return switch (name) {
                case "nbsp" -> " ";
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> "";
            };
        }
        int code = decimal == null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }
}
