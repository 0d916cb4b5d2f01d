package press.linecaster.search;

import press.linecaster.articles.Article;
import press.linecaster.articles.Source;

/// What of an article's text may be searched and quoted.
///
/// @param body plain
record Texts(String headline, String standfirst, String body) {

    /// Of what we may show only a passage.
    private static final int PASSAGE_CHARACTERS = 300;

    static Texts of(Article article) {
        var text = article.text();
        var body = text.body().plainText();
        var standfirst = text.standfirst();
        return new Texts(
                text.shownHeadline(),
                standfirst == null ? "" : standfirst,
                article.source().rights() == Source.Rights.EXCERPT ? passage(body) : body);
    }

    private static String passage(String body) {
        if (body.length() <= PASSAGE_CHARACTERS) return body;
        var end = body.lastIndexOf(' ', PASSAGE_CHARACTERS);
        return body.substring(
                0, end > 0 ? end : body.offsetByCodePoints(0, body.codePointCount(0, PASSAGE_CHARACTERS)));
    }
}
