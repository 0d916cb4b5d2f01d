package press.linecaster.cards;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words as they can be drawn: on one line, without what no typeface of ours or of a server has.
record Words(String text, Lettering lettering) {

    /// Pictures among the characters, with what changes or joins them (UTS #51). Below U+2122 stand only marks that
    /// typefaces have, such as ©.
    private static final Pattern EMOJI = Pattern.compile("[\\p{IsExtended_Pictographic}&&[^\\x{0}-\\x{2122}]]\\x{200D}?"
            + "|[\\x{1F3FB}-\\x{1F3FF}\\x{1F1E6}-\\x{1F1FF}\\x{FE00}-\\x{FE0F}\\x{20E3}\\x{E0020}-\\x{E007F}]");
    /// Nothing to be seen; but the two joiners decide how letters of some scripts are written.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\x{200C}\\x{200D}]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\x{2010}\\x{2011}]");

    /// In our own typeface if that has all of them, otherwise in one of the machine's that has; empty where nothing
    /// can draw them, or where there are none.
    static Optional<Words> of(String raw) {
        var text = plain(raw);
        if (text.isEmpty()) return Optional.empty();
        if (Typeface.OURS.has(text)) return Optional.of(new Words(text, Typeface.OURS));
        return MachineFont.found().filter(font -> font.has(text)).map(font -> new Words(text, font));
    }

    private static String plain(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var spaced = SPACES.matcher(EMOJI.matcher(composed).replaceAll(" ")).replaceAll(" ");
        var seen = UNSEEN.matcher(spaced).replaceAll("");
        return HYPHENS.matcher(seen).replaceAll("-").strip();
    }

    Words with(String other) {
        return new Words(other, lettering);
    }

    boolean isFromRightToLeft() {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    double width(double size) {
        return lettering.width(text, size);
    }
}
