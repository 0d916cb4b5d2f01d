package press.linecaster.site;

import org.springframework.stereotype.Component;
import press.linecaster.addresses.Addresses;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Translations;
import press.linecaster.audience.Audience;
import press.linecaster.comments.Comments;
import press.linecaster.fronts.Fronts;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Prints;
import press.linecaster.media.Renditions;
import press.linecaster.paper.Settings;
import press.linecaster.people.Authors;
import press.linecaster.search.Search;
import press.linecaster.sections.Menus;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tags;

/// The front doors behind [Archive] and [StaleKeys]. Nothing else in this module may ask them, but [Stylesheet] and
/// [SearchScript], which are no pages.
@Component
record Modules(
        Settings settings,
        Addresses addresses,
        Articles articles,
        Translations translations,
        Sections sections,
        Tags tags,
        Menus menus,
        Authors authors,
        Fronts fronts,
        Comments comments,
        Audience audience,
        MediaLibrary media,
        Renditions renditions,
        Prints prints,
        Search search) {}
