package press.linecaster.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.linecaster.paper.Colour;

/// Cards for articles without a picture. `-Dcards.draw=FOLDER` keeps those that are drawn here, to be looked at.
class CardTest {

    private static final Colour RED = Colour.of("#a11d21");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fire on the Quay Stops the Night Ferry",
                "Tide",
                "Łódź, Örebro, Çanakkale: “Wir müssen reden”, says nobody at all – AVATAR, To. We’re „здесь“",
                "Bürgermeister rügt Größe der Straßenbahnhaltestelle: »Überflüssig«, Ärger in Łódź und İzmir",
                "\uD83D\uDEA2 A ship \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 and a family ©",
                "حريق على الرصيف يوقف العبارة الليلية",
                "码头大火停运夜间渡轮",
                "]]> <b>&amp;</b> \u0007\u202E x",
                "",
                "\uD83D\uDEA2"
            })
    void whateverTheHeadlineThereIsACard(String headline) throws IOException {
        var card = drawn(new Card("The Harbour Gazette", "Harbour & Trade", headline, RED));

        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
    }

    @Test
    void aLongHeadlineShrinksAndEndsInTime() throws IOException {
        for (var headline : List.of(
                "The council decides on the harbour ".repeat(9).strip(),
                "x".repeat(120),
                "Word " + "Wm".repeat(60) + " end",
                "A somewhat long headline of a story about a ferry, a fire and what the insurance says about both",
                "i".repeat(2_000))) {
            var card = drawn(new Card("The Harbour Gazette", "Harbour & Trade", headline, RED));

            assertThat(inked(card, 0, 1200, 492, 510)).as("beneath " + headline).isZero();
            assertThat(inked(card, 1140, 1200, 20, 500))
                    .as("beside " + headline)
                    .isZero();
        }
    }

    @Test
    void whatFitsIsWholeAndWhatDoesNotSaysSo() {
        var short_ = Setting.fit(Words.of("Fire on the Quay").orElseThrow(), 1000, 300, List.of(100, 50));
        var long_ = Setting.fit(Words.of("Fire on the Quay ".repeat(50)).orElseThrow(), 1000, 300, List.of(100, 50));
        var word = Setting.fit(Words.of("m".repeat(60)).orElseThrow(), 1000, 300, List.of(100, 50));

        assertThat(short_.size()).isEqualTo(100);
        assertThat(short_.lines()).extracting(Words::text).containsExactly("Fire on the Quay");
        assertThat(long_.size()).isEqualTo(50);
        assertThat(long_.lines().getLast().text()).endsWith("…");
        assertThat(word.lines().stream().map(Words::text).reduce("", String::concat))
                .isEqualTo("m".repeat(60));
        for (var setting : List.of(short_, long_, word))
            assertThat(setting.lines()).allMatch(line -> line.width(setting.size()) <= 1000);
    }

    @Test
    void emojiAndWhatIsUnseenAreLeftOut() {
        assertThat(Words.of("A\uD83D\uDEA2 ship\u202E,\u00AD ©\u00A02026\u2011\u0007x")
                        .orElseThrow()
                        .text())
                .isEqualTo("A ship, © 2026- x");
        assertThat(Words.of("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDDE9\uD83C\uDDEA "))
                .isEmpty();
    }

    @Test
    void latinIsSetInOurOwnTypeface() {
        assertThat(Words.of("Łódź, Größe, İzmir, Ñandú, Œuvre, “so” – 50 €…")
                        .orElseThrow()
                        .lettering())
                .isSameAs(Typeface.OURS);
    }

    @Test
    void wordsFromRightToLeftAreKnown() {
        assertThat(new Words("حريق", Typeface.OURS).isFromRightToLeft()).isTrue();
        assertThat(new Words("Fire", Typeface.OURS).isFromRightToLeft()).isFalse();
    }

    @Test
    void theFingerprintIsThatOfWhatIsDrawn() {
        var card = new Card("Gazette", "Harbour", "Fire", RED);

        assertThat(card.fingerprint())
                .matches("[0-9a-f]{16}")
                .isEqualTo(new Card("Gazette", "Harbour", "Fire", RED).fingerprint());
        assertThat(List.of(
                        new Card("GazetteH", "arbour", "Fire", RED),
                        new Card("Gazette", "Harbour", "Fire", Colour.of("#a11d22")),
                        new Card("Gazette", "Harbour", "Fires", RED)))
                .noneMatch(other -> other.fingerprint().equals(card.fingerprint()));
    }

    @Test
    void everyAccentCanBeRead() {
        for (var accent : List.of("#ffffff", "#000000", "#ffff00", "#a11d21", "#7fffd4"))
            assertThat(Inks.contrast(
                            Inks.of(Colour.of(accent)).accent(),
                            Inks.of(Colour.of(accent)).ground()))
                    .isGreaterThanOrEqualTo(4.5);
    }

    private static BufferedImage drawn(Card card) throws IOException {
        var png = card.png();
        assertThat(png.length).isLessThan(120_000);
        var folder = System.getProperty("cards.draw");
        if (folder != null)
            Files.write(
                    Files.createDirectories(Path.of(folder))
                            .resolve("card-%08x.png".formatted(card.hashCode()).toLowerCase(Locale.ROOT)),
                    png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long inked(BufferedImage image, int left, int right, int top, int bottom) {
        var ground = image.getRGB(2, 300);
        var count = 0L;
        for (var y = top; y < bottom; y++) for (var x = left; x < right; x++) if (image.getRGB(x, y) != ground) count++;
        return count;
    }
}
