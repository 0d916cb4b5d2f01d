package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.articles.Articles;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.media.Description;
import press.linecaster.media.IntakeOutcome;
import press.linecaster.media.IntakeOutcome.Reason;
import press.linecaster.media.LibraryFilter;
import press.linecaster.media.Media;
import press.linecaster.media.Media.Kind;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.NewMedia;
import press.linecaster.media.Picture;
import press.linecaster.media.Renditions;
import press.linecaster.newsroom.Pictures;
import press.linecaster.paper.Settings;
import press.linecaster.people.Scope;

/// Pictures and files: those that readers see for everybody, and the way in for new ones.
@RestController
@RequestMapping("/api/v1/media")
class MediaResource {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ALTERNATIVE = 2_000;
    private static final int LONGEST_CAPTION = 10_000;
    private static final Set<String> PARAMETERS =
            new TreeSet<>(List.of("fileName", "title", "alternative", "caption", "credit"));

    private static final Set<String> LISTED_BY = new TreeSet<>(List.of("kind", "q", "limit", "after"));

    /// In seconds.
    private static final String SOON = "5";

    private final MediaLibrary library;
    private final Renditions renditions;
    private final Articles articles;
    private final MediaDeeds deeds;
    private final Settings settings;
    private final Clock clock;

    MediaResource(
            MediaLibrary library,
            Renditions renditions,
            Articles articles,
            MediaDeeds deeds,
            Settings settings,
            Clock clock) {
        this.library = library;
        this.renditions = renditions;
        this.articles = articles;
        this.deeds = deeds;
        this.settings = settings;
        this.clock = clock;
    }

    /// A stretch of the library.
    /// @param next the address of what comes after; null at the end
    record Stretch(List<MediaView> media, @Nullable String next) {
        Stretch {
            media = List.copyOf(media);
        }
    }

