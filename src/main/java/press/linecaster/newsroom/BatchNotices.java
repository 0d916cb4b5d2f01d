package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Batch;
import press.linecaster.articles.Batch.Line;
import press.linecaster.articles.Batches;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Ids;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Says what came of doing something to some articles, what could not be done to which, and offers to undo it.
@Component
class BatchNotices {

    /// @param words what was done; empty where nothing was
    /// @param undo where it is undone; empty where it cannot be
    /// @param back the screen to which undoing it leads
    record Notice(String words, List<Refusal> refusals, String undo, String back) {}

    /// @param address of the article
    record Refusal(String headline, String address, String why) {}

    private final Batches batches;
    private final Articles articles;
    private final Accounts accounts;
    private final Sections sections;
    private final Tags tags;
    private final Settings settings;

    BatchNotices(
            Batches batches, Articles articles, Accounts accounts, Sections sections, Tags tags, Settings settings) {
        this.batches = batches;
        this.articles = articles;
        this.accounts = accounts;
        this.sections = sections;
        this.tags = tags;
        this.settings = settings;
    }

    /// Where a screen says what came of a batch.
    /// @param back the screen, with its filters
    static String address(String back, Batch batch) {
        var place = back.indexOf('#') < 0 ? back.length() : back.indexOf('#');
        var screen = back.substring(0, place);
        return screen
                + (screen.contains("?") ? "&" : "?")
                + "batch="
                + Ids.inAddress(batch.id())
                + back.substring(place);
    }

    /// The batch that the address of a screen names, if it is of whoever looks at it.
    @Nullable
    Notice of(HttpServletRequest request, String back) {
        var account = Gate.account(request);
        return Optional.ofNullable(request.getParameter("batch")).stream()
                .flatMapToLong(text -> Ids.parseAddress(text).stream())
                .boxed()
                .flatMap(id -> batches.find(id, account.id()).stream())
                .map(batch -> of(batch, account, back))
                .findFirst()
                .orElse(null);
    }

    private Notice of(Batch batch, Account account, String back) {
        return new Notice(
                words(batch),
                refusals(batch, account),
                batch.canBeUndone() ? "/newsroom/batches/" + Ids.inAddress(batch.id()) + "/undo" : "",
                back);
    }

    private List<Refusal> refusals(Batch batch, Account account) {
        var known = articles.find(batch.refused().stream().map(Line::article).toList()).stream()
                .collect(Collectors.toMap(Article::id, each -> each));
        return batch.refused().stream()
                .map(line -> refusal(line, known.get(line.article()), account))
                .toList();
    }

    private static Refusal refusal(Line line, @Nullable Article article, Account account) {
        var why = line.refused() == null ? "" : line.refused();
        if (article == null || !Newsdesk.mayRead(account, article)) return new Refusal("An article", "", why);
        var headline = article.text().shownHeadline();
        return new Refusal(
                headline.isBlank() ? "Without a headline" : headline, EditorController.address(article.id()), why);
    }

    private String words(Batch batch) {
        var done = batch.done();
        if (done.isEmpty()) return batch.lines().isEmpty() ? "Nothing was chosen." : "";
        var how = done.size() == 1 ? "One article" : done.size() + " articles";
        var became = done.stream().map(Line::became).distinct().toList();
        var same = became.size() == 1 ? became.getFirst() : null;
        return switch (batch.kind()) {
            case STAGE ->
                how + " moved"
                        + (same == null
                                ? ""
                                : " to " + Stages.of(settings.paper().flow()).word(Stage.valueOf(same))) + "."
                        + unscheduled(done);
            case ASSIGN -> how + " assigned" + (same == null ? "" : " to " + person(same)) + ".";
            case SECTION -> how + (isAdded(done) ? " filed in " : " taken out of ") + section(done) + ".";
            case TAG -> how + (isAdded(done) ? " tagged with " : " without the tag ") + tag(done) + ".";
            case MOMENT -> how + " goes out " + (same == null ? "then" : moment(same)) + ".";
        };
    }

    private static String unscheduled(List<Line> done) {
        var published = Stage.PUBLISHED.name();
        var count = done.stream()
                .filter(line -> line.was().equals(published) && !line.became().equals(published))
                .count();
        return count == 0
                ? ""
                : count == 1 ? " One does not go out any more." : " " + count + " do not go out any more.";
    }

    private static boolean isAdded(List<Line> done) {
        return !done.getFirst().became().isEmpty();
    }

    private static long number(List<Line> done) {
        var line = done.getFirst();
        return Ids.parseAddress(line.became().isEmpty() ? line.was() : line.became())
                .orElse(0);
    }

    private String section(List<Line> done) {
        return sections.tree()
                .find(new SectionId(number(done)))
                .map(each -> each.name())
                .orElse("a section");
    }

    private String tag(List<Line> done) {
        return tags.find(new TagId(number(done))).map(each -> each.name()).orElse("a tag");
    }

    private String person(String written) {
        if (written.isEmpty()) return "nobody";
        return Ids.parseAddress(written).stream()
                .boxed()
                .flatMap(id -> accounts.find(new AccountId(id)).stream())
                .map(Account::name)
                .findFirst()
                .orElse("whoever takes them");
    }

    private String moment(String written) {
        return Screen.moment(Instant.parse(written), settings.paper().zone());
    }
}
