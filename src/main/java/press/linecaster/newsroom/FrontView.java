package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Output;
import press.linecaster.articles.Visibility;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.kernel.Ids;
import press.linecaster.newsroom.FrontDraft.Placed;
import press.linecaster.paper.Settings;
import press.linecaster.sections.SectionId;

/// What a front's screen shows of a draft.
@Component
class FrontView {

    private static final int NEWEST = 8;
    private static final int FOUND = 10;

    /// An article in a slot.
    ///
    /// @param name as fields have it
    /// @param unseen why readers do not see it there; empty where they do
    /// @param mistake about its end; empty for none
    record Row(String name, String id, String headline, String until, String unseen, String mistake) {}

    /// @param rows in their order
    record Shelf(Slot slot, String title, String hint, String over, List<Row> rows) {

        /// Whether a button is where the keyboard goes on after a step: the one that was pressed, or at an end of the
        /// list the one beside it.
        boolean isFocused(Row row, String verb, String step) {
            if (!step.endsWith(" " + row.name())) return false;
            var isFirst = row.equals(rows.getFirst());
            var isLast = row.equals(rows.getLast());
            var wanted = isFirst ? "down" : isLast ? "up" : step.startsWith("up ") ? "up" : "down";
            return verb.equals(wanted) && !(isFirst && isLast) && (step.startsWith("up ") || step.startsWith("down "));
        }
    }

    /// An article that could be put there.
    record Candidate(String id, String headline, String facts, boolean isThere) {}

    private final Articles articles;
    private final Desk desk;
    private final Settings settings;
    private final Clock clock;

    FrontView(Articles articles, Desk desk, Settings settings, Clock clock) {
        this.articles = articles;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    List<Shelf> shelves(FrontDraft draft, boolean isHome) {
        var known = articles
                .find(draft.places().stream().map(Placed::article).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Article::id, Function.<Article>identity()));
        return Arrays.stream(Slot.values())
                .map(slot -> new Shelf(
                        slot,
                        slot == Slot.LEAD ? "Top of the page" : "Picks",
                        hint(slot, isHome),
                        slot == Slot.LEAD ? "To the picks" : "To the top",
                        draft.in(slot).stream()
                                .flatMap(place -> Stream.ofNullable(known.get(place.article()))
                                        .map(article -> row(place, article)))
                                .toList()))
                .toList();
    }

    private static String hint(Slot slot, boolean isHome) {
        if (slot == Slot.LEAD)
            return "The first is the lead story; the others follow it. The newest fill what is left.";
        return isHome
                ? "What you recommend. The page shows the first four, and the foot of every page too."
                : "They follow the top of the page.";
    }

    private Row row(Placed place, Article article) {
        return new Row(
                place.name(),
                Ids.inAddress(article.id().value()),
                Moderation.headline(article),
                place.until(),
                unseen(article),
                FrontDraft.mistake(place, settings.paper().zone(), clock.instant()));
    }

    private String unseen(Article article) {
        return switch (Visibility.of(article.manuscript(), Output.TEASER, clock.instant())
                .reason()) {
            case SHOWN -> "";
            case SCHEDULED, EMBARGOED -> "Scheduled: readers see it here once it is out.";
            case WITHDRAWN -> "Withdrawn: readers do not see it here.";
            case EXPIRED -> "Expired: readers do not see it here any more.";
            case NOT_PUBLISHED -> "Not published: readers do not see it here yet.";
            case PRIVATE, PASSWORD, NOT_FOR_THIS_OUTPUT -> "Not open to everybody: readers do not see it here.";
        };
    }

    /// What the newest are, which fill a front by themselves.
    List<Candidate> newest(FrontId front, FrontDraft draft) {
        var list = front.equals(FrontId.HOME) ? ListId.LATEST : ListId.of(new SectionId(front.value()));
        var there = draft.places().stream().map(Placed::article).collect(Collectors.toSet());
        return articles.list(list, null, NEWEST + there.size(), clock.instant()).stream()
                .filter(article -> !there.contains(article.id()))
                .limit(NEWEST)
                .map(article -> new Candidate(Ids.inAddress(article.id().value()), article.headline(), "", false))
                .toList();
    }

    List<Candidate> found(String words, FrontDraft draft) {
        if (words.isBlank()) return List.of();
        var there = draft.places().stream().map(Placed::article).collect(Collectors.toSet());
        var stages = Stages.of(settings.paper().flow());
        return desk
                .list(new DeskFilter(Form.ARTICLE, null, null, null, null, null, null, words), FOUND, clock.instant())
                .stream()
                .map(row -> new Candidate(
                        Ids.inAddress(row.id().value()),
                        row.headline().isBlank() ? "Without a headline" : row.headline(),
                        stages.word(row.stage(), row.listedFrom(), clock.instant()),
                        there.contains(row.id())))
                .toList();
    }

    Optional<String> headline(ArticleId id) {
        return articles.find(id).map(Moderation::headline);
    }

    Instant now() {
        return clock.instant();
    }

    /// All that the template needs of a draft.
    Map<String, Object> model(FrontId front, FrontDraft draft, String words) {
        var model = new LinkedHashMap<String, Object>();
        model.put("draft", draft);
        model.put("shelves", shelves(draft, front.equals(FrontId.HOME)));
        model.put("newest", newest(front, draft));
        model.put("found", found(words, draft));
        model.put("words", words);
        return model;
    }
}
