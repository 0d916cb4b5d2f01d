package press.linecaster.newsroom;

import io.nayuki.qrcodegen.QrCode;

/// A text as a QR code (ISO/IEC 18004), for a path of SVG.
///
/// @param size of a side, with the quiet zone around it, in dots
/// @param path of the dark dots
record QrDrawing(int size, String path) {

    private static final int QUIET = 4;

    static QrDrawing of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }

    String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
