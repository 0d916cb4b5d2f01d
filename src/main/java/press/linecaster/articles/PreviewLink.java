package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.people.AccountId;

/// A link by which anybody who has it sees an article before it is out.
///
/// @param revision which version it shows; absent for whichever is the present one
/// @param madeBy a person's name
/// @param account theirs; absent for links from before that was known
public record PreviewLink(
        PreviewLinkId id,
        ArticleId article,
        @Nullable Integer revision,
        String madeBy,
        @Nullable AccountId account,
        Instant createdAt,
        Instant endsAt) {}
