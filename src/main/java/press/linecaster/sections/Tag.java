package press.linecaster.sections;

import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;

/// A subject keyword.
public record Tag(TagId id, Slug slug, String name, SafeHtml description) {}
