package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link by which anybody who has it sees an article before it is out.
///
/// @param revision which version it shows; absent for whichever is the present one
/// @param madeBy a person's name
public record PreviewLink(
        PreviewLinkId id,
        ArticleId article,
        @Nullable Integer revision,
        String madeBy,
        Instant createdAt,
        Instant endsAt) {}
