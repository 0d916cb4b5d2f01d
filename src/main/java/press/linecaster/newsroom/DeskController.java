package press.linecaster.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import press.linecaster.articles.Desk;
import press.linecaster.articles.DeskFilter;
import press.linecaster.articles.DeskRow;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Cursor;
import press.linecaster.kernel.Ids;
import press.linecaster.kernel.PlainText;
import press.linecaster.people.Account;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.people.Role.Right;
import press.linecaster.sections.Section;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// The list of what lies on the desk, with filters that are addresses.
@Controller
class DeskController {

    private static final int ROWS = 50;
    private static final int LONGEST_WORDS = 200;

    /// @param address of the editor
    /// @param bylines names
    record Row(DeskRow article, String address, String section, String bylines) {}

    /// @param value as addresses have it; empty for any
    record Choice(String value, String label, boolean isChosen) {}

    private final Desk desk;
    private final Newsdesk newsdesk;
    private final Sections sections;
    private final Authors authors;
    private final Screens screens;

    DeskController(Desk desk, Newsdesk newsdesk, Sections sections, Authors authors, Screens screens) {
        this.desk = desk;
        this.newsdesk = newsdesk;
        this.sections = sections;
        this.authors = authors;
        this.screens = screens;
    }

    @GetMapping({"/newsroom", "/newsroom/"})
    ResponseEntity<byte[]> front(HttpServletRequest request) {
        return list(request);
    }

    @GetMapping("/newsroom/articles")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var account = Gate.account(request);
        var isMine = "1".equals(request.getParameter("mine"));
        var filter = filter(request, account, isMine);
        if (filter.isEmpty()) return screens.show("desk", nothing(request));
        var after = Optional.ofNullable(request.getParameter("after")).flatMap(Cursor::parse);
        var found = desk.list(filter.get(), after.orElse(null), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var model = new LinkedHashMap<String, Object>();
        model.put("screen", screens.frame("Articles", "articles", request));
        model.put("rows", rows(shown));
        model.put("stages", stages(filter.get().stage()));
        model.put("sections", sections(filter.get().section()));
        model.put("words", filter.get().words());
        model.put("isMine", isMine);
        model.put("mayBegin", account.may(Right.WRITE));
        model.put("isNarrowed", isNarrowed(filter.get()) || isMine);
        model.put("next", found.size() > ROWS ? next(request, shown.getLast()) : "");
        return screens.show("desk", model);
    }

    @PostMapping("/newsroom/articles")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        var account = Gate.account(request);
        if (!account.may(Right.WRITE))
            return screens.refuse(
                    403, screens.frame("Not allowed", "articles", request), "Your role does not allow this.");
        return Screens.seeOther(EditorController.address(newsdesk.begin(account).id()));
    }

    /// Who may not see what others write sees their own; empty for who has written nothing yet.
    private static Optional<DeskFilter> filter(HttpServletRequest request, Account account, boolean isMine) {
        var own = account.author();
        var author = isMine || !account.may(Right.READ_DRAFTS_OF_OTHERS) ? own : null;
        if (author == null && (isMine || !account.may(Right.READ_DRAFTS_OF_OTHERS))) return Optional.empty();
        var words = PlainText.line(parameter(request, "q"));
        return Optional.of(new DeskFilter(
                Form.ARTICLE,
                stage(parameter(request, "stage")),
                Ids.parse(parameter(request, "section")).stream()
                        .mapToObj(SectionId::new)
                        .findFirst()
                        .orElse(null),
                author,
                words.substring(0, Math.min(LONGEST_WORDS, words.length()))));
    }

    private Map<String, Object> nothing(HttpServletRequest request) {
        return Map.of(
                "screen", screens.frame("Articles", "articles", request),
                "rows", List.of(),
                "stages", stages(null),
                "sections", sections((SectionId) null),
                "words", "",
                "isMine", true,
                "mayBegin", Gate.account(request).may(Right.WRITE),
                "isNarrowed", false,
                "next", "");
    }

    private static boolean isNarrowed(DeskFilter filter) {
        return filter.stage() != null
                || filter.section() != null
                || !filter.words().isBlank();
    }

    private List<Row> rows(List<DeskRow> found) {
        var names = authors.find(
                found.stream().flatMap(row -> row.bylines().stream()).distinct().toList());
        var tree = sections.tree();
        return found.stream()
                .map(row -> new Row(
                        row,
                        EditorController.address(row.id()),
                        Optional.ofNullable(row.section())
                                .flatMap(tree::find)
                                .map(Section::name)
                                .orElse(""),
                        names(row.bylines(), names)))
                .toList();
    }

    private static String names(List<AuthorId> ids, Map<AuthorId, Author> known) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(Author::name)
                .collect(Collectors.joining(", "));
    }

    private static List<Choice> stages(@Nullable Stage chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Any stage", chosen == null));
        for (var stage : Stage.values()) choices.add(new Choice(stage.name(), Stages.word(stage), stage == chosen));
        return choices;
    }

    private List<Choice> sections(@Nullable SectionId chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Any section", chosen == null));
        for (var section : sections.tree().all())
            choices.add(new Choice(
                    Long.toString(section.id().value()),
                    section.name(),
                    section.id().equals(chosen)));
        return choices;
    }

    private static @Nullable Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String next(HttpServletRequest request, DeskRow last) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name : List.of("stage", "section", "q", "mine"))
            if (!parameter(request, name).isEmpty()) parameters.put(name, parameter(request, name));
        parameters.put("after", new Cursor(last.savedAt(), last.id().value()).text());
        Function<Map.Entry<String, String>, String> written =
                each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8);
        return parameters.entrySet().stream().map(written).collect(Collectors.joining("&", "/newsroom/articles?", ""));
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
