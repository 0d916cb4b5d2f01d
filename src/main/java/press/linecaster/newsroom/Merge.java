package press.linecaster.newsroom;

import java.util.Optional;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;

/// Merges what two people have made of one text: headline and the like each as a whole, the body by paragraphs. Pure.
final class Merge {

    private Merge() {}

    /// @return empty where both have changed the same place, each otherwise
    static Optional<Text> of(Text base, Text mine, Text theirs) {
        var headline = ThreeWay.choose(base.headline(), mine.headline(), theirs.headline());
        var kicker = optional(base.kicker(), mine.kicker(), theirs.kicker());
        var standfirst = optional(base.standfirst(), mine.standfirst(), theirs.standfirst());
        var dateline = optional(base.dateline(), mine.dateline(), theirs.dateline());
        var label = ThreeWay.choose(base.label(), mine.label(), theirs.label());
        var language = ThreeWay.choose(base.language(), mine.language(), theirs.language());
        var body = ThreeWay.merge(
                        BodySource.blocks(base.body()),
                        BodySource.blocks(mine.body()),
                        BodySource.blocks(theirs.body()))
                .map(blocks -> SafeHtml.clean(String.join("\n", blocks)));
        if (headline.isEmpty()
                || kicker.isEmpty()
                || standfirst.isEmpty()
                || dateline.isEmpty()
                || label.isEmpty()
                || language.isEmpty()
                || body.isEmpty()) return Optional.empty();
        return Optional.of(new Text(
                headline.get(),
                kicker.get().orElse(null),
                standfirst.get().orElse(null),
                body.get(),
                dateline.get().orElse(null),
                label.get(),
                language.get()));
    }

    private static Optional<Optional<String>> optional(
            @org.jspecify.annotations.Nullable String base,
            @org.jspecify.annotations.Nullable String mine,
            @org.jspecify.annotations.Nullable String theirs) {
        return ThreeWay.choose(Optional.ofNullable(base), Optional.ofNullable(mine), Optional.ofNullable(theirs));
    }
}
