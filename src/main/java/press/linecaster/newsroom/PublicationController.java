package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.people.Role.Right;

/// How an article goes out: what is looked at before, when, from when on at the earliest and until when.
@Controller
@RequestMapping("/newsroom/articles/{id}")
class PublicationController {

    private final Newsdesk newsdesk;
    private final Readiness readiness;
    private final LinkCheck links;
    private final Screens screens;
    private final Clock clock;

    PublicationController(Newsdesk newsdesk, Readiness readiness, LinkCheck links, Screens screens, Clock clock) {
        this.newsdesk = newsdesk;
        this.readiness = readiness;
        this.links = links;
        this.screens = screens;
        this.clock = clock;
    }

    /// What stands in the fields.
    record Fields(MomentField at, MomentField embargo, MomentField until, String override) {

        boolean areWrong() {
            return at.isWrong() || embargo.isWrong() || until.isWrong();
        }

        static Fields of(Article article, ZoneId zone) {
            var release = article.release();
            return new Fields(
                    MomentField.of("at", release.stage() == Stage.PUBLISHED ? release.publishedAt() : null, zone),
                    MomentField.of("embargo", release.embargoedUntil(), zone),
                    MomentField.of("until", release.expiresAt(), zone),
                    "");
        }

        /// What a form does not have stays as it is.
        static Fields read(Posted.Form form, Article article, ZoneId zone) {
            var now = of(article, zone);
            return new Fields(
                    MomentField.read("at", form, zone),
                    form.has("embargo") ? MomentField.read("embargo", form, zone) : now.embargo(),
                    form.has("until") ? MomentField.read("until", form, zone) : now.until(),
                    PlainText.line(form.get("override")));
        }

        /// Readers must be able to see it at some time.
        Fields checked(Instant now) {
            var end = until.moment();
            if (end == null) return this;
            var start = at.moment() == null ? now : at.moment();
            var embargoEnd = embargo.moment();
            var isNever = !end.isAfter(start) || embargoEnd != null && !end.isAfter(embargoEnd);
            if (!isNever) return this;
            return new Fields(
                    at, embargo, until.refused("Readers would never see it: this is before it goes out."), override);
        }

        Publication wanted() {
            return new Publication(at.moment(), new Publication.Limits(embargo.moment(), until.moment()), override);
        }
    }

    @GetMapping("/publication")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        var zone = screens.frame("", "", request).zone();
        return show(200, request, article, Fields.of(article, zone), "");
    }

    @PostMapping("/publish")
    ResponseEntity<byte[]> publish(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        var screen = screens.frame("Not published", "articles", request);
        if (!(Posted.by(request) instanceof Posted.Form form)) return screens.unreadable(screen);
        var fields = Fields.read(form, article, screen.zone()).checked(clock.instant());
        if (fields.areWrong()) return show(422, request, article, fields, "");
        try {
            var published = newsdesk.publish(Gate.account(request), article.id(), fields.wanted());
            return Screens.seeOther(EditorController.address(published.id())
                    + (isShown(published) ? "?done=published" : "?done=scheduled"));
        } catch (NotAllowed refused) {
            return show(422, request, article, fields, String.valueOf(refused.getMessage()));
        }
    }

    /// Which of its links lead somewhere, looked up now: takes some seconds.
    @GetMapping("/links")
    ResponseEntity<byte[]> links(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        return screens.show(
                "links",
                java.util.Map.of(
                        "screen", screens.frame("Links", "articles", request),
                        "address", EditorController.address(article.id()),
                        "headline", headline(article),
                        "links", links.check(article)));
    }

    @ExceptionHandler(NoSuchArticle.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return screens.refuse(
                404,
                screens.frame("Not there", "articles", request),
                "There is no such article, or it is not yours to see.");
    }

    private ResponseEntity<byte[]> show(
            int status, HttpServletRequest request, Article article, Fields fields, String trouble) {
        var account = Gate.account(request);
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Publish", "articles", request));
        model.put("address", EditorController.address(article.id()));
        model.put("headline", headline(article));
        model.put("remarks", readiness.of(account, article));
        model.put("fields", fields);
        model.put("trouble", trouble);
        model.put("isPublished", article.release().stage() == Stage.PUBLISHED);
        model.put("mayPublish", Newsdesk.mayPublish(account, article));
        model.put("mayOverride", account.may(Right.MANAGE_PAPER) && readiness.mustLeaveItToOthers(account, article));
        return screens.show(status, "publication", model);
    }

    private boolean isShown(Article article) {
        return Visibility.window(article.release())
                .filter(window -> window.contains(clock.instant()))
                .isPresent();
    }

    private Article readable(String id, HttpServletRequest request) {
        return newsdesk.readable(
                Gate.account(request), new ArticleId(Ids.parseAddress(id).orElseThrow(NoSuchArticle::new)));
    }

    private static String headline(Article article) {
        var headline = article.text().shownHeadline();
        return headline.isBlank() ? "Without a headline" : headline;
    }
}
