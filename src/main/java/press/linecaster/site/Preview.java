package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release;
import press.linecaster.articles.Visibility.Extent;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.fronts.Arrangement;
import press.linecaster.fronts.FrontId;
import press.linecaster.paper.Look;
import press.linecaster.paper.Paper;
import press.linecaster.sections.SectionId;

/// What readers would see of an article, a standing page or a front if it were published as it is: for those who make
/// it. Kept
/// by nobody, and no read.
@Component
public class Preview {

    private final Site site;
    private final ArticlePages articles;
    private final StandingPages standing;
    private final HomePages home;
    private final SectionPages sections;

    Preview(Site site, ArticlePages articles, StandingPages standing, HomePages home, SectionPages sections) {
        this.site = site;
        this.articles = articles;
        this.standing = standing;
        this.home = home;
        this.sections = sections;
    }

    /// @param article in whatever state, also with a text that is not its present one
    /// @param address where it is looked at, or will be
    /// @throws TooManyAtOnce when its turn does not come soon
    public Answer.Page of(Article article, String address) {
        return site.ask(archive -> {
            var shown = published(article, archive);
            var page = shown.manuscript().form() == Form.PAGE
                    ? standing.page(shown, address, archive)
                    : articles.page(shown, address, Extent.EVERYTHING, archive);
            if (page instanceof Answer.Page made) return made;
            throw new IllegalStateException("a story is a page, not " + page);
        });
    }

    /// What readers would see of a front if it were arranged like that.
    /// @param address where it is looked at
    /// @return empty for the front of a section that is not there
    /// @throws TooManyAtOnce when its turn does not come soon
    public Optional<Answer.Page> of(Arrangement arrangement, String address) {
        return site.ask(all -> {
            var archive = all.trying(arrangement);
            var front = arrangement.front();
            if (front.equals(FrontId.HOME)) return made(home.page(archive));
            return archive.sections()
                    .find(new SectionId(front.value()))
                    .flatMap(section -> made(sections.page(section, address, PageRequest.of(address), archive)));
        });
    }

    /// The home page as readers would see it of a paper that has decided otherwise.
    /// @param stylesheet address of what [#stylesheet] makes of its look
    /// @throws TooManyAtOnce when its turn does not come soon
    public Answer.Page of(Paper paper, String stylesheet) {
        return site.ask(all -> {
            if (!(home.page(all.trying(paper, stylesheet)) instanceof Answer.Page page))
                throw new IllegalStateException("home is a page");
            return page;
        });
    }

    /// What the pages of a paper with this look are set by.
    public String stylesheet(Look look) {
        return Stylesheet.of(look);
    }

    private static Optional<Answer.Page> made(Answer answer) {
        return answer instanceof Answer.Page page ? Optional.of(page) : Optional.empty();
    }

    /// Likewise with a line above all that says what this is.
    /// @param line plain text
    public Answer.Page of(Article article, String address, String line) {
        var page = of(article, address);
        var html = new String(page.body(), StandardCharsets.UTF_8);
        var said = "<p class=\"notice\">" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>";
        return Answer.Page.html(
                html.replaceFirst("<body[^>]*>", "$0" + Matcher.quoteReplacement(said))
                        .getBytes(StandardCharsets.UTF_8),
                null);
    }

    /// Now, unless it has been or has its moment already.
    private static Article published(Article article, Archive archive) {
        var at = article.release().publishedAt();
        return article.with(article.manuscript().with(Release.published(at == null ? archive.now() : at)));
    }
}
