package dev.labcast.recording;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/// Which characters `events.jsonl` writes as escapes (backslash, u, four hex digits): the controls
/// as JSON demands, and beyond ASCII the ones that some reader takes for the end of a line (U+0085,
/// U+2028, U+2029), the other C1 controls, the byte order mark, and surrogates, because UTF-8
/// cannot hold a lone one. Immutable.
final class PlainLines extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    PlainLines() {
        ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
        boolean escaped =
                ch >= 0x80 && ch < 0xa0
                        || ch == 0x2028
                        || ch == 0x2029
                        || ch == 0xfeff
                        || ch >= Character.MIN_SURROGATE && ch <= Character.MAX_SURROGATE;
        return escaped ? new SerializedString(String.format("\\u%04x", ch)) : null;
    }
}
