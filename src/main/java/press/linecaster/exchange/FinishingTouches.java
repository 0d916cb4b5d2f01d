package press.linecaster.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.Addresses;
import press.linecaster.articles.ArticleId;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.Ledger.Entry;
import press.linecaster.exchange.Ledger.Kind;
import press.linecaster.exchange.ReportBuilder.Fate;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.fronts.Fronts.Slot;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

/// What concerns the paper as a whole: its name, its picks, and addresses that belong to nothing in
/// particular.
@Component
class FinishingTouches {

    private final Ledger ledger;
    private final Settings settings;
    private final Fronts fronts;
    private final Addresses addresses;

    FinishingTouches(Ledger ledger, Settings settings, Fronts fronts, Addresses addresses) {
        this.ledger = ledger;
        this.settings = settings;
        this.fronts = fronts;
        this.addresses = addresses;
    }

    /// Takes over name, tagline and language of a paper that nobody has named yet; of these, what somebody has
    /// decided stays, as does everything else. So does the address: the old site may still be there.
    @Transactional
    public Paper paper(Wxr.Site site) {
        var decided = settings.decided();
        if (decided.contains(Setting.NAME)) return settings.paper();
        var language = Locale.forLanguageTag(site.language().replace('_', '-'));
        var told = new EnumMap<Setting, String>(Map.of(
                Setting.NAME, Words.cut(Words.plain(site.title()), 200),
                Setting.TAGLINE, Words.cut(Words.plain(site.description()), 300)));
        if (isLanguage(language)) told.put(Setting.LANGUAGE, language.toLanguageTag());
        told.keySet().removeAll(decided);
        settings.decide(told);
        return settings.paper();
    }

    /// Exports of old versions give names there, such as `english`.
    private static boolean isLanguage(Locale locale) {
        var length = locale.getLanguage().length();
        return length == 2 || length == 3;
    }

    /// Items that WordPress keeps on top become the picks of home, unless editors have chosen some since.
    @Transactional
    public void picks(List<String> sticky, OldSite site, ReportBuilder report) {
        if (sticky.isEmpty()) return;
        var known = ledger.find(site.source(), Kind.ARTICLE, sticky);
        var articles = sticky.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(entry -> new ArticleId(entry.target()))
                .toList();
        var sha256 = Fingerprint.of(articles.toString());
        var entry = ledger.find(site.source(), Kind.PICKS, "HOME");
        if (entry.isPresent() && entry.get().sha256().equals(sha256)) {
            report.count("picks", Fate.UNCHANGED);
            return;
        }
        var here = fronts.in(FrontId.HOME, Slot.PICKS, Instant.EPOCH); // one that has expired since was no edit
        var untouched = entry.isPresent()
                ? Fingerprint.of(here.toString()).equals(entry.get().sha256())
                : here.isEmpty();
        if (!untouched) {
            report.count("picks", Fate.CONFLICT);
            report.note(Note.Kind.CONFLICT, 0, "the picks of the home page were chosen here: ours were kept");
            return;
        }
        fronts.arrange(FrontId.HOME, Slot.PICKS, articles);
        var noted = new Entry(Kind.PICKS, "HOME", 0, sha256, 0);
        if (entry.isPresent()) ledger.update(site.source(), noted);
        else ledger.add(site.source(), List.of(noted));
        report.count("picks", entry.isPresent() ? Fate.UPDATED : Fate.ADDED);
    }

    /// Feeds over there lead to ours; what is left out leads home.
    @Transactional
    public void addresses(Survey survey, OldSite site, ReportBuilder report) {
        for (var feed :
                List.of("/feed/", "/feed/rss2/", "/rss/", "/comments/feed/", "/?feed=rss2", "/?feed=comments-rss2"))
            lead(site.root() + feed, "/feed.xml");
        for (var feed : List.of("/feed/atom/", "/?feed=atom")) lead(site.root() + feed, "/atom.xml");
        if (!site.root().isEmpty()) lead(site.root() + "/", "/");
        for (var item : survey.machinery()) {
            report.count(ItemWriter.kindOf(item), Fate.LEFT_OUT);
            report.note(Note.Kind.LEFT_OUT, item.line(), "an item of type " + Words.shortened(item.type()));
            Items.keptAddress(item, site).ifPresent(path -> lead(path, "/"));
            Items.formerAddresses(item, site).forEach(path -> lead(path, "/"));
        }
    }

    private void lead(String from, String to) {
        OldSite.path(from).filter(path -> !path.equals(to)).ifPresent(path -> addresses.redirect(path, to));
    }
}
