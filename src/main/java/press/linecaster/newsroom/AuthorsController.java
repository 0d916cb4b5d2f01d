package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Filings;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.Accounts;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;

/// All authors, by name, and each of them.
@Controller
@RequestMapping("/newsroom/authors")
class AuthorsController {

    private static final String LIST = "/newsroom/authors";
    private static final int ROWS = 50;
    private static final int AT_ONCE = 500;

    /// @param account by which they come in; empty for none
    record Row(String id, String name, String path, String role, String account, int articles) {

        String address() {
            return LIST + "/" + id;
        }
    }

    private final Authors authors;
    private final AuthorDeeds deeds;
    private final Accounts accounts;
    private final Filings filings;
    private final Addresses addresses;
    private final Ordering ordering;
    private final Undos undos;

    AuthorsController(
            Authors authors,
            AuthorDeeds deeds,
            Accounts accounts,
            Filings filings,
            Addresses addresses,
            Ordering ordering,
            Undos undos) {
        this.authors = authors;
        this.deeds = deeds;
        this.accounts = accounts;
        this.filings = filings;
        this.addresses = addresses;
        this.ordering = ordering;
        this.undos = undos;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return ordering.see(request, _ -> list(200, Typed.NOTHING, "", request));
    }

    @PostMapping
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        return ordering.fill(
                request,
                typed -> {
                    var added = deeds.add(Gate.account(request), typed.value("name"));
                    return Screens.seeOther(address(added.id()) + "?done=added");
                },
                (typed, trouble) -> list(422, typed, trouble, request));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> author(@PathVariable String id, HttpServletRequest request) {
        return ordering.see(request, _ -> author(200, author(id), null, "", request));
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> edit(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                form -> {
                    var before = author(id);
                    var typed = Typed.of(form);
                    try {
                        deeds.edit(Gate.account(request), before.id(), typed);
                        var words = author(id).slug().equals(before.slug())
                                ? "Saved."
                                : "Saved. The old address leads to the new one.";
                        return Screens.seeOther(undos.offer(
                                Gate.account(request),
                                words,
                                address(before.id()),
                                account -> deeds.change(account, before)));
                    } catch (Mistyped mistyped) {
                        return author(422, before, typed.with(mistyped), "", request);
                    }
                },
                trouble -> author(422, author(id), null, trouble, request));
    }

    /// Says what would happen, before it does.
    @GetMapping("/{id}/merge")
    ResponseEntity<byte[]> askToMerge(@PathVariable String id, HttpServletRequest request) {
        return ordering.see(request, _ -> {
            var author = author(id);
            var typed = Ordering.words(request, "into");
            var into = called(typed, author);
            if (into.isEmpty())
                return author(
                        422,
                        author,
                        null,
                        "There is no other author called %s.".formatted(typed.isEmpty() ? "so" : typed),
                        request);
            return ask(author, into, typed, request);
        });
    }

    /// Of several with one name, which one.
    private ResponseEntity<byte[]> ask(Author author, List<Author> into, String typed, HttpServletRequest request) {
        var address = address(author.id());
        if (into.size() > 1) {
            var model = ordering.model(Places.AUTHORS, "Merge " + author.name(), "", request);
            model.put("name", author.name());
            model.put("typed", typed);
            model.put("address", address);
            model.put("rows", rows(into));
            return ordering.show(200, "authors-merge", model);
        }
        var other = into.getFirst();
        var model = ordering.model(Places.AUTHORS, "Merge " + author.name(), "", request);
        model.put("what", author.name());
        model.put("into", other.name());
        model.put("consequences", consequences(author, other));
        model.put("fields", List.of(Ids.inAddress(other.id().value())));
        model.put("action", address + "/merge");
        model.put("back", address);
        return ordering.show(200, "merge", model);
    }

    private List<String> consequences(Author author, Author other) {
        var lines = new ArrayList<String>();
        var count = filings.byAuthor(List.of(author.id())).getOrDefault(author.id(), 0);
        lines.add("%s with the byline %s will have the byline %s (%s). That makes no new versions of them."
                .formatted(
                        count == 1 ? "The article" : "All articles",
                        author.name(),
                        other.name(),
                        Things.articles(count)));
        account(author)
                .ifPresent(account -> lines.add("%s, who comes in as %s, writes as %s from then on."
                        .formatted(account.name(), account.email(), other.name())));
        lines.add("Old addresses lead to the page of %s.".formatted(other.name()));
        lines.add("What is said of %s, with the portrait, is gone; what is said of %s stays."
                .formatted(author.name(), other.name()));
        return lines;
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<byte[]> merge(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                form -> {
                    var into = Ids.parseAddress(form.get("into"));
                    if (into.isEmpty()) throw new NotAllowed("Please choose the author who stays.");
                    deeds.merge(Gate.account(request), author(id).id(), new AuthorId(into.getAsLong()));
                    return Screens.seeOther(address(new AuthorId(into.getAsLong())) + "?done=one");
                },
                trouble -> author(422, author(id), null, trouble, request));
    }

