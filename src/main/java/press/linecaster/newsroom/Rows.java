package press.linecaster.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.linecaster.articles.DeskRow;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.people.Accounts;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionTree;
import press.linecaster.sections.Sections;

/// Gives articles of the desk the names of what they only have numbers of.
@Component
class Rows {

    private final Sections sections;
    private final Authors authors;
    private final Accounts accounts;
    private final DeskMarks marks;

    Rows(Sections sections, Authors authors, Accounts accounts, DeskMarks marks) {
        this.sections = sections;
        this.authors = authors;
        this.accounts = accounts;
        this.marks = marks;
    }

    List<Row> of(List<DeskRow> found, Screen screen, Instant now) {
        if (found.isEmpty()) return List.of();
        var names = authors.find(
                found.stream().flatMap(row -> row.bylines().stream()).distinct().toList());
        var people = accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
        var tree = sections.tree();
        var marked = marks.of(found.stream().map(DeskRow::id).toList(), screen);
        return found.stream()
                .map(row -> row(row, names, people, tree, marked.getOrDefault(row.id(), List.of()), screen, now))
                .toList();
    }

    private static Row row(
            DeskRow row,
            Map<AuthorId, Author> names,
            Map<AccountId, String> people,
            SectionTree tree,
            List<String> marks,
            Screen screen,
            Instant now) {
        var to = row.assignment().to();
        return new Row(
                row,
                EditorController.address(row.id()),
                Ids.inAddress(row.id().value()),
                row.headline().isBlank() ? "Without a headline" : row.headline(),
                Optional.ofNullable(row.section())
                        .flatMap(tree::find)
                        .map(Section::name)
                        .orElse(""),
                row.bylines().stream()
                        .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
                        .map(Author::name)
                        .collect(Collectors.joining(", ")),
                to == null ? "" : people.getOrDefault(to, "somebody"),
                screen.stages().word(row.stage(), row.listedFrom(), now),
                screen.moment(row.assignment().due()),
                row.isOverdue(now),
                row.isScheduled(now),
                marks);
    }
}
