package press.linecaster.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Articles;
import press.linecaster.articles.Visibility;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;
import press.linecaster.sections.Tag;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;

/// Makes entries of articles.
@Component
class Catalogue {

    /// What the index is to know of some articles.
    ///
    /// @param gone those that it is not to know
    /// @param position of the change log up to which this certainly holds what has happened
    record Page(List<Entry> entries, Set<Long> gone, long position) {}

    private final Articles articles;
    private final Sections sections;
    private final Authors authors;
    private final Tags tags;
    private final ChangeLog changes;

    Catalogue(Articles articles, Sections sections, Authors authors, Tags tags, ChangeLog changes) {
        this.articles = articles;
        this.sections = sections;
        this.authors = authors;
        this.tags = tags;
        this.changes = changes;
    }

    /// @param ids at most some hundreds
    @Transactional(readOnly = true)
    public Page page(Collection<ArticleId> ids) {
        var position = changes.head(); // before the articles are read
        var found = articles.find(ids);
        var names = new Filed(
                sections.tree(),
                authors.find(found.stream()
                        .flatMap(article -> article.placement().bylines().stream())
                        .distinct()
                        .toList()),
                tags.find(found.stream()
                        .flatMap(article -> article.placement().tags().stream())
                        .distinct()
                        .toList()));
        var gone = new HashSet<Long>();
        ids.forEach(id -> gone.add(id.value()));
        var entries = found.parallelStream() // cutting and reducing is half of the work of indexing
                .flatMap(article ->
                        Visibility.window(article.release()).map(window -> entry(article, window, names)).stream())
                .toList();
        entries.forEach(entry -> gone.remove(entry.id()));
        return new Page(entries, gone, position);
    }

    /// The next numbers of all that the index is to know.
    @Transactional(readOnly = true)
    public List<ArticleId> next(ArticleId after, int limit) {
        return articles.everShown(after, limit);
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public int size() {
        return articles.countEverShown();
    }

    /// What the articles of a page are filed under.
    private record Filed(SectionTree sections, Map<AuthorId, Author> authors, Map<TagId, Tag> tags) {

        Stream<Section> sectionsOf(Article article) {
            return article.placement().sections().stream()
                    .flatMap(section -> sections.pathTo(section).stream())
                    .distinct();
        }

        Stream<Author> authorsOf(Article article) {
            return article.placement().bylines().stream()
                    .filter(authors::containsKey)
                    .map(authors::get);
        }

        Stream<Tag> tagsOf(Article article) {
            return article.placement().tags().stream().filter(tags::containsKey).map(tags::get);
        }

        String names(Article article) {
            var names = new StringBuilder();
            sectionsOf(article).forEach(section -> names.append(section.name()).append(" \n"));
            authorsOf(article).forEach(author -> names.append(author.name()).append(" \n"));
            tagsOf(article).forEach(tag -> names.append(tag.name()).append(" \n"));
            var kicker = article.text().kicker();
            if (kicker != null) names.append(kicker).append(" \n");
            var outlet = article.source().outlet();
            if (outlet != null) names.append(outlet);
            return names.toString();
        }

        Set<String> marks(Article article) {
            var marks = new HashSet<String>();
            sectionsOf(article).forEach(section -> marks.add(Marks.of(section.id())));
            article.placement().bylines().forEach(author -> marks.add(Marks.of(author)));
            article.placement().tags().forEach(tag -> marks.add(Marks.of(tag)));
            marks.add(Marks.of(Kind.of(article.manuscript())));
            return marks;
        }
    }

    private static Entry entry(Article article, Visibility.Window window, Filed filed) {
        var language = Language.of(article.text().language());
        var texts = Texts.of(article);
        var shown = language.cut(texts.headline());
        // what only stands in for a headline is the beginning of the body, and counts as that
        var headline = article.text().headline().isBlank() ? List.<Language.Word>of() : shown;
        var standfirst = language.cut(texts.standfirst());
        var body = language.cut(texts.body());
        var names = language.cut(filed.names(article));
        var spellings = new HashSet<String>();
        Stream.of(headline, standfirst, body, names)
                .flatMap(List::stream)
                .forEach(word -> spellings.add(word.spelled()));
        var openers = new HashSet<String>();
        shown.forEach(word -> openers.add(word.spelled()));
        var words = reduced(body);
        return new Entry(
                article.id().value(),
                language.code(),
                reduced(headline),
                reduced(standfirst),
                words,
                reduced(names),
                spellings,
                openers,
                filed.marks(article),
                window.from(),
                window.until(),
                Fingerprint.of(words));
    }

    private static List<String> reduced(List<Language.Word> words) {
        return words.stream().map(Language.Word::reduced).toList();
    }
}
