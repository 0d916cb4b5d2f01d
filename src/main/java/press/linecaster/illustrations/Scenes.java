package press.linecaster.illustrations;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The pictures of the demo newspaper: editorial illustrations that are drawn, not stored.
public final class Scenes {

    private static final Map<String, Scene> SCENES = register();

    private Scenes() {}

    /// Paints a scene. The seed chooses palette, arrangement and direction; the same arguments give the same
    /// picture.
    ///
    /// @throws IllegalArgumentException if there is no such scene
    public static BufferedImage paint(String name, long seed, int width, int height) {
        Scene scene = SCENES.get(name);
        if (scene == null) {
            throw new IllegalArgumentException("no scene \"" + name + "\"; there are " + names());
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Dice dice = new Dice(seed, name);
        Canvas canvas = new Canvas(image, scene.palette(seed + name.hashCode()), dice, dice.chance(0.5));
        scene.painting().accept(canvas);
        canvas.dispose();
        Grain.print(image);
        return image;
    }

    /// The names of all scenes, in alphabetical order.
    public static Set<String> names() {
        return Collections.unmodifiableSet(SCENES.keySet());
    }

    /// A square portrait of an invented person.
    /// @param word any; the same one always has the same face
    public static BufferedImage portrait(String word, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Portrait.paint(image, word);
        Grain.print(image);
        return image;
    }

    private static Map<String, Scene> register() {
        Map<String, Scene> scenes = new TreeMap<>();
        scenes.putAll(SeaScenes.all());
        scenes.putAll(EnergyScenes.all());
        scenes.putAll(LandScenes.all());
        scenes.putAll(CityScenes.all());
        scenes.putAll(TownScenes.all());
        scenes.putAll(CivicScenes.all());
        scenes.putAll(AssemblyScenes.all());
        scenes.putAll(HallScenes.all());
        scenes.putAll(WorkScenes.all());
        scenes.putAll(TableScenes.all());
        scenes.putAll(SignalScenes.all());
        return scenes;
    }
}
