package press.linecaster.articles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.Change;

/// What has happened to articles and standing pages.
public sealed interface ArticleChange extends Change {

    /// Where readers find it is another than before.
    sealed interface PlaceChanged extends ArticleChange {

        ArticleId article();

        /// Every place that it left or took in a list; empty for a standing page, which stands in none.
        List<ListPlace> places();
    }

    /// Readers can see it since this moment, for the first time or again.
    record ArticleAppeared(ArticleId article, Instant at, List<ListPlace> places) implements PlaceChanged {
        public ArticleAppeared {
            places = List.copyOf(places);
        }
    }

    /// Readers could see it and cannot any more: withdrawn, unpublished, expired, made private.
    record ArticleDisappeared(ArticleId article, Instant at, List<ListPlace> places) implements PlaceChanged {
        public ArticleDisappeared {
            places = List.copyOf(places);
        }
    }

    /// It stands in other sections, tags, bylines or at another address or moment than before.
    record ArticleMoved(ArticleId article, List<ListPlace> places) implements PlaceChanged {
        public ArticleMoved {
            places = List.copyOf(places);
        }
    }

    /// Its text or picture is another.
    /// @param teaser whether that shows outside its own page: headline, kicker, standfirst,
    ///     label, language, lead picture
    record ArticleEdited(ArticleId article, boolean teaser) implements ArticleChange {}

    record ArticleCorrected(ArticleId article, Instant at) implements ArticleChange {}

    /// Saved without any effect that a reader could see: a draft, a note, something scheduled.
    record ArticleSaved(ArticleId article) implements ArticleChange {}

    /// These are translations of one another, or are not any more.
    record TranslationsChanged(List<ArticleId> articles) implements ArticleChange {
        public TranslationsChanged {
            articles = List.copyOf(articles);
        }
    }

    /// Many articles came or changed at once; everything may be another.
    /// @param ids which ones; absent in what older versions have written
    record ArticlesImported(int articles, @Nullable List<ArticleId> ids) implements ArticleChange {
        public ArticlesImported {
            ids = ids == null ? null : List.copyOf(ids);
        }
    }

    /// Sections hang elsewhere, or an article became a standing page or one an article, so that articles
    /// stand in other lists.
    record ListingsRebuilt() implements ArticleChange {}
}
