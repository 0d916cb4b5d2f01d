package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.articles.PreviewLinkId;
import press.linecaster.articles.PreviewLinks;
import press.linecaster.articles.Versions;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.paper.Settings;
import press.linecaster.site.Preview;

/// The page that readers would get of an article: on a screen at two widths, and by secret links for those who have no
/// account.
@Controller
class PreviewController {

    private static final String ARTICLE = "/newsroom/articles/{id}";
    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAME_ANCESTORS = "frame-ancestors 'none'";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final ReadableArticles readable;
    private final Articles articles;
    private final Versions versions;
    private final PreviewLinks links;
    private final Afterwards afterwards;
    private final Addresses addresses;
    private final Settings settings;
    private final Preview preview;
    private final Screens screens;

    PreviewController(
            ReadableArticles readable,
            Articles articles,
            Versions versions,
            PreviewLinks links,
            Afterwards afterwards,
            Addresses addresses,
            Settings settings,
            Preview preview,
            Screens screens) {
        this.readable = readable;
        this.articles = articles;
        this.versions = versions;
        this.links = links;
        this.afterwards = afterwards;
        this.addresses = addresses;
        this.settings = settings;
        this.preview = preview;
        this.screens = screens;
    }

    @GetMapping(ARTICLE + "/preview")
    ResponseEntity<byte[]> page(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var article = readable.require(id, request);
        mayStandInOurFrames(response);
        return page(article, EditorController.address(article.id()) + "/preview");
    }

    @GetMapping(ARTICLE + "/versions/{number}/preview")
    ResponseEntity<byte[]> page(
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var article = readable.require(id, request);
        mayStandInOurFrames(response);
        return page(as(article, number), EditorController.address(article.id()) + "/preview");
    }

    /// The page at the width of a phone and of a desk, and the links to it.
    @GetMapping({ARTICLE + "/look", ARTICLE + "/versions/{number}/look"})
    ResponseEntity<byte[]> look(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable Integer number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var article = readable.require(id, request);
        if (number != null && versions.find(article.id(), number).isEmpty()) throw new NoSuchArticle();
        return look(article, number, "", request, response);
    }

    private ResponseEntity<byte[]> look(
            Article article,
            @Nullable Integer number,
            String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        allow(response, "frame-src 'self'");
        var address = EditorController.address(article.id());
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Preview", "articles", request));
        model.put("address", address);
        model.put("headline", EditorController.headline(article));
        model.put("version", number == null ? 0 : number);
        model.put("page", address + (number == null ? "" : "/versions/" + number) + "/preview");
        model.put("mayShare", Newsdesk.mayEdit(Gate.account(request), article));
        model.put("links", afterwards.links(article));
        model.put("link", secret.isEmpty() ? "" : settings.paper().absolute("/newsroom/shared/" + secret));
        return screens.show("look", model);
    }

    /// Makes a link, and shows it once.
    @PostMapping(ARTICLE + "/links")
    ResponseEntity<byte[]> share(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var article = readable.require(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            throw new NotAllowed("What came cannot be read. Nothing was done.");
        var number = Ids.parse(form.get("version"));
        var version =
                number.isPresent() ? Integer.valueOf((int) Math.min(number.getAsLong(), Integer.MAX_VALUE)) : null;
        var lasts = form.get("lasts").equals("7") ? WEEK : DAY;
        var secret = afterwards.share(Gate.account(request), article, version, lasts);
        return look(article, version, secret, request, response);
    }

    @PostMapping(ARTICLE + "/links/{link}/end")
    ResponseEntity<byte[]> end(@PathVariable String id, @PathVariable String link, HttpServletRequest request) {
        var article = readable.require(id, request);
        var which = new PreviewLinkId(Ids.parseAddress(link).orElseThrow(NoSuchArticle::new));
        afterwards.unshare(Gate.account(request), article, which);
        return Screens.seeOther(EditorController.address(article.id()) + "/look?done=link-ended");
    }

    /// For whoever has a link; an account is not asked for.
    @GetMapping("/newsroom/shared/{secret}")
    ResponseEntity<byte[]> shared(@PathVariable String secret, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer"); // the address is the secret
        var link = links.shown(secret);
        if (link.isEmpty())
            return screens.show(404, "not-shared", Map.of("screen", screens.outside("Not there"), "isOver", false));
        var article = articles.find(link.get().article());
        if (article.isEmpty() || !afterwards.isGood(link.get(), article.get()))
            return screens.show(410, "not-shared", Map.of("screen", screens.outside("Over"), "isOver", true));
        var revision = link.get().revision();
        var shown = revision == null ? article.get() : as(article.get(), revision);
        var page = preview.of(
                shown,
                address(shown, "/"), // never the secret, which would stand in what readers pass on
                "This is a preview of something that may not be published yet, and may change. It is for you alone.");
        return Screens.page(page.status(), page.body());
    }

    private Article as(Article article, int number) {
        var version = articles.revision(article.id(), number).orElseThrow(NoSuchArticle::new);
        return article.with(article.manuscript().with(version.text()));
    }

    private ResponseEntity<byte[]> page(Article article, String otherwise) {
        var page = preview.of(article, address(article, otherwise));
        return Screens.page(page.status(), page.body());
    }

    private String address(Article article, String otherwise) {
        return addresses
                .of(new Target(Target.Kind.ARTICLE, article.id().value()))
                .orElse(otherwise);
    }

    private static void mayStandInOurFrames(HttpServletResponse response) {
        var policy = response.getHeader(POLICY);
        if (policy != null) response.setHeader(POLICY, policy.replace(FRAME_ANCESTORS, "frame-ancestors 'self'"));
    }

    /// In place of what pages may frame otherwise.
    private static void allow(HttpServletResponse response, String frames) {
        var policy = response.getHeader(POLICY);
        if (policy != null) response.setHeader(POLICY, policy.replaceFirst("frame-src [^;]*", frames));
    }
}
