package press.linecaster.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.articles.Text.Label;
import press.linecaster.delivery.Answer;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.sections.Section;
import press.linecaster.site.HomePage.Block;
import press.linecaster.site.HomePage.Layout;

/// Makes the front page: what editors arranged comes first, the newest fills what they left open, and no
/// story stands twice.
@Component
class HomePages {

    private static final int SECONDS = 2;
    private static final int BRIEFS = 3;
    private static final int LATEST = 9;
    private static final int OPINIONS = 4;
    private static final int PICKS = 4;
    private static final int HOT = 5;
    private static final int BLOCK = 5;
    private static final int NEWEST = 60;

    private static final List<Layout> LAYOUTS =
            List.of(Layout.FEATURE, Layout.ROW, Layout.BANNER, Layout.COLUMN, Layout.COLUMN);
    private static final int FIRST_COLUMN = LAYOUTS.indexOf(Layout.COLUMN);

    private final Frames frames;
    private final Templates templates;

    HomePages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    Answer page(Archive archive) {
        var frame = frames.of(archive);
        var paper = frame.paper();
        archive.until(Moment.tomorrow(archive.now(), paper));
        var day = new Day(archive);
        var teasers = new Teasers(archive).atTheTop().briefly();
        // picked in the order of their weight, shown in another
        var first = day.next(1).stream().findFirst();
        var lead = first.map(article -> teasers.lead(article, Figure.WIDE));
        var opinions = teasers.of(day.newest(OPINIONS, article -> article.label() == Label.OPINION), null);
        // without a picture the lead is low: more stories fill the room beneath it, and fewer stand beside it
        var isLow = lead.filter(teaser -> teaser.picture() != null).isEmpty();
        var picks =
                teasers.of(day.take(archive.summaries(archive.slot(FrontId.HOME, Slot.PICKS)), PICKS), Figure.QUARTER);
        var hot = teasers.of(day.hot(HOT), null);
        // a rail with two lists is as high as one more story beside it and one more row of briefs
        var isHigh = isLow || !hot.isEmpty();
        var seconds = teasers.of(day.next(isHigh ? SECONDS + 1 : SECONDS), Figure.COLUMN);
        var briefs = teasers.of(day.next(isHigh ? 2 * BRIEFS : BRIEFS), null);
        var latest = teasers.of(day.newest(latest(isLow, !hot.isEmpty()), any -> true), null);
        return templates.page(
                "home",
                new HomePage(
                        frame,
                        head(
                                frame,
                                first.map(article -> CardPicture.of(article, archive))
                                        .orElse(null),
                                archive),
                        Moment.dayOfIssue(archive.now(), paper),
                        lead.orElse(null),
                        seconds,
                        briefs,
                        picks,
                        hot,
                        latest,
                        opinions,
                        blocks(archive, day, teasers),
                        lead.isPresent() ? List.of() : StandingPages.all(archive)));
    }

    /// As many as there is room for in the rail.
    private static int latest(boolean isLow, boolean aboveOthers) {
        if (aboveOthers) return HOT;
        return isLow ? LATEST - BRIEFS : LATEST;
    }

    /// Chosen for all sections first, so that what is known of the chosen is asked for once.
    private static List<Block> blocks(Archive archive, Day day, Teasers teasers) {
        var chosen = new LinkedHashMap<Section, List<ArticleId>>();
        for (var section : archive.sections().top()) chosen.put(section, day.of(ListId.of(section.id()), BLOCK));
        var known = archive
                .summaries(chosen.values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        var filled = chosen.entrySet().stream()
                .map(each -> new Filled(
                        each.getKey(),
                        Trails.to(each.getKey().id(), archive),
                        each.getValue().stream()
                                .filter(known::containsKey)
                                .map(known::get)
                                .toList()))
                .filter(each -> !each.articles().isEmpty() && !each.trail().isEmpty())
                .toList();
        return IntStream.range(0, filled.size())
                .mapToObj(number -> filled.get(number).block(layout(number, filled.size()), archive, teasers))
                .toList();
    }

    /// One layout after the other; a column stands beside another one or not at all.
    private static Layout layout(int number, int count) {
        var layout = LAYOUTS.get(number % LAYOUTS.size());
        var isAlone = layout == Layout.COLUMN && number == count - 1 && number % LAYOUTS.size() == FIRST_COLUMN;
        return isAlone ? Layout.ROW : layout;
    }

    private record Filled(Section section, List<Link> trail, List<ArticleSummary> articles) {

        Block block(Layout layout, Archive archive, Teasers teasers) {
            var children = archive.sections().children(section.id()).stream()
                    .map(child -> Trails.to(child.id(), archive).getLast())
                    .toList();
            teasers.within(section.id());
            return new Block(
                    layout,
                    new Link(section.name(), trail.getLast().address(), children),
                    teasers.lead(articles.getFirst(), Figure.COLUMN),
                    teasers.of(articles.subList(1, articles.size()), Figure.CARD));
        }
    }

    /// @param picture of what stands on top
    private static Head head(Frame frame, @Nullable CardPicture picture, Archive archive) {
        var paper = frame.paper();
        var credits = new Credits(archive);
        var site = new LinkedHashMap<String, Object>(credits.searchableSite());
        site.put("inLanguage", frame.language());
        site.put("publisher", Map.of("@id", paper.absolute("/#publisher")));
        return new Head(
                paper,
                null,
                paper.about().isBlank() ? paper.tagline() : paper.about(),
                paper.absolute("/"),
                "/",
                null,
                picture,
                true,
                List.of(StructuredData.of(credits.publisher(frame.social())), StructuredData.of(site)));
    }

    /// What there is to show today, by weight; hands out each story once.
    private static final class Day {

        private final Archive archive;
        private final List<ArticleSummary> byWeight = new ArrayList<>();
        private final List<ArticleSummary> newest;
        private final Set<ArticleId> handedOut = new HashSet<>();

        Day(Archive archive) {
            this.archive = archive;
            this.newest = archive.newest(ListId.LATEST, NEWEST);
            byWeight.addAll(archive.summaries(archive.slot(FrontId.HOME, Slot.LEAD)));
            byWeight.addAll(newest);
        }

        List<ArticleSummary> next(int count) {
            return take(byWeight, count, any -> true);
        }

        List<ArticleSummary> newest(int count, Predicate<ArticleSummary> wanted) {
            return take(newest, count, wanted);
        }

        /// The newest of a list that do not stand elsewhere.
        List<ArticleId> of(ListId list, int count) {
            var articles = archive.newestWithout(handedOut, list, count);
            handedOut.addAll(articles);
            return articles;
        }

        /// What is hot and does not stand elsewhere; nothing where that is too little for a list.
        List<ArticleSummary> hot(int count) {
            return take(archive.lagging(Boxes.STALE_FOR).summaries(Boxes.hot(handedOut, count, archive)), count);
        }

        List<ArticleSummary> take(List<ArticleSummary> from, int count) {
            return take(from, count, any -> true);
        }

        private List<ArticleSummary> take(List<ArticleSummary> from, int count, Predicate<ArticleSummary> wanted) {
            var taken = new ArrayList<ArticleSummary>();
            for (var article : from)
                if (taken.size() < count && wanted.test(article) && handedOut.add(article.id())) taken.add(article);
            return taken;
        }
    }
}
