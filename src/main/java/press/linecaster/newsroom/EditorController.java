package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleNotes;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Correction;
import press.linecaster.articles.Desk;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Stage;
import press.linecaster.articles.Text.Label;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.Authors;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Section;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.Tags;

/// One article on the desk: what is written, and what becomes of it.
@Controller
@RequestMapping("/newsroom/articles/{id}")
class EditorController {

    private static final String EDITOR = "editor.js";

    private static final String COPY = "copy";

    /// The others follow from publishing and withdrawing.
    static final List<Stage> BY_HAND = List.of(Stage.IDEA, Stage.DRAFT, Stage.EDITED, Stage.READY, Stage.SPIKED);

    private final Articles articles;
    private final Newsdesk newsdesk;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Addresses addresses;
    private final ArticlePictures pictures;
    private final Settings settings;
    private final Planning planning;
    private final Desk desk;
    private final Autosave autosave;
    private final Readiness readiness;
    private final Turns turns;
    private final ArticleNotes notes;
    private final Screens screens;
    private final Clock clock;

    EditorController(
            Articles articles,
            Newsdesk newsdesk,
            Sections sections,
            Tags tags,
            Authors authors,
            Addresses addresses,
            ArticlePictures pictures,
            Settings settings,
            Planning planning,
            Desk desk,
            Autosave autosave,
            Readiness readiness,
            Turns turns,
            ArticleNotes notes,
            Screens screens,
            Clock clock) {
        this.articles = articles;
        this.newsdesk = newsdesk;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.addresses = addresses;
        this.pictures = pictures;
        this.settings = settings;
        this.planning = planning;
        this.desk = desk;
        this.autosave = autosave;
        this.readiness = readiness;
        this.turns = turns;
        this.notes = notes;
        this.screens = screens;
        this.clock = clock;
    }

    static String address(ArticleId id) {
        return "/newsroom/articles/" + Ids.inAddress(id.value());
    }

    @GetMapping
    ResponseEntity<byte[]> edit(@PathVariable String id, HttpServletRequest request) {
        var article = readable(id, request);
        var copy = Optional.of(request).filter(EditorController::wantsCopy).flatMap(_ -> copy(article, request));
        var form = copy.map(kept -> read(kept.form(), article, Gate.account(request)));
        return show(200, article, form.orElseGet(() -> EditorForm.of(article, tagNames(article))), null, request);
    }

    /// Whether somebody goes on with what they have typed and not saved.
    private static boolean wantsCopy(HttpServletRequest request) {
        return COPY.equals(request.getQueryString());
    }

    private Optional<Autosave.Kept> copy(Article article, HttpServletRequest request) {
        return autosave.find(Gate.account(request), article.id());
    }

    @PostMapping
    ResponseEntity<byte[]> save(@PathVariable String id, HttpServletRequest request) {
        var account = Gate.account(request);
        var article = readable(id, request);
        return switch (Posted.by(request, EditorForm.MOST_BYTES)) {
            case Posted.Unreadable unreadable ->
                screens.refuse(
                        unreadable.status(),
                        screens.frame("Not saved", "articles", request),
                        unreadable.status() == 413
                                ? "This is more than an article can be: 8 MB at most. Nothing was changed; go back to"
                                        + " what you typed and make it shorter."
                                : "What came cannot be read. Nothing was changed; go back to what you typed.");
            case Posted.Form form -> save(account, article, read(form, article, account), form.get("then"), request);
        };
    }

    private ResponseEntity<byte[]> save(
            Account account, Article article, EditorForm typed, String then, HttpServletRequest request) {
        var mistake = typed.mistake();
        if (mistake.isPresent()) return show(422, article, typed, mistake.get(), request);
        try {
            return switch (newsdesk.save(account, article.id(), typed)) {
                case Newsdesk.Outcome.Done(var saved, var isMerged) -> {
                    autosave.saved(account, saved.id(), typed.typing());
                    var isHandedOver = then.equals("hand-over")
                            && !turns.handOver(account, saved).isEmpty();
                    yield Screens.seeOther(address(saved.id()) + "?done="
                            + (isHandedOver ? "handed-over" : isMerged ? "merged" : "saved")
                            + arrived(typed.typing(), saved, isMerged));
                }
                case Newsdesk.Outcome.Clash clash -> clash(clash, typed, request);
            };
        } catch (NotAllowed refused) {
            return show(422, article, typed, refused.getMessage(), request);
        }
    }

    /// Tells the browser which typing is in the version that was made, so that it needs no copy of it any more, and
    /// which version says just that: what was typed on meanwhile is based on it, whatever others save by then.
    private static String arrived(Typing typing, Article saved, boolean isMerged) {
        if (typing.now().isEmpty()) return "";
        return "&typing=" + typing.now() + (isMerged ? "" : "&revision=" + saved.revision());
    }

    /// Both texts beside each other; what was typed is based on the present one from now on.
    private ResponseEntity<byte[]> clash(Newsdesk.Outcome.Clash clash, EditorForm typed, HttpServletRequest request) {
        var current = clash.current();
        return screens.show(
                409,
                "clash",
                Map.of(
                        "screen", screens.frame("Two versions", "articles", request),
                        "address", address(current.id()),
                        "current", EditorForm.of(current, tagNames(current)),
                        "labels", Label.values(),
                        "by", clash.saving().by(),
                        "savedAt", current.savedAt(),
                        "form", typed,
                        "editorScript", screens.asset(EDITOR)));
    }

