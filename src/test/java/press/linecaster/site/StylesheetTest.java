package press.linecaster.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.linecaster.paper.Colour;
import press.linecaster.paper.Look;
import press.linecaster.paper.Look.Density;
import press.linecaster.paper.Look.Typeface;

/// What the look of a paper makes of its pages: one small stylesheet, few fonts, an accent that can be read.
class StylesheetTest {

    private static final Path ASSETS = Path.of("src/main/resources/assets");
    private static final int MOST_BYTES = 9 * 1024;
    private static final int MOST_BYTES_OF_FONTS = 34_000;
    private static final int COLOURS = 20_000;
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+): ");

    private static final Scheme LIGHT = Scheme.BOTH.getFirst();
    private static final Scheme DARK = Scheme.BOTH.getLast();

    @BeforeAll
    static void encoders() {
        Brotli4jLoader.ensureAvailability();
    }

    static Stream<Look> looks() {
        return Arrays.stream(Typeface.values())
                .flatMap(typeface -> Arrays.stream(Density.values())
                        .map(density -> new Look(null, Colour.of("#a11d21"), typeface, density)));
    }

    static List<Scheme> schemes() {
        return Scheme.BOTH;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itIsSmallWhateverTheLook(Look look) throws IOException {
        var css = Stylesheet.of(look).getBytes(UTF_8);

        assertThat(Encoder.compress(css, new Encoder.Parameters().setQuality(11)))
                .hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void itNamesTheFontsOfItsTypefaceAlone(Typeface typeface) {
        var css = Stylesheet.of(new Look(null, Colour.of("#a11d21"), typeface, Density.REGULAR));

        var named = Pattern.compile("url\\(fonts/([a-z]+)-")
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .distinct();
        if (typeface == Typeface.SYSTEM) assertThat(named).isEmpty();
        else assertThat(named).containsExactly(typeface.name().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void theFontsOfAPageInAWesternLanguageAreFewBytes(Typeface typeface) throws IOException {
        var bytes = 0L;
        for (var font : Stylesheet.fonts(new Look(null, Colour.of("#a11d21"), typeface, Density.REGULAR)))
            bytes += Files.size(ASSETS.resolve(font));

        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES_OF_FONTS);
    }

    @Test
    void everyFontIsNamedByAStylesheetAndEveryNamedFontIsThere() throws IOException {
        var named = looks().map(Stylesheet::of)
                .flatMap(css -> Pattern.compile("url\\(fonts/([a-z-]+\\.woff2)\\)")
                        .matcher(css)
                        .results())
                .map(found -> found.group(1))
                .distinct();
        try (var files = Files.list(ASSETS.resolve("fonts"))) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".woff2"))
                                    .toList());
        }
    }

    @Test
    void typefacesAndDensitiesGiveValuesToTokensThatThereAre() throws IOException {
        var known = tokens(ASSETS.resolve("site.css"));
        try (var files = Files.list(ASSETS)) {
            for (var file : files.filter(name -> name.getFileName().toString().matches("(density|typeface)-.*"))
                    .toList()) assertThat(known).as(file.toString()).containsAll(tokens(file));
        }
    }

    @Test
    void whatTheSchemesKnowOfTheSurfacesIsWhatTheStylesheetSays() throws IOException {
        var css = Files.readString(ASSETS.resolve("site.css"));

        assertThat(values(css, "--paper-0")).containsExactly(LIGHT.surface(), DARK.surface());
        assertThat(values(css, "--paper-1")).containsExactly(LIGHT.quietSurface(), DARK.quietSurface());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theAccentCanBeReadWhateverThePublisherWants(Scheme scheme) {
        colours().forEach(wanted -> {
            var accent = scheme.accent(wanted);

            assertThat(Oklch.contrast(accent, scheme.surface()))
                    .as(wanted.toString())
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(Oklch.contrast(accent, scheme.quietSurface()))
                    .as(wanted.toString())
                    .isGreaterThanOrEqualTo(4.5);
        });
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theAccentKeepsItsHue(Scheme scheme) {
        colours().forEach(wanted -> {
            var accent = Oklch.of(scheme.accent(wanted));
            // near to grey, and near to black, eight bits have few hues
            if (accent.chroma() < 0.03 || accent.lightness() < 0.15) return;

            var turned = Math.abs(accent.hue() - Oklch.of(wanted).hue());
            assertThat(Math.min(turned, 360 - turned)).as(wanted.toString()).isLessThan(3);
        });
    }

    @Test
    void anAccentThatCanBeReadStaysAsItIs() {
        assertThat(LIGHT.accent(Colour.of("#a11d21"))).isEqualTo(Colour.of("#a11d21"));
        assertThat(DARK.accent(Colour.of("#a11d21"))).isNotEqualTo(Colour.of("#a11d21"));
        assertThat(DARK.accent(Colour.of("#ffd500"))).isEqualTo(Colour.of("#ffd500"));
    }

    @Test
    void coloursComeBackFromOklchAsTheyWent() {
        colours().forEach(colour -> assertThat(Oklch.of(colour).toColour()).isEqualTo(colour));
    }

    /// The numbers of the article's table of XYZ and Oklab pairs and of CSS Color 4.
    @Test
    void redIsWhereItsInventorHasIt() {
        var red = Oklch.of(Colour.of("#ff0000"));

        assertThat(red.lightness()).isCloseTo(0.62796, within(1e-4));
        assertThat(red.chroma()).isCloseTo(0.25768, within(1e-4));
        assertThat(red.hue()).isCloseTo(29.234, within(1e-2));
        assertThat(Oklch.contrast(Colour.of("#000000"), Colour.of("#ffffff"))).isCloseTo(21, within(1e-9));
    }

    @Test
    void shorteningLeavesStringsAndSelectorsAlone() {
        assertThat(Css.shortened("""
                /* a { b: c } */
                @media (min-width: 40rem) { .a > .b, .c :is(th, td) { content: " ( { } ; /* x */ "; margin: 0 calc(1px + 2px) ; } }
                .d { e: f; /* g; */ }
                """))
                .isEqualTo(
                        "@media (min-width:40rem){.a > .b,.c :is(th,td){content:\" ( { } ; /* x */ \";margin:0 calc(1px + 2px)}}.d{e:f}");
    }

    @Test
    void shorteningTakesNothingButCommentsAndSpace() throws IOException {
        try (var files = Files.list(ASSETS)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".css")).toList()) {
                var css = Files.readString(file);
                assertThat(Css.shortened(css).replaceAll("\\s", ""))
                        .as(file.toString())
                        .isEqualTo(css.replaceAll("/\\*(?s:.*?)\\*/|\\s", "").replace(";}", "}"));
            }
        }
    }

    @Test
    void whatIsShortStaysAsItIs() {
        assertThat(looks().map(Stylesheet::of))
                .allSatisfy(css -> assertThat(Css.shortened(css)).isEqualTo(css));
    }

    private static Stream<Colour> colours() {
        var random = new Random(7);
        return Stream.concat(
                Stream.of("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#808080")
                        .map(Colour::of),
                random.ints(COLOURS, 0, 0x1000000).mapToObj(Colour::new));
    }

    private static List<Colour> values(String css, String token) {
        return Pattern.compile(token + ": oklch\\(([0-9.]+)% ([0-9.]+) ([0-9.]+)\\)")
                .matcher(css)
                .results()
                .map(StylesheetTest::colour)
                .toList();
    }

    private static Colour colour(MatchResult found) {
        return new Oklch(
                        Double.parseDouble(found.group(1)) / 100,
                        Double.parseDouble(found.group(2)),
                        Double.parseDouble(found.group(3)))
                .toColour();
    }

    private static List<String> tokens(Path file) throws IOException {
        return TOKEN.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
