package press.linecaster.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.cards.Icon.Form;
import press.linecaster.paper.Colour;

/// The icons of papers; see [CardTest] for how to look at them.
class IconTest {

    private static final Colour RED = Colour.of("#a11d21");

    @ParameterizedTest
    @ValueSource(strings = {"H", "Q", "Å", "I", "ع", "報", "", "\uD83D\uDEA2"})
    void whateverTheLetterThereIsAnIcon(String letter) throws Exception {
        var icon = new Icon(letter, RED, null);

        for (var form : Form.values()) {
            var image = read(icon.png(192, form));
            keep(icon.png(192, form), "icon-" + form + "-" + letter.codePoints().sum());
            assertThat(image.getWidth()).isEqualTo(192);
            assertThat(image.getRGB(96, 4)).isEqualTo(0xffa11d21);
            assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(form == Form.FULL ? 255 : 0);
        }
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(icon.svg().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void theMiddleOfAnIconThatIsCutHoldsAllOfTheLetter() throws IOException {
        var image = read(new Icon("W", RED, null).png(500, Form.FULL));

        for (var x = 0; x < 500; x++)
            for (var y = 0; y < 500; y++)
                if (Math.hypot(x - 250, y - 250) > 200)
                    assertThat(image.getRGB(x, y)).isEqualTo(0xffa11d21);
    }

    @Test
    void aLogoStandsInPlaceOfTheLetter() throws IOException {
        var logo = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = logo.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, 300, 200);
        pen.dispose();

        var image = read(new Icon("H", RED, logo).png(100, Form.ROUNDED));

        assertThat(image.getRGB(50, 50)).isEqualTo(0xff0000ff);
        assertThat(image.getRGB(50, 10)).isEqualTo(0xffffffff);
    }

    @Test
    void anIcoHoldsTheSizesOfTabs() throws IOException {
        var ico = ByteBuffer.wrap(new Icon("H", RED, null).ico()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        assertThat(ico.getShort(4)).isEqualTo((short) 3);
        for (var i = 0; i < 3; i++) {
            var entry = 6 + 16 * i;
            var start = ico.getInt(entry + 12);
            var image = read(Arrays.copyOfRange(ico.array(), start, start + ico.getInt(entry + 8)));
            assertThat(image.getWidth()).isEqualTo(ico.get(entry)).isIn(16, 32, 48);
        }
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static void keep(byte[] png, String name) throws IOException {
        var folder = System.getProperty("cards.draw");
        if (folder != null) Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".png"), png);
    }
}
