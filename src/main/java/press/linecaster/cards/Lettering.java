package press.linecaster.cards;

import java.awt.Shape;

/// Sets a line of words as outlines. There are two: the typeface that we ship, and what the machine has besides.
sealed interface Lettering permits Typeface, MachineFont {

    /// Whether it has every character; what it has not it would set as boxes.
    boolean has(String words);

    /// @param size of the em, in pixels
    double width(String words, double size);

    /// The words on a baseline that begins at the origin, in their own direction.
    Shape outline(String words, double size);
}
