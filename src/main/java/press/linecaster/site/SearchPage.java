package press.linecaster.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found for a question.
///
/// @param form with what was typed
/// @param count how many were found for what; absent where nothing was asked or the index is away
/// @param meant another question that may have been meant; absent for none
/// @param notes what readers should know about what was found, in sentences
/// @param set what the search is narrowed to, each with the address of the search without it
/// @param bare the address without all of these
/// @param orders in which the results can be
/// @param newest where the list begins; absent on its first page
/// @param older where it goes on; absent on its last page
/// @param hints what can be done where nothing was found
/// @param wider how many would be found without what the search is narrowed to, and where; absent for none
/// @param latest what there is to read instead; empty where something was found
record SearchPage(
        Frame frame,
        Head head,
        SearchForm form,
        @Nullable String count,
        @Nullable Link meant,
        List<String> notes,
        List<Link> set,
        String bare,
        List<Choice> orders,
        List<Facet> facets,
        List<SearchResult> results,
        @Nullable String newest,
        @Nullable String older,
        List<String> hints,
        @Nullable Link wider,
        List<Teaser> latest)
        implements HtmlPage {

    SearchPage {
        notes = List.copyOf(notes);
        set = List.copyOf(set);
        orders = List.copyOf(orders);
        facets = List.copyOf(facets);
        results = List.copyOf(results);
        hints = List.copyOf(hints);
        latest = List.copyOf(latest);
    }

    /// One of several things, of which one is so.
    ///
    /// @param count how many would be found; 0 where that is not known
    record Choice(String label, String address, long count, boolean isChosen) {}

    /// What a search can be narrowed to, of one kind.
    ///
    /// @param name by which it is known on the page
    /// @param all the address without this; absent where nothing is chosen
    /// @param first what is found most often, and what is chosen
    /// @param rest what else there is
    record Facet(String name, String title, @Nullable Link all, List<Choice> first, List<Choice> rest) {

        Facet {
            first = List.copyOf(first);
            rest = List.copyOf(rest);
        }
    }
}
