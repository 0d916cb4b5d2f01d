package press.linecaster.cards;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever serif the machine has, for scripts that our own typeface has not. Shapes and orders them as they are
/// written, from right to left too.
record MachineFont(Font font) implements Lettering {

    private static final Logger log = LoggerFactory.getLogger(MachineFont.class);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Optional<MachineFont> FOUND = find();

    /// Empty on a machine without any.
    static Optional<MachineFont> found() {
        return FOUND;
    }

    /// Java's fonts ask the system's fontconfig first. Where that library is not installed, as in most containers,
    /// no font can be made, not even of a file (JDK 25: `RuntimeException: Fontconfig head is null`).
    private static Optional<MachineFont> find() {
        try {
            var font = new MachineFont(new Font(Font.SERIF, Font.BOLD, 1));
            return font.has("x") ? Optional.of(font) : Optional.empty(); // asked here, since only use finds out
        } catch (RuntimeException | LinkageError | InternalError e) {
            log.atInfo().addKeyValue("reason", e.getMessage()).log("cards show Latin letters only: no fonts here");
            return Optional.empty();
        }
    }

    @Override
    public boolean has(String words) {
        return font.canDisplayUpTo(words) < 0;
    }

    @Override
    public double width(String words, double size) {
        return words.isBlank() ? 0 : layout(words, size).getAdvance();
    }

    @Override
    public Shape outline(String words, double size) {
        return layout(words, size).getOutline(null);
    }

    private TextLayout layout(String words, double size) {
        return new TextLayout(words, font.deriveFont((float) size), EXACT);
    }
}
