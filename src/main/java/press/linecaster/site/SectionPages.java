package press.linecaster.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleSummary;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.kernel.Cursor;
import press.linecaster.sections.Section;

/// Makes the fronts of sections: what editors arranged, then everything that stands in the section or beneath
/// it, newest first.
@Component
class SectionPages {

    private static final int SECONDS = 2;

    private final Frames frames;
    private final Templates templates;

    SectionPages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    Answer page(Section section, String address, PageRequest request, Archive archive) {
        return Listings.page(
                ListId.of(section.id()),
                address,
                request,
                archive,
                (slice, after) -> page(section, address, slice, after, archive));
    }

    private Answer page(Section section, String address, Slice slice, @Nullable Cursor after, Archive archive) {
        var frame = frames.of(archive);
        var trail = Trails.to(section.id(), archive);
        var above = trail.subList(0, Math.max(0, trail.size() - 1));
        var children = archive.sections().children(section.id()).stream()
                .map(child -> Trails.to(child.id(), archive).getLast())
                .toList();
        var description = archive.description(section.id());
        var teasers = new Teasers(archive).atTheTop().within(section.id());
        var top = after == null ? top(section, slice, archive) : List.<ArticleSummary>of();
        var lead = top.isEmpty() ? null : teasers.lead(top.getFirst(), Figure.WIDE);
        var seconds = teasers.of(top.subList(Math.min(1, top.size()), top.size()), Figure.COLUMN);
        var elsewhere = top.stream().map(ArticleSummary::id).collect(Collectors.toSet());
        return templates.page(
                "section",
                new SectionPage(
                        frame,
                        Head.ofList(frame, section.name(), description.plainText(), address, above)
                                .with(top.isEmpty() ? slice.first() : top.getFirst(), archive)
                                .goingOn(after, frame.phrases()),
                        above,
                        new Link(section.name(), address, children),
                        new Bodies(archive, frame.phrases()).whole(description, false),
                        lead,
                        seconds,
                        Listings.of(slice, after, address, teasers, elsewhere)));
    }

    /// The first stories: what editors put there, then the newest.
    private static List<ArticleSummary> top(Section section, Slice slice, Archive archive) {
        var front = FrontId.of(section.id());
        var candidates = new ArrayList<ArticleSummary>();
        candidates.addAll(archive.summaries(archive.slot(front, Slot.LEAD)));
        candidates.addAll(archive.summaries(archive.slot(front, Slot.PICKS)));
        candidates.addAll(slice.articles());
        var seen = new HashSet<ArticleId>();
        return candidates.stream()
                .filter(article -> seen.add(article.id()))
                .limit(1 + SECONDS)
                .toList();
    }
}
