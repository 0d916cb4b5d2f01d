package press.linecaster.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.addresses.AddressChange;
import press.linecaster.addresses.AddressChange.AddressMoved;
import press.linecaster.addresses.AddressChange.PathRedirected;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleChange;
import press.linecaster.articles.ArticleChange.ArticleCorrected;
import press.linecaster.articles.ArticleChange.ArticleEdited;
import press.linecaster.articles.ArticleChange.ArticleSaved;
import press.linecaster.articles.ArticleChange.ArticlesImported;
import press.linecaster.articles.ArticleChange.ListingsRebuilt;
import press.linecaster.articles.ArticleChange.PlaceChanged;
import press.linecaster.articles.ArticleChange.TranslationsChanged;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ListId;
import press.linecaster.audience.AudienceChange;
import press.linecaster.audience.AudienceChange.HotChanged;
import press.linecaster.comments.CommentChange;
import press.linecaster.comments.CommentChange.ThreadChanged;
import press.linecaster.delivery.Key;
import press.linecaster.fronts.FrontChange;
import press.linecaster.fronts.FrontChange.FrontArranged;
import press.linecaster.kernel.Change;
import press.linecaster.media.MediaChange;
import press.linecaster.paper.PaperChange;
import press.linecaster.paper.PaperChange.SettingsChanged;
import press.linecaster.people.AuthorChange;
import press.linecaster.search.SearchChange;
import press.linecaster.search.SearchChange.ReindexWanted;
import press.linecaster.search.SearchChange.RelatedPinned;
import press.linecaster.sections.SectionChange;
import press.linecaster.sections.SectionChange.MenuChanged;
import press.linecaster.sections.SectionChange.SectionDescribed;
import press.linecaster.sections.SectionChange.SectionTreeChanged;
import press.linecaster.sections.SectionChange.TagChanged;

/// Which keys a change touches: the other half of [Archive]. Told again of the same change, or late, when
/// more has changed since, it may touch too much but never too little.
@Component
class StaleKeys {

    private final Modules modules;
    private final ReadersTime time;
    private final Drift drift;

    StaleKeys(Modules modules, ReadersTime time, Drift drift) {
        this.modules = modules;
        this.time = time;
        this.drift = drift;
    }

    @Transactional(readOnly = true)
    public Set<Key> touchedBy(Change change) {
        return switch (change) {
            case ArticleChange article -> touchedBy(article);
            case SectionChange section -> touchedBy(section);
            case AuthorChange author ->
                withAddresses(
                        new Target(Target.Kind.AUTHOR, author.author().value()),
                        Keys.author(author.author()),
                        Keys.AUTHORS,
                        Keys.SEARCH);
            case MediaChange media ->
                withAddresses(new Target(Target.Kind.MEDIA, media.media().value()), Keys.media(media.media()));
            case CommentChange comment ->
                switch (comment) {
                    case ThreadChanged(var article) -> Set.of(Keys.thread(article));
                };
            case AddressChange address ->
                switch (address) {
                    case AddressMoved(var target) -> withAddresses(target, Keys.of(target), Keys.shown(target));
                    case PathRedirected(var path) -> Set.of(Keys.address(path));
                };
            case FrontChange front ->
                switch (front) {
                    case FrontArranged arranged -> Set.of(Keys.front(arranged.front()));
                };
            case AudienceChange audience ->
                switch (audience) {
                    case HotChanged _ -> Set.of(Keys.HOT);
                };
            case PaperChange paper ->
                switch (paper) {
                    case SettingsChanged(var settings) ->
                        settings.stream().map(Keys::setting).collect(Collectors.toSet());
                };
            case SearchChange search ->
                switch (search) {
                    case RelatedPinned(var article) -> Set.of(Keys.article(article));
                    case ReindexWanted wanted -> Set.of();
                };
            default -> Set.of(); // of a module that readers see nothing of
        };
    }

    private Set<Key> touchedBy(ArticleChange change) {
        return switch (change) {
            case PlaceChanged moved -> touchedBy(moved);
            case ArticleEdited(var id, var teaser) ->
                teaser
                        ? changed(id, Keys.article(id), Keys.SEARCH, Keys.teaser(id))
                        : changed(id, Keys.article(id), Keys.SEARCH);
            case ArticleCorrected(var id, var at) -> changed(id, Keys.article(id), Keys.SEARCH, Keys.teaser(id));
            // what readers are told of a withdrawn article may be another
            case ArticleSaved(var id) -> Set.of(Keys.article(id));
            case TranslationsChanged(var ids) -> ids.stream().map(Keys::article).collect(Collectors.toSet());
            case ArticlesImported imported -> Set.of(Key.EVERYTHING);
            case ListingsRebuilt rebuilt -> Set.of(Key.EVERYTHING);
        };
    }

    /// The article itself, and what stands right before each place that it left or took.
    private Set<Key> touchedBy(PlaceChanged change) {
        var id = change.article();
        var now = time.now();
        var touched = withAddresses(
                new Target(Target.Kind.ARTICLE, id.value()), Keys.article(id), Keys.teaser(id), Keys.place(id));
        touched.add(Keys.SEARCH);
        if (drift.add(modules.search().state())) touched.add(Keys.RELATED);
        if (change.places().isEmpty()) touched.add(Keys.PAGES);
        for (var place : change.places()) {
            var before = modules.articles().before(place.list(), place.cursor(id), now);
            touched.add(before.map(cursor -> Keys.next(place.list(), cursor)).orElse(Keys.first(place.list())));
            if (!place.list().equals(ListId.LATEST)) continue;
            touched.add(Keys.LISTED);
            touched.add(Keys.listed(place.from()));
            touched.add(Keys.changed(place.from()));
        }
        return touched;
    }

    private Set<Key> touchedBy(SectionChange change) {
        return switch (change) {
            case SectionTreeChanged(var id) ->
                withAddresses(
                        new Target(Target.Kind.SECTION, id.value()), Keys.SECTIONS, Keys.section(id), Keys.SEARCH);
            case SectionDescribed(var id) -> Set.of(Keys.section(id));
            case TagChanged(var id) ->
                withAddresses(new Target(Target.Kind.TAG, id.value()), Keys.tag(id), Keys.SEARCH);
            case MenuChanged(var place) -> Set.of(Keys.menu(place));
        };
    }

    /// Every path that leads to the thing: who asked for it before it was claimed found nothing there.
    private Set<Key> withAddresses(Target target, Key... keys) {
        var touched = new HashSet<>(List.of(keys));
        modules.addresses().leadingTo(target).forEach(path -> touched.add(Keys.address(path)));
        return touched;
    }

    private Set<Key> changed(ArticleId id, Key... keys) {
        var touched = new HashSet<>(Set.of(keys));
        modules.articles().places(id).stream()
                .filter(place -> place.list().equals(ListId.LATEST))
                .forEach(place -> touched.add(Keys.changed(place.from())));
        return touched;
    }
}