    @PostMapping("/{id}/delete")
    ResponseEntity<byte[]> delete(@PathVariable String id, HttpServletRequest request) {
        return ordering.act(
                request,
                _ -> {
                    var removed = deeds.remove(Gate.account(request), author(id).id());
                    var words = "%s is deleted.".formatted(removed.author().name());
                    return Screens.seeOther(undos.offer(
                            Gate.account(request), words, LIST, account -> deeds.restore(account, removed)));
                },
                trouble -> author(422, author(id), null, trouble, request));
    }

    @ExceptionHandler(NoSuchThing.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return ordering.missing("author", request);
    }

    private ResponseEntity<byte[]> list(int status, Typed form, String trouble, HttpServletRequest request) {
        var words = Ordering.words(request, "q");
        var after = find(Ordering.words(request, "after")).orElse(null);
        var found = authors.search(words, after, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var model = ordering.model(Places.AUTHORS, "Authors", trouble, request);
        model.put("rows", rows(shown));
        model.put("words", words);
        model.put("form", form);
        model.put("next", found.size() > ROWS ? next(words, shown.getLast()) : "");
        return ordering.show(status, "authors", model);
    }

    private static String next(String words, Author last) {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) parameters.put("q", words);
        parameters.put("after", Ids.inAddress(last.id().value()));
        return Queries.address(LIST, parameters);
    }

    private ResponseEntity<byte[]> author(
            int status, Author author, @Nullable Typed typed, String trouble, HttpServletRequest request) {
        var target = new Target(Target.Kind.AUTHOR, author.id().value());
        var model = ordering.model(Places.AUTHORS, author.name(), trouble, request);
        model.put("address", address(author.id()));
        model.put("author", author);
        var shown = typed == null ? AuthorForm.of(author) : typed;
        model.put("form", shown);
        model.put("portrait", deeds.portrait(shown));
        model.put("path", addresses.of(target).orElse(""));
        model.put("articles", filings.byAuthor(List.of(author.id())).getOrDefault(author.id(), 0));
        model.put("account", account(author).map(Accounts::described).orElse(""));
        return ordering.show(status, "author", model);
    }

    private List<Row> rows(List<Author> shown) {
        var counts = filings.byAuthor(shown.stream().map(Author::id).toList());
        var byAuthor = accounts.all().stream()
                .filter(account -> account.author() != null)
                .collect(Collectors.toMap(Account::author, Function.identity()));
        return shown.stream()
                .map(author -> new Row(
                        Ids.inAddress(author.id().value()),
                        author.name(),
                        "/author/" + author.slug(),
                        Optional.ofNullable(author.role()).orElse(""),
                        Optional.ofNullable(byAuthor.get(author.id()))
                                .map(Account::email)
                                .orElse(""),
                        counts.getOrDefault(author.id(), 0)))
                .toList();
    }

    private Optional<Account> account(Author author) {
        return accounts.all().stream()
                .filter(account -> author.id().equals(account.author()))
                .findFirst();
    }

    /// Others by their id, or by their name in whatever letters.
    private List<Author> called(String typed, Author without) {
        if (typed.isEmpty()) return List.of();
        var byId = find(typed).filter(author -> !author.id().equals(without.id()));
        if (byId.isPresent()) return List.of(byId.get());
        return authors.search(typed, null, AT_ONCE).stream()
                .filter(author ->
                        author.name().equalsIgnoreCase(typed) && !author.id().equals(without.id()))
                .toList();
    }

    private Optional<Author> find(String id) {
        return Ids.parseAddress(id).stream()
                .mapToObj(AuthorId::new)
                .flatMap(each -> authors.find(each).stream())
                .findFirst();
    }

    private Author author(String id) {
        return find(id).orElseThrow(NoSuchThing::new);
    }

    private static String address(AuthorId id) {
        return LIST + "/" + Ids.inAddress(id.value());
    }
}
