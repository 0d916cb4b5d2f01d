package press.linecaster.cards;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import press.linecaster.paper.Colour;

/// A card for social networks, of an article that has no picture: its headline under the name of its section, and
/// the paper's name beneath a double rule. What nothing can draw is left out: without a headline, the name of the
/// paper stands in the middle.
///
/// @param section may be empty
/// @param accent of the paper
public record Card(String paper, String section, String headline, Colour accent) {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;
    public static final String MEDIA_TYPE = "image/png";

    /// To be counted up when cards are drawn otherwise: their addresses are made of this.
    private static final int EDITION = 1;

    private static final int MARGIN = 72;
    private static final int BAND = 16;
    private static final int SECTION_BASELINE = 112;
    private static final int SECTION_SIZE = 36;
    private static final int HEADLINE_TOP = 164;
    private static final int RULE = 512;
    private static final int PAPER_BASELINE = 578;
    private static final List<Integer> HEADLINE_SIZES = sizes(132, 44);
    private static final List<Integer> PAPER_SIZES = sizes(46, 22);
    private static final List<Integer> TITLE_SIZES = sizes(120, 40);

    /// The same for cards that look the same, and for no others.
    public String fingerprint() {
        return Drawing.fingerprint(EDITION, paper, section, headline, accent.toString());
    }

    public byte[] png() {
        var inks = Inks.of(accent);
        return Drawing.png(WIDTH, HEIGHT, pen -> {
            pen.setColor(inks.ground());
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(inks.accent());
            pen.fillRect(0, 0, WIDTH, BAND);
            var words = Words.of(headline);
            if (words.isPresent()) article(words.get(), inks, pen);
            else title(inks, pen);
        });
    }

    private void article(Words headline, Inks inks, Graphics2D pen) {
        var isTurned = headline.isFromRightToLeft();
        var width = WIDTH - 2 * MARGIN;
        pen.setColor(inks.accent());
        line(Words.of(section), width, List.of(SECTION_SIZE), SECTION_BASELINE, isTurned, pen);
        var height = RULE - HEADLINE_TOP - MARGIN / 3;
        var setting = Setting.fit(headline, width, height, HEADLINE_SIZES);
        pen.setColor(inks.ink());
        var baseline = HEADLINE_TOP + setting.size() * 0.78;
        for (var line : setting.lines()) {
            set(line, setting.size(), isTurned ? WIDTH - MARGIN - line.width(setting.size()) : MARGIN, baseline, pen);
            baseline += setting.size() * Setting.LINE_HEIGHT;
        }
        pen.fillRect(MARGIN, RULE, width, 5);
        pen.fillRect(MARGIN, RULE + 9, width, 1);
        line(Words.of(paper), width - 3 * MARGIN, PAPER_SIZES, PAPER_BASELINE, isTurned, pen);
        pen.setColor(inks.accent());
        ornament(isTurned ? MARGIN + 50 : WIDTH - MARGIN - 50, PAPER_BASELINE - 14, pen);
    }

    /// The paper alone.
    private void title(Inks inks, Graphics2D pen) {
        var middle = HEIGHT / 2 + BAND / 2;
        pen.setColor(inks.ink());
        Words.of(paper).ifPresent(words -> {
            var setting = Setting.fit(words, WIDTH - 3 * MARGIN, 300, TITLE_SIZES);
            var baseline = middle - setting.height() / 2 + setting.size() * 0.86;
            for (var line : setting.lines()) {
                set(line, setting.size(), (WIDTH - line.width(setting.size())) / 2, baseline, pen);
                baseline += setting.size() * Setting.LINE_HEIGHT;
            }
        });
        for (var side : new int[] {-1, 1}) {
            var y = middle + side * 190;
            pen.setColor(inks.ink());
            pen.fillRect(MARGIN, y - 2, WIDTH - 2 * MARGIN, 5);
            pen.fillRect(MARGIN, y - 7 * side, WIDTH - 2 * MARGIN, 1);
        }
        pen.setColor(inks.accent());
        ornament(WIDTH / 2, middle + 190 + 44, pen);
    }

    private static void line(
            Optional<Words> words,
            double width,
            List<Integer> sizes,
            double baseline,
            boolean isTurned,
            Graphics2D pen) {
        if (words.isEmpty()) return;
        var setting = Setting.fit(words.get(), width, sizes.getFirst() * Setting.LINE_HEIGHT, sizes);
        var first = setting.lines().getFirst();
        set(first, setting.size(), isTurned ? WIDTH - MARGIN - first.width(setting.size()) : MARGIN, baseline, pen);
    }

    private static void set(Words line, double size, double x, double baseline, Graphics2D pen) {
        pen.fill(AffineTransform.getTranslateInstance(x, baseline)
                .createTransformedShape(line.lettering().outline(line.text(), size)));
    }

    /// Three lozenges.
    private static void ornament(int x, int y, Graphics2D pen) {
        for (var i = -1; i <= 1; i++) {
            var half = i == 0 ? 13 : 8;
            pen.fill(Drawing.lozenge(x + i * 38, y, half * Math.sqrt(2)));
        }
    }

    private static List<Integer> sizes(int largest, int smallest) {
        return IntStream.iterate(largest, size -> size >= smallest, size -> size - 4)
                .boxed()
                .toList();
    }
}
