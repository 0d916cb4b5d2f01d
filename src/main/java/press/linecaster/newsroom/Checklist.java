package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Text.Label;

/// What is looked at before an article goes out. Pure.
final class Checklist {

    private static final int LONG_HEADLINE = 110;
    private static final int SHORT_HEADLINE = 12;

    /// @param blocks whether it cannot go out like that; else it is a warning
    /// @param address where it can be put right; empty for the article itself
    record Remark(boolean blocks, String words, String address) {

        Remark(boolean blocks, String words) {
            this(blocks, words, "");
        }
    }

    private Checklist() {}

    static List<Remark> of(Manuscript manuscript) {
        var text = manuscript.text();
        var remarks = new ArrayList<Remark>();
        if (text.headline().isBlank()) remarks.add(new Remark(true, "There is no headline."));
        if (text.body().plainText().isBlank()) remarks.add(new Remark(true, "There is no text."));
        var isArticle = manuscript.form() == Manuscript.Form.ARTICLE;
        if (isArticle && manuscript.placement().sections().isEmpty())
            remarks.add(new Remark(true, "It stands in no section."));
        if (text.headline().length() > LONG_HEADLINE)
            remarks.add(new Remark(
                    false,
                    "The headline has %d characters; search engines and phones cut it after about %d."
                            .formatted(text.headline().length(), LONG_HEADLINE)));
        if (!isArticle) return remarks;
        if (!text.headline().isBlank() && text.headline().length() < SHORT_HEADLINE)
            remarks.add(new Remark(false, "The headline is very short: does it say what happened?"));
        if (text.standfirst() == null) remarks.add(new Remark(false, "There is no standfirst."));
        if (manuscript.placement().bylines().isEmpty()) remarks.add(new Remark(false, "Nobody stands in the byline."));
        if (manuscript.placement().leadPicture() == null) remarks.add(new Remark(false, "There is no main picture."));
        return remarks;
    }

    /// Likewise, with what the manuscript alone does not say.
    ///
    /// @param openNotes how many notes about it nobody has settled
    /// @param objection why whoever looks at it must leave publishing to somebody else; null for nothing
    static List<Remark> of(Manuscript manuscript, int openNotes, @Nullable String objection) {
        var remarks = new ArrayList<Remark>();
        if (objection != null) remarks.add(new Remark(true, objection));
        remarks.addAll(of(manuscript));
        if (openNotes > 0)
            remarks.add(new Remark(
                    false, openNotes == 1 ? "One note is still open." : openNotes + " notes are still open."));
        if (manuscript.text().label() == Label.SPONSORED)
            remarks.add(new Remark(false, "Readers are told that it is sponsored. Is it?"));
        return remarks;
    }

    static boolean isBlocked(List<Remark> remarks) {
        return remarks.stream().anyMatch(Remark::blocks);
    }
}
