package press.linecaster.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ListId;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.Author;
import press.linecaster.sections.Tag;

/// Makes the pages of tags and authors, of years and months, and the latest of all.
@Component
class ListPages {

    private final Frames frames;
    private final Templates templates;

    ListPages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    Answer latest(PageRequest request, Archive archive) {
        var address = "/latest";
        return Listings.page(ListId.LATEST, address, request, archive, (slice, after) -> {
            var frame = frames.of(archive);
            var head = Head.ofList(frame, frame.say("latest"), "", address, List.of())
                    .withFeedsOf("/"); // what is latest of all is the paper's own feed
            var teasers = new Teasers(archive).exactly(); // a day has many stories
            var kicker = frame.say("latest.kicker");
            return list(head, kicker, SafeHtml.EMPTY, address, slice, after, teasers, archive);
        });
    }

    /// What was published in a year or a month; missing where nothing was.
    Answer period(ArchivePeriod period, PageRequest request, Archive archive) {
        var paper = archive.paper();
        var address = period.address();
        return Listings.page(period.stretch(paper.zone()), address, request, archive, (slice, after) -> {
            if (slice.articles().isEmpty()) return after == null ? new Answer.Missing() : new Answer.Moved(address);
            var title = period.name(paper.language());
            var frame = frames.of(archive);
            var about = Head.aboutList(frame, title, "");
            var head = new Head(paper, title, about, paper.absolute(address), null, null, null, true, List.of());
            var kicker = frame.say("archive");
            return list(head, kicker, SafeHtml.EMPTY, address, slice, after, new Teasers(archive), archive);
        });
    }

    Answer tag(Tag tag, String address, PageRequest request, Archive archive) {
        return Listings.page(
                ListId.of(tag.id()),
                address,
                request,
                archive,
                (slice, after) -> tag(tag, address, slice, after, archive));
    }

    private Answer tag(Tag tag, String address, Slice slice, @Nullable Cursor after, Archive archive) {
        var frame = frames.of(archive);
        var description = tag.description();
        var head = Head.ofList(frame, tag.name(), description.plainText(), address, List.of());
        return list(head, frame.say("tag"), description, address, slice, after, new Teasers(archive), archive);
    }

    Answer author(Author author, String address, PageRequest request, Archive archive) {
        return Listings.page(
                ListId.of(author.id()),
                address,
                request,
                archive,
                (slice, after) -> author(author, address, slice, after, archive));
    }

    private Answer list(
            Head head,
            String kicker,
            SafeHtml introduction,
            String address,
            Slice slice,
            @Nullable Cursor after,
            Teasers teasers,
            Archive archive) {
        var frame = frames.of(archive);
        return templates.page(
                "list",
                new ListPage(
                        frame,
                        head.with(slice.first(), archive).goingOn(after, frame.phrases()),
                        kicker,
                        head.shortTitle(),
                        new Bodies(archive, frame.phrases()).whole(introduction, false),
                        Listings.of(slice, after, address, teasers.atTheTop(), Set.of())));
    }

    /// Of who has published nothing there is a page only where more is said than a name, and none for search engines.
    private Answer author(Author author, String address, Slice slice, @Nullable Cursor after, Archive archive) {
        var frame = frames.of(archive);
        var profile = Profile.of(author, archive, new Bodies(archive, frame.phrases()));
        var isPublished = after != null || !slice.articles().isEmpty();
        if (!isPublished && !profile.isTold()) return new Answer.Missing();
        return templates.page(
                "author",
                new AuthorPage(
                        frame,
                        head(author, address, isPublished, frame, archive).goingOn(after, frame.phrases()),
                        profile,
                        Listings.of(slice, after, address, new Teasers(archive), Set.of())));
    }

    private static Head head(Author author, String address, boolean isIndexed, Frame frame, Archive archive) {
        var paper = frame.paper();
        var person = new LinkedHashMap<String, Object>(new Credits(archive).person(author));
        if (!author.biography().isEmpty())
            person.put("description", author.biography().plainText());
        person.put(
                "worksFor",
                Map.of("@type", "NewsMediaOrganization", "@id", paper.absolute("/#publisher"), "name", paper.name()));
        return new Head(
                paper,
                author.name(),
                Head.aboutList(frame, author.name(), author.biography().plainText()),
                paper.absolute(address),
                address,
                null,
                null,
                isIndexed,
                List.of(
                        StructuredData.of("ProfilePage", Map.of("mainEntity", person)),
                        StructuredData.breadcrumbs(paper, List.of(), author.name(), address)));
    }
}
