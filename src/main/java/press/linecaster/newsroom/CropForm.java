package press.linecaster.newsroom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.media.Crop;

/// How much of a picture is cut off at each edge, in per cent of the whole, as typed.
record CropForm(String left, String right, String top, String bottom) {

    static final CropForm WHOLE = of(new Crop(0, 0, Crop.WHOLE, Crop.WHOLE));
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,3})?");

    static CropForm of(Crop crop) {
        return new CropForm(
                percent(crop.left()),
                percent(Crop.WHOLE - crop.left() - crop.width()),
                percent(crop.top()),
                percent(Crop.WHOLE - crop.top() - crop.height()));
    }

    static CropForm read(Posted.Form form) {
        return new CropForm(line(form, "left"), line(form, "right"), line(form, "top"), line(form, "bottom"));
    }

    private static String line(Posted.Form form, String name) {
        return PlainText.line(form.get(name));
    }

    private static String percent(int thousandths) {
        return BigDecimal.valueOf(thousandths, 1).stripTrailingZeros().toPlainString();
    }

    /// What is wrong with the number of one edge, in words; empty where nothing is.
    static String mistake(String typed) {
        return thousandths(typed).isPresent() ? "" : "A number from 0 to 98, such as 12 or 12.5.";
    }

    /// What is wrong with all of them together; empty where nothing is, and where one alone is wrong.
    String mistake() {
        var isEachRight = mistake(left).isEmpty()
                && mistake(right).isEmpty()
                && mistake(top).isEmpty()
                && mistake(bottom).isEmpty();
        return isEachRight && crop().isEmpty()
                ? "Too little of the picture is left: 2 per cent of its width and of its height at least."
                : "";
    }

    /// Empty where there is any mistake.
    Optional<Crop> crop() {
        var fromLeft = thousandths(left);
        var fromRight = thousandths(right);
        var fromTop = thousandths(top);
        var fromBottom = thousandths(bottom);
        if (fromLeft.isEmpty() || fromRight.isEmpty() || fromTop.isEmpty() || fromBottom.isEmpty())
            return Optional.empty();
        var width = Crop.WHOLE - fromLeft.get() - fromRight.get();
        var height = Crop.WHOLE - fromTop.get() - fromBottom.get();
        return Crop.fits(fromLeft.get(), fromTop.get(), width, height)
                ? Optional.of(new Crop(fromLeft.get(), fromTop.get(), width, height))
                : Optional.empty();
    }

    /// An empty field is nothing cut off.
    private static Optional<Integer> thousandths(String typed) {
        if (typed.isEmpty()) return Optional.of(0);
        if (!PERCENT.matcher(typed).matches()) return Optional.empty();
        var number = new BigDecimal(typed.replace(',', '.'))
                .movePointRight(1)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return number <= Crop.WHOLE - Crop.LEAST ? Optional.of(number) : Optional.empty();
    }
}
