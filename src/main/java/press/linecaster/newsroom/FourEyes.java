package press.linecaster.newsroom;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.linecaster.articles.Article;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Saving;
import press.linecaster.paper.Settings;
import press.linecaster.people.Account;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;

/// In the sections that the paper has chosen, whoever has saved the text last is not the one who publishes it: somebody
/// else has read it by then.
@Component
class FourEyes {

    private final Articles articles;
    private final Sections sections;
    private final Settings settings;

    FourEyes(Articles articles, Sections sections, Settings settings) {
        this.articles = articles;
        this.sections = sections;
        this.settings = settings;
    }

    /// Why somebody must leave publishing it to somebody else; empty where they need not.
    Optional<String> objection(Account account, Article article) {
        return section(article.placement())
                .filter(_ -> articles.lastWriter(article.id())
                        .filter(saving -> isBy(saving, account))
                        .isPresent())
                .map(section -> "You have saved its text last: in %s somebody else reads it and publishes it."
                        .formatted(section.name()));
    }

    /// The section for which it holds; empty for what stands in none of those.
    Optional<Section> section(Placement placement) {
        var named = settings.paper().flow().fourEyes();
        if (named.isEmpty()) return Optional.empty();
        var tree = sections.tree();
        return placement.sections().stream()
                .filter(section -> tree.find(section).isPresent())
                .flatMap(section -> tree.pathTo(section).stream())
                .filter(above -> named.contains(above.slug().value()) || named.contains(path(above.id(), tree)))
                .findFirst();
    }

    private static String path(SectionId section, SectionTree tree) {
        return tree.pathTo(section).stream().map(each -> each.slug().value()).collect(Collectors.joining("/"));
    }

    /// By the account where it is known: two may have one name. What older versions have kept knows the name alone.
    private static boolean isBy(Saving saving, Account account) {
        var by = saving.account();
        return by == null ? saving.by().equals(account.name()) : by.equals(account.id());
    }
}
