package dev.labcast.web.room;

import io.nayuki.qrcodegen.QrCode;

/// A QR code (ISO/IEC 18004) as a square of `size` modules a side, without the quiet zone of four
/// around it. Immutable; any thread.
public final class RoomCode {
    private final QrCode code;

    private RoomCode(QrCode code) {
        this.code = code;
    }

    static RoomCode of(String text) {
        return new RoomCode(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    public int size() {
        return code.size;
    }

    public boolean dark(int x, int y) {
        return code.getModule(x, y);
    }
}
