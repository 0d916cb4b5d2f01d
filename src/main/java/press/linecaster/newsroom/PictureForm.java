package press.linecaster.newsroom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.Media;
import press.linecaster.media.Rights;

/// What stands in the fields of a picture or file. The form carries along what it was filled with, as `was-…`: what
/// nobody
/// has touched stays what it is by now.
///
/// @param isDecorative whether it shows nothing that needs words
/// @param caption as text, or as HTML where it has more than words
/// @param until the last day on which it may be shown, as `2026-11-30`; empty for no end
/// @param focusX in hundredths from the left
/// @param focusY in hundredths from the top
record PictureForm(
        String alternative,
        boolean isDecorative,
        String caption,
        String credit,
        String licence,
        String until,
        String focusX,
        String focusY) {

    private static final String WAS = "was-";
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]");

    static PictureForm of(Media media, ZoneId zone) {
        var words = media.description();
        var until = media.rights().until();
        return new PictureForm(
                words.alternative() == null ? "" : words.alternative(),
                words.alternative() != null && words.alternative().isEmpty(),
                TAG.matcher(words.caption().html()).find()
                        ? words.caption().html()
                        : words.caption().plainText(),
                words.credit() == null ? "" : words.credit(),
                media.rights().licence() == null ? "" : media.rights().licence(),
                until == null
                        ? ""
                        : until.minusMillis(1).atZone(zone).toLocalDate().toString(),
                Long.toString(Math.round(words.focalX() * 100)),
                Long.toString(Math.round(words.focalY() * 100)));
    }

    /// @param now what it is by now
    static PictureForm read(Posted.Form form, PictureForm now) {
        var decorative = form.has("decorative") ? "1" : "";
        return new PictureForm(
                typed("alternative", form, now.alternative()),
                isTouched("decorative", decorative, form) ? !decorative.isEmpty() : now.isDecorative(),
                typed("caption", form, now.caption()),
                typed("credit", form, now.credit()),
                typed("licence", form, now.licence()),
                typed("until", form, now.until()),
                typed("focus-x", form, now.focusX()),
                typed("focus-y", form, now.focusY()));
    }

    private static String typed(String name, Posted.Form form, String now) {
        var typed = PlainText.line(form.get(name));
        return isTouched(name, typed, form) ? typed : now;
    }

    private static boolean isTouched(String name, String value, Posted.Form form) {
        return form.has(WAS + name) && !PlainText.line(form.get(WAS + name)).equals(value);
    }

    /// As typed for several at once: credit, licence and end alone.
    static PictureForm rightsOf(Posted.Form form) {
        return new PictureForm("", false, "", "", "", "", "50", "50")
                .withRights(
                        PlainText.line(form.get("credit")),
                        PlainText.line(form.get("licence")),
                        PlainText.line(form.get("until")));
    }

    PictureForm withRights(String otherCredit, String otherLicence, String otherUntil) {
        return new PictureForm(
                alternative, isDecorative, caption, otherCredit, otherLicence, otherUntil, focusX, focusY);
    }

    /// What cannot be saved like that, in words; empty where all of it can.
    Optional<String> mistake() {
        if (isDecorative && !alternative.isBlank())
            return Optional.of("It cannot be decorative and have words: remove one of both. Nothing was saved yet.");
        if (!until.isBlank() && day(until) == null)
            return Optional.of("This is no day: write it as 2026-11-30. Nothing was saved yet.");
        if (percent(focusX) == null || percent(focusY) == null)
            return Optional.of(
                    "The most important point is given by two numbers from 0 to 100. Nothing was saved yet.");
        return tooLong("alternative text", alternative, 2000)
                .or(() -> tooLong("caption", caption, 5000))
                .or(() -> tooLong("credit", credit, 500))
                .or(() -> tooLong("licence", licence, 500));
    }

    private static Optional<String> tooLong(String field, String value, int most) {
        return value.length() <= most
                ? Optional.empty()
                : Optional.of("The %s has %d characters; %d at most. Nothing was saved yet."
                        .formatted(field, value.length(), most));
    }

    /// Only without a [#mistake].
    Description description(Media before, ZoneId zone) {
        var was = of(before, zone);
        var words = before.description();
        var isSameCaption = was.caption().equals(caption);
        return new Description(
                words.title(),
                isDecorative ? "" : alternative.isBlank() ? null : alternative,
                isSameCaption ? words.caption() : html(caption),
                credit.isBlank() ? null : credit,
                was.focusX().equals(focusX) ? words.focalX() : share(focusX),
                was.focusY().equals(focusY) ? words.focalY() : share(focusY));
    }

    private static SafeHtml html(String caption) {
        return TAG.matcher(caption).find() ? SafeHtml.clean(caption) : SafeHtml.text(caption);
    }

    /// Only without a [#mistake].
    Rights rights(ZoneId zone) {
        var last = day(until);
        return new Rights(
                licence.isBlank() ? null : licence,
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static double share(String text) {
        var percent = percent(text);
        return percent == null ? 0.5 : percent / 100.0;
    }

    private static @Nullable Integer percent(String text) {
        if (!text.matches("\\d{1,3}")) return null;
        var percent = Integer.parseInt(text);
        return percent <= 100 ? percent : null;
    }
}
