/// The HTTP API for programs, at `/api/v1`. Owns how requests are read and answered there, and which creations were
/// asked for already. Asks [press.linecaster.articles.Visibility] what readers may see and
/// [press.linecaster.newsroom.Newsdesk] and [press.linecaster.newsroom.PaperDesk] for every deed. Refuses cookies, SQL
/// about what others own and the rules of the
/// trade.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "delivery",
            "addresses",
            "paper",
            "media",
            "people",
            "sections",
            "articles",
            "newsroom"
        })
package press.linecaster.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
