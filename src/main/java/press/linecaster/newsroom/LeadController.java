package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.Posted;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.newsroom.PictureShelf.State;
import press.linecaster.newsroom.PictureShelf.What;

/// The main picture of an article is chosen.
@Controller
@RequestMapping("/newsroom/articles/{id}/picture")
class LeadController {

    private static final int TILES = 48;

    private final Pictures pictures;
    private final Articles articles;
    private final MediaLibrary library;
    private final PictureTiles tiles;
    private final Screens screens;
    private final Clock clock;

    LeadController(
            Pictures pictures,
            Articles articles,
            MediaLibrary library,
            PictureTiles tiles,
            Screens screens,
            Clock clock) {
        this.pictures = pictures;
        this.articles = articles;
        this.library = library;
        this.tiles = tiles;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        return show(200, editable(id, request), "", request);
    }

    /// Without a picture: none from now on.
    @PostMapping
    ResponseEntity<byte[]> choose(@PathVariable String id, HttpServletRequest request) {
        var article = editable(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.unreadable(screens.frame("Not done", "articles", request));
        var chosen = Ids.parse(form.get("picture"));
        try {
            if (!form.get("picture").isEmpty() && chosen.isEmpty())
                throw new NotAllowed("There is no such picture. Nothing was changed.");
            pictures.lead(
                    Gate.account(request), article.id(), chosen.isPresent() ? new MediaId(chosen.getAsLong()) : null);
            return Screens.seeOther(EditorController.address(article.id())
                    + (chosen.isPresent() ? "?done=picture" : "?done=no-picture"));
        } catch (NotAllowed refused) {
            return show(422, article, String.valueOf(refused.getMessage()), request);
        }
    }

    @ExceptionHandler(NoSuchArticle.class)
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        return screens.refuse(
                404, screens.frame("Not found", "articles", request), "There is no such article for you to change.");
    }

    private ResponseEntity<byte[]> show(int status, Article article, String trouble, HttpServletRequest request) {
        var asked = PictureShelf.of(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
        var shelf = new PictureShelf(asked.words(), What.PICTURES, State.ANY, asked.isMine(), asked.after());
        var now = clock.instant();
        var found = library.list(shelf.filter(Gate.account(request), now), shelf.after(), TILES + 1);
        var shown = found.subList(0, Math.min(TILES, found.size()));
        var address = EditorController.address(article.id()) + "/picture";
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Choose the main picture", "articles", request));
        model.put("article", EditorController.address(article.id()));
        model.put("headline", article.text().shownHeadline());
        model.put("shelf", shelf);
        model.put(
                "tiles",
                tiles.of(shown.stream()
                        .filter(media ->
                                media.stored() != null && !media.rights().haveEndedAt(now))
                        .toList()));
        model.put("hasPicture", article.placement().leadPicture() != null);
        model.put("trouble", trouble);
        model.put("next", found.size() > TILES ? shelf.next(address, shown.getLast()) : "");
        return screens.show(status, "lead", model);
    }

    private Article editable(String id, HttpServletRequest request) {
        var number = Ids.parseAddress(id);
        return (number.isPresent() ? articles.find(new ArticleId(number.getAsLong())) : Optional.<Article>empty())
                .filter(article -> Newsdesk.mayEdit(Gate.account(request), article))
                .orElseThrow(NoSuchArticle::new);
    }
}
