package press.linecaster.search;

import press.linecaster.articles.ArticleId;

/// Something that was found and may be shown.
///
/// @param passage of the standfirst or the body, around what was searched for; may be empty
public record Hit(ArticleId article, Kind kind, Marked headline, Marked passage) {}
