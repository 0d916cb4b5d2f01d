package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Batch;
import press.linecaster.articles.Batches;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.Posted;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Tag;
import press.linecaster.sections.Tags;

/// Does something to the articles that were chosen in a list, and undoes it.
@Controller
class BulkController {

    /// As many as a page of the list has.
    private static final int MOST = 50;

    /// One of our own screens, with its filters.
    private static final Pattern BACK = Pattern.compile("/newsroom/[a-z0-9/]*(\\?[\\w.=&%+-]*)?");

    private final Bulk bulk;
    private final Batches batches;
    private final Tags tags;
    private final Screens screens;

    BulkController(Bulk bulk, Batches batches, Tags tags, Screens screens) {
        this.bulk = bulk;
        this.batches = batches;
        this.tags = tags;
        this.screens = screens;
    }

    @PostMapping("/newsroom/articles/bulk")
    ResponseEntity<byte[]> chosen(HttpServletRequest request) {
        return act(request, (account, form) -> {
            var ids = articles(form);
            if (ids.isEmpty()) throw new NotAllowed("No article was chosen: tick those that are meant.");
            return switch (form.get("deed")) {
                case "stage" -> bulk.move(account, ids, EditorController.stage(form.get("stage")), because(form));
                case "assign" -> bulk.assign(account, ids, person(form));
                case "section" -> bulk.file(account, ids, section(form));
                case "tag" ->
                    bulk.tag(
                            account,
                            ids,
                            tag(account, PlainText.line(form.get("tag"))).id());
                default -> throw new NotAllowed("There is no such deed.");
            };
        });
    }

    @PostMapping("/newsroom/batches/{id}/undo")
    ResponseEntity<byte[]> undo(@PathVariable String id, HttpServletRequest request) {
        return act(request, (account, _) -> {
            var batch = Ids.parseAddress(id).stream()
                    .boxed()
                    .flatMap(number -> batches.find(number, account.id()).stream())
                    .findFirst()
                    .orElseThrow(() -> new NotAllowed("This is too long ago to be undone, or was not done by you."));
            return bulk.undo(account, batch);
        });
    }

    /// Does it and goes back to where it was asked for.
    private ResponseEntity<byte[]> act(HttpServletRequest request, BiFunction<Account, Posted.Form, Batch> deed) {
        var screen = screens.frame("Not done", "articles", request);
        if (!Gate.account(request).may(Right.WRITE))
            return screens.refuse(403, screen, "Your role does not allow this.");
        if (!(Posted.by(request) instanceof Posted.Form form)) return screens.unreadable(screen);
        try {
            var batch = deed.apply(Gate.account(request), form);
            return Screens.seeOther(BatchNotices.address(back(form, "/newsroom/articles"), batch));
        } catch (NotAllowed refused) {
            return screens.refuse(422, screen, refused.getMessage() + " Nothing was done; go back and try again.");
        }
    }

    /// To the screen that the form names, if it is one of ours.
    /// @param otherwise where to else
    static String back(Posted.Form form, String otherwise) {
        var back = form.get("back");
        return BACK.matcher(back).matches() ? back : otherwise;
    }

    /// Why something goes back a stage.
    static String because(Posted.Form form) {
        return PlainText.line(form.get("because"));
    }

    private static List<ArticleId> articles(Posted.Form form) {
        return form.all("article").stream()
                .distinct()
                .limit(MOST)
                .flatMap(text -> Ids.parseAddress(text).stream().boxed())
                .map(ArticleId::new)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable AccountId person(Posted.Form form) {
        var to = form.get("to");
        if (to.equals(DeskQuery.NOBODY)) return null;
        return new AccountId(
                Ids.parseAddress(to).orElseThrow(() -> new NotAllowed("Please choose who is to have them.")));
    }

    private static SectionId section(Posted.Form form) {
        return new SectionId(
                Ids.parse(form.get("section")).orElseThrow(() -> new NotAllowed("Please choose a section.")));
    }

    /// One that there is not yet comes into being, as by writing it into an article, where somebody may add tags.
    private Tag tag(Account account, String name) {
        if (name.isEmpty()) throw new NotAllowed("Please write a tag.");
        return tags.all().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> {
                    if (!account.may(Right.ARRANGE_PAPER))
                        throw new NotAllowed("There is no tag called " + name + " yet. An editor can add it.");
                    return added(name);
                });
    }

    private Tag added(String name) {
        try {
            return tags.add(Slug.of(name, "tag"), Naming.name(name), SafeHtml.EMPTY);
        } catch (Mistyped refused) {
            throw new NotAllowed(String.valueOf(refused.getMessage()));
        }
    }
}
