package press.linecaster.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.linecaster.addresses.Destination.Here;
import press.linecaster.addresses.Destination.Moved;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.AddressPath;
import press.linecaster.paper.Paper;

/// What other sites show of an article that somebody links to there (oEmbed 1.0, type `link`).
@Component
class Oembed {

    private static final Duration WORTH_KEEPING = Duration.ofHours(1);
    private static final int LONGEST_ADDRESS = 2_000;

    private final Frames frames;

    Oembed(Frames frames) {
        this.frames = frames;
    }

    /// The answer, by the names of the specification; empty for what is no article that is shown here. An address is
    /// only compared: nothing is ever fetched.
    /// @param greatestWidth of the thumbnail, in pixels; likewise `greatestHeight`
    Optional<Map<String, Object>> of(String url, int greatestWidth, int greatestHeight, Archive archive) {
        var paper = archive.paper();
        return path(url, paper)
                .flatMap(archive::find)
                .flatMap(destination -> switch (destination) {
                    case Here(var target, var _) -> Optional.of(target);
                    case Moved(var target, var _) -> Optional.of(target);
                    default -> Optional.<Target>empty();
                })
                .filter(target -> target.kind() == Target.Kind.ARTICLE)
                .flatMap(target -> archive.article(new ArticleId(target.id())))
                .filter(article -> article.manuscript().form() == Form.ARTICLE
                        && Visibility.of(article.manuscript(), Output.PAGE, archive.now())
                                .isShown())
                .map(article -> answer(article, greatestWidth, greatestHeight, archive));
    }

    private Map<String, Object> answer(Article article, int greatestWidth, int greatestHeight, Archive archive) {
        var paper = archive.paper();
        var headline = article.text().shownHeadline();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "link");
        answer.put("title", headline.isBlank() ? frames.of(archive).say("untitled") : headline);
        var authors = Teasers.bylines(archive, article.placement().bylines());
        if (!authors.isEmpty())
            answer.put("author_name", authors.stream().map(Link::label).collect(Collectors.joining(", ")));
        if (authors.size() == 1)
            answer.put("author_url", paper.absolute(authors.getFirst().address()));
        answer.put("provider_name", paper.name());
        answer.put("provider_url", paper.absolute("/"));
        answer.put("cache_age", WORTH_KEEPING.toSeconds());
        thumbnails(article, archive)
                .filter(picture -> picture.widthPx() > 0
                        && picture.widthPx() <= greatestWidth
                        && picture.heightPx() <= greatestHeight)
                .findFirst()
                .ifPresent(picture -> {
                    answer.put("thumbnail_url", paper.absolute(picture.address()));
                    answer.put("thumbnail_width", picture.widthPx());
                    answer.put("thumbnail_height", picture.heightPx());
                });
        return answer;
    }

    /// What there is of its picture, the best first.
    private static Stream<CardPicture> thumbnails(Article article, Archive archive) {
        var sections = article.placement().sections();
        var photo = Optional.ofNullable(article.placement().leadPicture()).flatMap(archive::photo);
        if (photo.isEmpty())
            return Stream.of(DrawnCards.of(
                    article.id(),
                    article.text().shownHeadline(),
                    sections.isEmpty() ? null : sections.getFirst(),
                    archive));
        var whole = photo.get().picture();
        return Stream.concat(
                Stream.ofNullable(CardPicture.of(photo.get())),
                Stream.of(new CardPicture(whole.address(), whole.widthPx(), whole.heightPx(), whole.alternative())));
    }

    /// The comparable path of an address of this paper.
    private static Optional<String> path(String url, Paper paper) {
        if (url.length() > LONGEST_ADDRESS) return Optional.empty();
        try {
            var given = new URI(url);
            var isOurs = isWeb(given)
                    && given.getRawUserInfo() == null
                    && paper.address().getHost().equalsIgnoreCase(given.getHost())
                    && (port(given) == port(paper.address())
                            || given.getPort() < 0 && paper.address().getPort() < 0);
            return isOurs ? AddressPath.normalise(given.getRawPath()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        var scheme = address.getScheme();
        return scheme != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return address.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }
}
