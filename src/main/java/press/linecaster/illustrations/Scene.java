package press.linecaster.illustrations;

import java.util.List;
import java.util.function.Consumer;

/// A subject that can be painted in any of the palettes.
record Scene(List<Palette> palettes, Consumer<Canvas> painting) {

    static Scene anyTime(Consumer<Canvas> painting) {
        return new Scene(Palette.ALL, painting);
    }

    static Scene in(Consumer<Canvas> painting, Palette... palettes) {
        return new Scene(List.of(palettes), painting);
    }

    /// One of the palettes; neighbouring seeds never share theirs.
    Palette palette(long seed) {
        return palettes.get(Math.floorMod(seed, palettes.size()));
    }
}
