package press.linecaster.articles;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;

/// What is written: the part of an article of which every saved version is kept.
///
/// @param headline plain text; may be empty (a page then shows its first words)
/// @param kicker the short label above the headline
/// @param standfirst plain text under the headline
/// @param dateline place (and day) it was reported from
/// @param language of the text
public record Text(
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        SafeHtml body,
        @Nullable String dateline,
        Label label,
        Locale language) {

    /// What kind of piece readers are told that this is.
    public enum Label {
        NEWS,
        ANALYSIS,
        OPINION,
        EXPLAINER,
        INVESTIGATION,
        INTERVIEW,
        REVIEW,
        SPONSORED
    }

    private static final int HEADLINE_FROM_BODY_CHARACTERS = 70;

    /// The headline as readers see it: where there is none, the first words of the body; empty where there
    /// are none of those either.
    public String shownHeadline() {
        return headline.isBlank() ? firstWords(body) : headline;
    }

    /// Of the body, see [Words#count].
    public int wordCount() {
        return Words.count(body.html());
    }

    static String firstWords(SafeHtml body) {
        var text = body.plainText().strip();
        if (text.length() <= HEADLINE_FROM_BODY_CHARACTERS) return text;
        var end = text.lastIndexOf(' ', HEADLINE_FROM_BODY_CHARACTERS);
        if (end <= 0) end = text.offsetByCodePoints(0, text.codePointCount(0, HEADLINE_FROM_BODY_CHARACTERS));
        return text.substring(0, end) + "…";
    }

    /// A news text with a headline and a body alone.
    public static Text of(String headline, SafeHtml body, Locale language) {
        return new Text(headline, null, null, body, null, Label.NEWS, language);
    }
}
