package press.linecaster.site;

import java.util.ArrayList;
import java.util.HashMap;
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
import press.linecaster.kernel.Cursor;
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
    public Set<Key> touchedBy(List<? extends Change> changes) {
        var touched = new HashSet<Key>();
        var moved = new ArrayList<PlaceChanged>();
        for (var change : changes) {
            if (change instanceof PlaceChanged each) moved.add(each);
            else touched.addAll(touchedBy(change));
        }
        if (!moved.isEmpty()) touched.addAll(touchedByPlaces(moved));
        return touched;
    }

    private Set<Key> touchedBy(Change change) {
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
            case PlaceChanged moved -> touchedByPlaces(List.of(moved));
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

    /// The articles themselves, and what stands right before each place that they left or took. Looked up together:
    /// a thousand may appear in the same second.
    private Set<Key> touchedByPlaces(List<PlaceChanged> changes) {
        var touched = new HashSet<Key>(Set.of(Keys.SEARCH));
        var places = new HashMap<ListId, Set<Cursor>>();
        for (var change : changes) {
            var id = change.article();
            touched.addAll(List.of(Keys.article(id), Keys.teaser(id), Keys.place(id)));
            if (change.places().isEmpty()) touched.add(Keys.PAGES);
            for (var place : change.places()) {
                places.computeIfAbsent(place.list(), list -> new HashSet<>()).add(place.cursor(id));
                if (!place.list().equals(ListId.LATEST)) continue;
                touched.add(Keys.LISTED);
                touched.add(Keys.listed(place.from()));
                touched.add(Keys.changed(place.from()));
            }
        }
        if (drift.add(changes.size(), modules.search().state())) touched.add(Keys.RELATED);
        addresses(changes).forEach(path -> touched.add(Keys.address(path)));
        places.forEach((list, taken) -> touched.addAll(before(list, taken)));
        return touched;
    }

    private List<String> addresses(List<PlaceChanged> changes) {
        var ids = changes.stream().map(change -> change.article().value()).toList();
        return modules.addresses().leadingTo(Target.Kind.ARTICLE, ids).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Set<Key> before(ListId list, Set<Cursor> places) {
        var before = modules.articles().before(list, places, time.now());
        return places.stream()
                .map(before::get)
                .map(place -> place == null ? Keys.first(list) : Keys.next(list, place))
                .collect(Collectors.toSet());
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
