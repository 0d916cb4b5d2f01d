package press.linecaster.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Addresses.Claim;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Articles;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.Description;
import press.linecaster.media.Media;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;

/// Registers attachments: what the export says of them, and their addresses. Each that readers may see gets a
/// page of its own; the bytes are taken in later, if at all.
@Component
class Attachments {

    private final Ledger ledger;
    private final MediaLibrary library;
    private final Articles articles;
    private final Addresses addresses;

    Attachments(Ledger ledger, MediaLibrary library, Articles articles, Addresses addresses) {
        this.ledger = ledger;
        this.library = library;
        this.articles = articles;
        this.addresses = addresses;
    }

    /// One short transaction. Items whose key has come before in this import must not be among them.
    /// @param attachments at most some hundreds
    @Transactional
    public void register(List<Wxr.Item> attachments, OldSite site, Uploads uploads, ReportBuilder report) {
        var before = ledger.find(
                site.source(), Kind.MEDIA, attachments.stream().map(Items::key).toList());
        var known = library.find(before.values().stream()
                .map(entry -> new MediaId(entry.target()))
                .toList());
        var fresh = new ArrayList<Wxr.Item>();
        for (var attachment : attachments) {
            var entry = before.get(Items.key(attachment));
            if (entry == null) fresh.add(attachment);
            else know(attachment, entry, known, site, uploads, report);
        }
        var added =
                library.registerAll(fresh.stream().map(Attachments::newMedia).toList());
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < fresh.size(); i++) {
            var attachment = fresh.get(i);
            var media = added.get(i);
            uploads.know(attachment, media);
            entries.add(new Entry(
                    Kind.MEDIA, Items.key(attachment), media.id().value(), fingerprint(media.description()), 0));
            report.count("media", Fate.ADDED);
        }
        ledger.add(site.source(), entries);
    }

    /// Gives those an address that have none yet, but for what was hidden over there and no article shows
    /// here. One short transaction, after the articles are there.
    /// @param attachments at most some hundreds that have been registered
    @Transactional
    public void address(
            List<Wxr.Item> attachments,
            OldSite site,
            Survey survey,
            Uploads uploads,
            Instant now,
            ReportBuilder report) {
        var media = new LinkedHashMap<Wxr.Item, MediaId>();
        for (var each : attachments) uploads.byId(each.id()).ifPresent(id -> media.put(each, id));
        var addressed = addresses.of(
                Target.Kind.MEDIA, media.values().stream().map(MediaId::value).toList());
        var hidden =
                media.keySet().stream().filter(survey::isHidden).map(media::get).toList();
        var shown = articles.shownMedia(hidden, now);
        var claims = new ArrayList<Claim>();
        media.forEach((attachment, id) -> {
            if (addressed.containsKey(id.value())) return;
            if (!survey.isHidden(attachment) || shown.contains(id)) claims.add(claim(attachment, id, site));
            else report.note(Note.Kind.NOT_PUBLIC, attachment.line(), attachment.link() + " (attachment)");
        });
        for (var refused : addresses.claimAll(claims))
            addresses.claimFree(refused.target(), refused.paths().getLast());
    }

    private void know(
            Wxr.Item attachment,
            Entry entry,
            Map<MediaId, Media> known,
            OldSite site,
            Uploads uploads,
            ReportBuilder report) {
        var media = known.get(new MediaId(entry.target()));
        if (media == null) {
            report.count("media", Fate.CONFLICT);
            return;
        }
        var wanted = description(attachment);
        var sha256 = fingerprint(wanted);
        if (sha256.equals(entry.sha256())) {
            report.count("media", Fate.UNCHANGED);
        } else if (isAsItCame(media.description(), wanted, entry)) {
            media = library.describe(media.id(), merged(wanted, media.description(), entry));
            ledger.update(site.source(), new Entry(Kind.MEDIA, entry.key(), entry.target(), sha256, 0));
            report.count("media", Fate.UPDATED);
        } else {
            report.count("media", Fate.CONFLICT);
            report.note(
                    Note.Kind.CONFLICT,
                    attachment.line(),
                    "what is said of \"%s\" has changed over there and was edited here since: ours was kept"
                            .formatted(Words.shortened(media.fileName())));
        }
        uploads.know(attachment, media);
    }

    /// Whether taking over what is wanted loses nothing that was written here. A caption where none came and
    /// none is wanted may be the file's own, found in its bytes, or an editor's: it stays.
    private static boolean isAsItCame(Description here, Description wanted, Entry entry) {
        return fingerprint(here).equals(entry.sha256())
                || wanted.caption().isEmpty()
                        && fingerprint(here.title(), here.alternative(), SafeHtml.EMPTY)
                                .equals(entry.sha256());
    }

    private static Description merged(Description wanted, Description here, Entry entry) {
        var captionCame = fingerprint(here).equals(entry.sha256());
        return new Description(
                wanted.title(),
                wanted.alternative(),
                captionCame ? wanted.caption() : here.caption(),
                here.credit(),
                here.focalX(),
                here.focalY());
    }

    /// Of what an export can say. It says nothing of credit and focal point, which are never taken from it.
    private static String fingerprint(Description words) {
        return fingerprint(words.title(), words.alternative(), words.caption());
    }

    private static String fingerprint(@Nullable String title, @Nullable String alternative, SafeHtml caption) {
        return Fingerprint.of(String.valueOf(title), String.valueOf(alternative), caption.html());
    }

    private static press.linecaster.media.NewMedia newMedia(Wxr.Item attachment) {
        var address = attachment.attachmentUrl().isEmpty() ? attachment.guid() : attachment.attachmentUrl();
        var file = Uploads.file(address);
        return Uploads.newMedia(address, file.substring(file.lastIndexOf('/') + 1), description(attachment));
    }

    private static Description description(Wxr.Item attachment) {
        var title = Words.plain(attachment.title());
        return new Description(
                title.isEmpty() ? null : title,
                attachment.meta("_wp_attachment_image_alt"),
                SafeHtml.clean(attachment.excerpt()),
                null,
                0.5,
                0.5);
    }

    /// The page of an attachment keeps its address; the address of the file, and all others, lead there.
    private static Claim claim(Wxr.Item attachment, MediaId media, OldSite site) {
        var isFile = attachment.link().equals(attachment.attachmentUrl());
        var page = isFile ? Stream.<String>of() : Items.keptAddress(attachment, site).stream();
        var slug = Slug.of(attachment.slug().isEmpty() ? Words.plain(attachment.title()) : attachment.slug(), "file");
        var wanted = Stream.concat(
                page, Stream.of("/attachment/" + press.linecaster.kernel.AddressPath.encode(slug.value())));
        var former = Stream.concat(
                        Stream.of(attachment.link(), attachment.guid(), attachment.attachmentUrl()),
                        !Items.isNumber(attachment.id())
                                ? Stream.of()
                                : Stream.of(
                                        site.root() + "/?attachment_id=" + attachment.id(),
                                        site.root() + "/?p=" + attachment.id()))
                .flatMap(address -> OldSite.path(address).stream())
                .filter(path -> !site.isHome(path))
                .distinct()
                .collect(Collectors.toList());
        return new Claim(new Target(Target.Kind.MEDIA, media.value()), wanted.toList(), former);
    }
}
