package press.linecaster.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import press.linecaster.delivery.Answer;
import press.linecaster.delivery.PageRequest;
import press.linecaster.delivery.PageSource;
import press.linecaster.delivery.Reads;
import press.linecaster.kernel.AddressPath;

/// Asks the site for pages as delivery would. Keeps none of them.
final class Reader {

    private final PageSource site;

    Reader(PageSource site) {
        this.site = site;
        forget();
    }

    /// Lets the site forget whatever it keeps: tests fill the database behind its back.
    void forget() {
        site.startAfresh();
    }

    /// @param address path, with or without a query
    Answer answer(String address) {
        return answer(address, new Reads());
    }

    Answer answer(String address, Reads reads) {
        return site.render(request(address), reads);
    }

    Answer.Page page(String address) {
        var answer = answer(address);
        if (answer instanceof Answer.Page page) return page;
        throw new AssertionError(address + " answered " + answer);
    }

    String text(String address) {
        return new String(page(address).body(), StandardCharsets.UTF_8);
    }

    Document html(String address) {
        return Jsoup.parse(text(address), "https://gazette.example" + address);
    }

    private PageRequest request(String address) {
        var query = address.indexOf('?');
        var raw = query < 0 ? address : address.substring(0, query);
        var path = AddressPath.normalise(raw).orElseThrow();
        var parameters = new java.util.TreeMap<String, String>();
        if (query >= 0)
            for (var part : address.substring(query + 1).split("&")) {
                var equals = part.indexOf('=');
                if (site.parameters(path).contains(part.substring(0, equals)))
                    parameters.put(part.substring(0, equals), part.substring(equals + 1));
            }
        return new PageRequest(path, raw, Map.copyOf(parameters));
    }
}
