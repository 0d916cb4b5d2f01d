package press.linecaster.articles;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.ArticleChange.ArticleAppeared;
import press.linecaster.articles.ArticleChange.ArticleDisappeared;
import press.linecaster.articles.ArticleChange.ArticleEdited;
import press.linecaster.articles.ArticleChange.ArticleMoved;
import press.linecaster.articles.ArticleChange.ListingsRebuilt;
import press.linecaster.sections.SectionTree;

/// What there is to tell of a saved article, as far as readers can see it. Pure.
final class Announcement {

    private Announcement() {}

    /// The one change that covers every difference that a reader can see at `now`; empty when there is none.
    static Optional<ArticleChange> of(@Nullable Article before, Article after, SectionTree tree, Instant now) {
        var was = before != null && isSeen(before, now);
        var is = isSeen(after, now);
        var id = after.id();
        if (!was && !is)
            return isToldOf(before, now) || isToldOf(after, now)
                    ? Optional.of(new ArticleEdited(id, false))
                    : Optional.empty();
        if (before != null && before.manuscript().form() != after.manuscript().form())
            return Optional.of(new ListingsRebuilt()); // rare, and of no one kind of place
        if (before == null || !was) return Optional.of(new ArticleAppeared(id, now, places(before, after, tree)));
        if (!is) return Optional.of(new ArticleDisappeared(id, now, places(before, after, tree)));
        if (isMoved(before, after)) return Optional.of(new ArticleMoved(id, places(before, after, tree)));
        if (isTeaserChanged(before, after)) return Optional.of(new ArticleEdited(id, true));
        return Optional.of(new ArticleEdited(id, false));
    }

    static List<ListPlace> places(@Nullable Article before, Article after, SectionTree tree) {
        var places = new LinkedHashSet<ListPlace>();
        if (before != null) places.addAll(ListingStore.places(before.manuscript(), tree));
        places.addAll(ListingStore.places(after.manuscript(), tree));
        return List.copyOf(places);
    }

    /// The page of a withdrawn article says so, and why.
    private static boolean isToldOf(@Nullable Article article, Instant now) {
        return article != null
                && Visibility.of(article.manuscript(), Output.PAGE, now).reason() == Visibility.Reason.WITHDRAWN;
    }

    private static boolean isSeen(Article article, Instant now) {
        return Visibility.of(article.manuscript(), Output.PAGE, now).isShown();
    }

    private static boolean isMoved(Article before, Article after) {
        return !before.placement().sections().equals(after.placement().sections())
                || !before.placement().tags().equals(after.placement().tags())
                || !before.placement().bylines().equals(after.placement().bylines())
                || !before.manuscript().slug().equals(after.manuscript().slug())
                || !Objects.equals(
                        before.manuscript().parent(), after.manuscript().parent())
                || before.manuscript().position() != after.manuscript().position()
                || !Visibility.window(before.release()).equals(Visibility.window(after.release()));
    }

    private static boolean isTeaserChanged(Article before, Article after) {
        var one = before.text();
        var two = after.text();
        return !one.shownHeadline().equals(two.shownHeadline())
                || !Objects.equals(one.kicker(), two.kicker())
                || !Objects.equals(one.standfirst(), two.standfirst())
                || one.label() != two.label()
                || !one.language().equals(two.language())
                || !Objects.equals(
                        before.placement().leadPicture(), after.placement().leadPicture())
                || before.source().rights() != after.source().rights()
                || !Objects.equals(
                        before.source().canonicalUrl(), after.source().canonicalUrl());
    }
}
