package press.linecaster.illustrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenesTest {

    @ParameterizedTest
    @MethodSource("press.linecaster.illustrations.Scenes#names")
    void aSceneIsTheSameForTheSameSeedAndAnotherForAnother(String name) {
        var once = pixels(Scenes.paint(name, 7, 160, 100));

        assertThat(pixels(Scenes.paint(name, 7, 160, 100))).isEqualTo(once);
        assertThat(pixels(Scenes.paint(name, 8, 160, 100))).isNotEqualTo(once);
    }

    @Test
    void aPortraitBelongsToAName() {
        var ada = pixels(Scenes.portrait("Ada Byrne", 64));

        assertThat(pixels(Scenes.portrait("Ada Byrne", 64))).isEqualTo(ada);
        assertThat(pixels(Scenes.portrait("Theo Lindqvist", 64))).isNotEqualTo(ada);
    }

    @Test
    void anUnknownSceneIsNamedBesideTheKnownOnes() {
        assertThatThrownBy(() -> Scenes.paint("volcano", 1, 16, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("volcano")
                .hasMessageContaining("harbour-dawn");
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