    /// The library, newest first, for those who work with it.
    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var query = Query.of(request, LISTED_BY);
        if (!isInsider(Caller.of(request)))
            MediaDeeds.require(Caller.of(request).actor(Scope.MEDIA_WRITE));
        var kinds = query.text("kind").map(MediaResource::kind).orElse(EnumSet.allOf(Kind.class));
        var words = PlainText.line(query.text("q").orElse(""));
        if (words.length() > LONGEST_NAME) throw Query.wrong("q", "it has more than " + LONGEST_NAME + " characters");
        var filter = new LibraryFilter(kinds, false, null, null, words);
        var found = library.list(filter, query.after().orElse(null), query.limit() + 1);
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        var next =
                found.size() > page.size() ? query.next(cursor(page.getLast()).text()) : null;
        return Answers.list(new Stretch(page.stream().map(this::view).toList(), next), next, request);
    }

    private static Cursor cursor(Media media) {
        return new Cursor(media.addedAt(), media.id().value());
    }

    private static EnumSet<Kind> kind(String word) {
        for (var kind : Kind.values()) if (Fields.word(kind).equals(word)) return EnumSet.of(kind);
        throw Query.wrong("kind", "it is picture, audio, video or document");
    }

    private static boolean isInsider(Caller caller) {
        return Stream.of(Scope.MEDIA_WRITE, Scope.DRAFTS_READ)
                .filter(caller::opens)
                .findFirst()
                .filter(scope -> Pictures.mayUse(caller.actor(scope)))
                .isPresent();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) {
        Query.of(request, Set.of());
        var media = find(id);
        if (!isInsider(Caller.of(request))
                && (media.rights().haveEndedAt(clock.instant())
                        || articles.shownMedia(List.of(media.id()), clock.instant())
                                .isEmpty())) throw Refused.notThere();
        return Answers.of(view(media), request);
    }

    /// Takes in the bytes that are sent, with what the parameters say about them.
    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.MEDIA_WRITE);
        MediaDeeds.require(actor);
        var query = Query.of(request, PARAMETERS);
        var type = Body.type(request);
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)
                || type.getType().equals("multipart"))
            throw new Refused(
                    Trouble.WRONG_TYPE, "Send the bytes of the file alone, as image/jpeg and the like, not a form.");
        var name = query.text("fileName").map(PlainText::line).orElse("");
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw Query.wrong("fileName", "a file has a name of 1 to " + LONGEST_NAME + " characters");
        var largest = library.largest();
        if (request.getContentLengthLong() > largest.toBytes())
            throw new Refused(Trouble.TOO_LARGE, "A file has %d MB at most.".formatted(largest.toMegabytes()));
        var wanted = new NewMedia(name, type.getType() + "/" + type.getSubtype(), null, described(query), by(request));
        return switch (deeds.takeIn(actor, wanted, request::getInputStream)) {
            case IntakeOutcome.Stored(var media, var isKnown) ->
                Answers.written(isKnown ? 200 : 201, view(media), "", address(media));
            case IntakeOutcome.Refused(var reason, var words) -> throw refused(reason, words);
        };
    }

    private static String address(Media media) {
        return OpenApi.PREFIX + "/media/" + Ids.inAddress(media.id().value());
    }

    /// The account for which it is brought; null for nobody.
    private static @Nullable Long by(HttpServletRequest request) {
        var token = Caller.of(request).token();
        var account = token == null ? null : token.account();
        return account == null ? null : account.id().value();
    }

    private static Refused refused(Reason reason, String words) {
        var refused = new Refused(trouble(reason), words);
        return reason == Reason.BUSY ? refused.with("Retry-After", SOON) : refused;
    }

    private static Trouble trouble(Reason reason) {
        return switch (reason) {
            case TOO_LARGE, TOO_MANY_PIXELS -> Trouble.TOO_LARGE;
            case NOT_A_KNOWN_TYPE -> Trouble.WRONG_TYPE;
            case BUSY -> Trouble.TOO_MANY;
            case OVERTAKEN -> Trouble.NOT_NOW;
            case EMPTY, DAMAGED, UNSAFE -> Trouble.NOT_VALID;
        };
    }

    private static Description described(Query query) {
        return new Description(
                line(query, "title", LONGEST_LINE).orElse(null),
                query.parameters().containsKey("alternative")
                        ? line(query, "alternative", LONGEST_ALTERNATIVE).orElse("")
                        : null,
                SafeHtml.clean(text(query, "caption", LONGEST_CAPTION).orElse("")),
                line(query, "credit", LONGEST_LINE).orElse(null),
                0.5,
                0.5);
    }

    private static Optional<String> line(Query query, String name, int most) {
        return text(query, name, most).map(PlainText::line).filter(value -> !value.isEmpty());
    }

    private static Optional<String> text(Query query, String name, int most) {
        var text = query.text(name);
        if (text.isPresent() && text.get().length() > most)
            throw Query.wrong(
                    name,
                    "it has %d characters; %d at most".formatted(text.get().length(), most));
        return text;
    }

    /// What is said about it: a merge patch.
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> describe(@PathVariable String id, HttpServletRequest request) {
        var actor = Caller.of(request).actor(Scope.MEDIA_WRITE);
        var media = find(id);
        EntityTags.requireOne(request);
        var fields = Body.fields(request); // read before the transaction, which a slow line would keep open
        var after = deeds.describe(actor, media.id(), before -> {
            EntityTags.requireSame(request, Answers.tagOf(view(before)));
            var described = describedBy(fields, before.description());
            fields.end();
            return described;
        });
        return Answers.written(200, view(after), "", null);
    }

    private static Description describedBy(Fields fields, Description before) {
        var caption = fields.has("caption")
                ? SafeHtml.clean(PlainText.exactly(fields.text("caption", "", LONGEST_CAPTION)))
                : before.caption();
        var alternative = fields.isNull("alternative")
                ? null
                : fields.has("alternative")
                        ? fields.line("alternative", "", LONGEST_ALTERNATIVE)
                        : before.alternative();
        var x = before.focalX();
        var y = before.focalY();
        var point = fields.object("focalPoint");
        if (point.isPresent()) {
            x = point.get().fraction("x", x);
            y = point.get().fraction("y", y);
            point.get().noMore();
        }
        return new Description(
                fields.lineOrNull("title", before.title(), LONGEST_LINE),
                alternative,
                caption,
                fields.lineOrNull("credit", before.credit(), LONGEST_LINE),
                x,
                y);
    }

    private MediaView view(Media media) {
        var paper = settings.paper();
        var stored = media.stored();
        return new MediaView(
                Ids.inAddress(media.id().value()),
                Fields.word(media.kind()),
                media.fileName(),
                media.mediaType(),
                media.description().title(),
                media.alternative(),
                media.caption().html(),
                media.credit(),
                new MediaView.FocalPoint(
                        media.description().focalX(), media.description().focalY()),
                stored == null ? null : stored.sizeBytes(),
                stored == null || stored.widthPx() == 0 ? null : stored.widthPx(),
                stored == null || stored.heightPx() == 0 ? null : stored.heightPx(),
                renditions.address(media).map(paper::absolute).orElse(null),
                renditions.picture(media).map(Picture::sources).orElse(List.of()).stream()
                        .map(source -> new MediaView.Width(source.widthPx(), paper.absolute(source.address())))
                        .toList(),
                media.originalUrl(),
                media.rights().licence(),
                media.rights().until(),
                html(media));
    }

    /// In the vocabulary of bodies, which name media by their numbers.
    private static String html(Media media) {
        var figure = new Element("figure");
        var name = switch (media.kind()) {
            case PICTURE -> "img";
            case AUDIO -> "audio";
            case VIDEO -> "video";
            case DOCUMENT -> "a";
        };
        if (name.equals("a")) return "";
        var element =
                figure.appendElement(name).attr("data-media", "" + media.id().value());
        if (name.equals("img")) element.attr("alt", media.alternative() == null ? "" : media.alternative());
        return SafeHtml.clean(figure.outerHtml()).html();
    }

    private Media find(String id) {
        return Ids.parseAddress(id).stream()
                .mapToObj(MediaId::new)
                .flatMap(each -> library.find(each).stream())
                .findFirst()
                .orElseThrow(Refused::notThere);
    }
}
