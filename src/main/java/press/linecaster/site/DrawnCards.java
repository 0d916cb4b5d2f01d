package press.linecaster.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleId;
import press.linecaster.cards.Card;
import press.linecaster.delivery.Answer;
import press.linecaster.kernel.Ids;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;

/// The cards of articles that have no picture. An address is made of what is drawn, so that social networks, which
/// ask once and never again, ask for another when there is one; an old one leads to the newest.
final class DrawnCards {

    private static final Pattern ADDRESS = Pattern.compile("/social/([1-9a-z][0-9a-z]{0,12})-([0-9a-f]{16})\\.png");

    private DrawnCards() {}

    /// Whether a path is that of a card. Any other under `/social` may be somebody's address.
    static boolean has(String path) {
        return ADDRESS.matcher(path).matches();
    }

    /// @param headline as readers see it; may be empty
    static CardPicture of(ArticleId article, String headline, @Nullable SectionId section, Archive archive) {
        return new CardPicture(address(article, card(headline, section, archive)), Card.WIDTH, Card.HEIGHT, headline);
    }

    /// What others show of an article is all that is drawn, so that a change of its body leaves the card as it is.
    static Answer answer(String path, Archive archive) {
        var words = ADDRESS.matcher(path);
        if (!words.matches()) return new Answer.Missing();
        var id = Ids.parseAddress(words.group(1));
        if (id.isEmpty()) return new Answer.Missing();
        return archive.summaries(List.of(new ArticleId(id.getAsLong()))).stream()
                .findFirst()
                .<Answer>map(article -> {
                    var card = card(article.headline(), article.section(), archive);
                    var address = address(article.id(), card);
                    return address.equals(path)
                            ? new Answer.Page(200, Card.MEDIA_TYPE, card.png(), null, Map.of())
                            : new Answer.Moved(address);
                })
                .orElseGet(Answer.Missing::new);
    }

    private static Card card(String headline, @Nullable SectionId section, Archive archive) {
        var paper = archive.paper();
        var name = Optional.ofNullable(section)
                .flatMap(id -> archive.sections().find(id))
                .map(Section::name)
                .orElse("");
        return new Card(paper.name(), name, headline, paper.look().accent());
    }

    private static String address(ArticleId article, Card card) {
        return "/social/" + Ids.inAddress(article.value()) + "-" + card.fingerprint() + ".png";
    }
}
