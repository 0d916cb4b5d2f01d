package press.linecaster.sections;

import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;

/// A part of the paper in which readers find articles.
///
/// @param parent the section that this one belongs to; absent at the top
/// @param position among the children of its parent, from 0
public record Section(
        SectionId id, @Nullable SectionId parent, Slug slug, String name, SafeHtml description, int position) {}
