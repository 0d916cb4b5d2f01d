package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.CorrectionId;
import press.linecaster.articles.Corrections;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;

/// What becomes of corrections, of what was withdrawn, and the step before something is taken from readers.
@Controller
@RequestMapping("/newsroom/articles/{id}")
class CorrectionsController {

    private final ReadableArticles readable;
    private final Corrections corrections;
    private final Afterwards afterwards;
    private final Screens screens;

    CorrectionsController(ReadableArticles readable, Corrections corrections, Afterwards afterwards, Screens screens) {
        this.readable = readable;
        this.corrections = corrections;
        this.afterwards = afterwards;
        this.screens = screens;
    }

    @GetMapping("/corrections")
    ResponseEntity<byte[]> list(@PathVariable String id, HttpServletRequest request) {
        return show(200, publishable(id, request), "", "", "", request);
    }

    @PostMapping("/corrections/{correction}/{deed}")
    ResponseEntity<byte[]> act(
            @PathVariable String id,
            @PathVariable String correction,
            @PathVariable String deed,
            HttpServletRequest request) {
        var article = publishable(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            throw new NotAllowed("What came cannot be read. Nothing was done.");
        var words = PlainText.lines(form.get("words"));
        try {
            act(
                    article,
                    new CorrectionId(Ids.parseAddress(correction).orElseThrow(NoSuchArticle::new)),
                    deed,
                    words,
                    request);
        } catch (NotAllowed refused) {
            return show(422, article, correction, words, String.valueOf(refused.getMessage()), request);
        }
        return Screens.seeOther(EditorController.address(article.id()) + "/corrections?done=correction-" + deed);
    }

    private void act(Article article, CorrectionId id, String deed, String words, HttpServletRequest request) {
        var account = Gate.account(request);
        switch (deed) {
            case "mend" -> afterwards.mend(account, article, id, BodySource.read(words));
            case "take-back" -> afterwards.takeBack(account, article, id);
            case "bring-back" -> afterwards.bringBack(account, article, id);
            default -> throw new NoSuchArticle();
        }
    }

    /// The step before withdrawing, with the reason that was typed.
    @GetMapping("/withdrawal")
    ResponseEntity<byte[]> considerWithdrawing(@PathVariable String id, HttpServletRequest request) {
        var article = publishable(id, request);
        if (article.release().stage() != Stage.PUBLISHED)
            return Screens.seeOther(EditorController.address(article.id()));
        var because = request.getParameter("because");
        var model = model("Withdraw", article, request);
        model.put("because", because == null ? "" : PlainText.line(because));
        return screens.show("withdrawal", model);
    }

    /// The step before spiking.
    @GetMapping("/spiking")
    ResponseEntity<byte[]> considerSpiking(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!Newsdesk.mayEdit(Gate.account(request), article)) throw new NotAllowed("Your role does not allow this.");
        var model = model("Spike", article, request);
        model.put("isOut", article.release().stage() == Stage.PUBLISHED);
        return screens.show("spiking", model);
    }

    @PostMapping("/bring-back")
    ResponseEntity<byte[]> bringBack(@PathVariable String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        afterwards.bringBack(Gate.account(request), article);
        return Screens.seeOther(EditorController.address(article.id()) + "?done=brought-back");
    }

    private Article publishable(String id, HttpServletRequest request) {
        var article = readable.require(id, request);
        if (!Newsdesk.mayPublish(Gate.account(request), article))
            throw new NotAllowed("Your role does not allow this.");
        return article;
    }

    private ResponseEntity<byte[]> show(
            int status, Article article, String typedIn, String typed, String mistake, HttpServletRequest request) {
        var model = model("Corrections", article, request);
        model.put("corrections", corrections.of(article.id()));
        model.put("typedIn", typedIn);
        model.put("typed", typed);
        model.put("mistake", mistake);
        return screens.show(status, "corrections", model);
    }

    private Map<String, Object> model(String title, Article article, HttpServletRequest request) {
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame(title, "articles", request));
        model.put("address", EditorController.address(article.id()));
        model.put("headline", EditorController.headline(article));
        return model;
    }
}