    @PostMapping("/stage")
    ResponseEntity<byte[]> move(@PathVariable String id, HttpServletRequest request) {
        return act(id, request, (account, form) -> {
            var wasPublished =
                    articles.find(id(id)).filter(each -> each.release().stage() == Stage.PUBLISHED);
            newsdesk.move(account, id(id), stage(form.get("stage")), BulkController.because(form));
            return wasPublished.isPresent() ? "unpublished" : "moved";
        });
    }

    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request) {
        return act(id, request, (account, form) -> {
            newsdesk.withdraw(account, id(id), PlainText.line(form.get("because")));
            return "withdrawn";
        });
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> correct(@PathVariable String id, HttpServletRequest request) {
        return act(id, request, (account, form) -> {
            var kind = form.get("kind").equals("update") ? Correction.Kind.UPDATE : Correction.Kind.CORRECTION;
            newsdesk.correct(account, id(id), kind, SafeHtml.paragraphs(PlainText.lines(form.get("words"))));
            return "corrected";
        });
    }

    /// Does something, and says on the article's screen that it was done or why not.
    private ResponseEntity<byte[]> act(
            String id, HttpServletRequest request, BiFunction<Account, Posted.Form, String> deed) {
        var article = readable(id, request);
        if (!(Posted.by(request) instanceof Posted.Form form))
            return screens.unreadable(screens.frame("Not done", "articles", request));
        try {
            return Screens.seeOther(address(article.id()) + "?done=" + deed.apply(Gate.account(request), form));
        } catch (NotAllowed refused) {
            return show(422, article, EditorForm.of(article, tagNames(article)), refused.getMessage(), request);
        }
    }

    private ResponseEntity<byte[]> show(
            int status, Article article, EditorForm form, @Nullable String trouble, HttpServletRequest request) {
        var account = Gate.account(request);
        var model = new LinkedHashMap<String, Object>();
        var screen = screens.frame(headline(article), place(article), request);
        model.put("screen", screen);
        model.put("planned", AssignmentController.planned(account, article, planning, screen));
        model.put("returned", desk.returned(article.id()).orElse(null));
        model.put("address", address(article.id()));
        model.put("article", article);
        model.put("form", form);
        model.put("trouble", trouble == null ? "" : trouble);
        var hold = turns.open(account, article, request);
        var isTyping = trouble != null || wantsCopy(request);
        model.put("hold", isTyping ? hold.whileTyping() : hold);
        model.put("notes", NotesBox.of(article, notes.of(article.id()), account.id(), NotesBox.Typed.NOTHING));
        model.put("remarks", readiness.of(account, article));
        model.put("lead", pictures.lead(article.manuscript()).orElse(null));
        model.put("mayEdit", hold.mayEdit() && (isTyping || !hold.isOthers()));
        model.put("mayPublish", Newsdesk.mayPublish(account, article));
        model.put("mayChooseBylines", account.may(Right.CHOOSE_BYLINES));
        model.put("offBeat", Newsdesk.offBeat(account, article));
        model.put("sections", offered(account, article));
        model.put("authors", authors.all());
        model.put("labels", Label.values());
        model.put("stages", BY_HAND);
        model.put("stage", stageWord(article));
        model.put("at", local(article.release().publishedAt()));
        model.put("isShown", isShown(article));
        model.put("publicAddress", publicAddress(article));
        var copy = copy(article, request);
        model.put("copyAt", copy.map(kept -> kept.at()));
        model.put("copyTyping", copy.map(kept -> kept.typing().now()).orElse(""));
        model.put("isCopy", wantsCopy(request));
        model.put("editorScript", screens.asset(EDITOR));
        return screens.show(status, "editor", model);
    }

    /// Where it is filed, and where they may file it.
    private List<Section> offered(Account account, Article article) {
        return sections.tree().all().stream()
                .filter(each -> account.mayFile(each.id())
                        || article.placement().sections().contains(each.id()))
                .toList();
    }

    /// Which entry of the menu it belongs to.
    private static String place(Article article) {
        return article.manuscript().form() == Form.PAGE ? "pages" : "articles";
    }

    private String publicAddress(Article article) {
        return addresses
                .of(new Target(Target.Kind.ARTICLE, article.id().value()))
                .orElse("");
    }

    private boolean isShown(Article article) {
        return Visibility.window(article.release())
                .filter(window -> window.contains(clock.instant()))
                .isPresent();
    }

    private String stageWord(Article article) {
        var from = Visibility.window(article.release()).map(Visibility.Window::from);
        return Stages.of(settings.paper().flow()).word(article.release().stage(), from.orElse(null), clock.instant());
    }

    private EditorForm read(Posted.Form form, Article article, Account account) {
        return EditorForm.read(form, EditorForm.of(article, tagNames(article)), account.may(Right.CHOOSE_BYLINES));
    }

    private Article readable(String id, HttpServletRequest request) {
        return articles.find(id(id))
                .filter(article -> Newsdesk.mayRead(Gate.account(request), article))
                .orElseThrow(NoSuchArticle::new);
    }

    private static ArticleId id(String text) {
        return new ArticleId(Ids.parseAddress(text).orElseThrow(NoSuchArticle::new));
    }

    private List<String> tagNames(Article article) {
        var known = tags.find(article.placement().tags());
        return article.placement().tags().stream()
                .flatMap(tag -> Optional.ofNullable(known.get(tag)).stream())
                .map(Tag::name)
                .toList();
    }

    static String headline(Article article) {
        var headline = article.text().shownHeadline();
        return headline.isBlank() ? "Without a headline" : headline;
    }

    static Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("There is no such stage."));
    }

    private String local(@Nullable Instant moment) {
        if (moment == null) return "";
        var zone = settings.paper().zone();
        return moment.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
