package press.linecaster.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.linecaster.exchange.ImportReport.Note;
import press.linecaster.exchange.PostTypes.Meaning;

/// The first pass over an export: that all of it can be read, and what must be known before articles can be
/// written. Keeps what papers have some thousands of (authors, terms, attachments, menus), never the
/// articles themselves.
final class Survey {

    /// Of all earlier versions of texts together, in UTF-16 units; what is more is left out.
    static final int MAX_REVISIONS_LENGTH = 20_000_000;

    private static final Set<String> PUBLIC = Set.of("publish", "inherit", "");

    private Wxr.Site site = Wxr.Site.UNKNOWN;
    private long items;
    private final Map<String, Wxr.Author> authors = new LinkedHashMap<>();
    private final Set<String> creators = new LinkedHashSet<>();
    private final List<Wxr.Term> terms = new ArrayList<>();
    private final Set<Wxr.Filing> filings = new LinkedHashSet<>();
    private final List<Wxr.Item> attachments = new ArrayList<>();
    private final List<Wxr.Item> menuItems = new ArrayList<>();
    private final List<Wxr.Item> machinery = new ArrayList<>();
    private final Map<String, List<Wxr.Item>> revisions = new HashMap<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private int revisionsLength;

    private Survey() {}

    /// @param read told of the number of items after each
    /// @throws ImportRefused when anything of the file cannot be read
    static Survey of(Path file, Findings findings, java.util.function.BiConsumer<Long, Long> read) {
        var survey = new Survey();
        try (var reader = WxrReader.open(file)) {
            for (var part = reader.next(); part != null; part = reader.next()) {
                switch (part) {
                    case Wxr.Author author -> survey.authors.putIfAbsent(author.login(), author);
                    case Wxr.Term term -> survey.terms.add(term);
                    case Wxr.Item item -> survey.add(item, findings);
                }
                read.accept(survey.items, reader.bytesRead());
            }
            survey.site = reader.site();
        }
        return survey;
    }

    private void add(Wxr.Item item, Findings findings) {
        items++;
        switch (PostTypes.of(item.type())) {
            case ATTACHMENT -> attachments.add(item);
            case MENU_ITEM -> menuItems.add(item);
            case MACHINERY -> machinery.add(item);
            case REVISION -> addRevision(item, findings);
            case ARTICLE, PAGE -> {
                if (PostTypes.of(item.type()) == Meaning.PAGE) pages.add(item.id());
                if (!isPublic(item) && !item.id().isEmpty()) hidden.add(item.id());
                if (!item.creator().isEmpty()) creators.add(item.creator());
                filings.addAll(item.filings());
            }
        }
    }

    private void addRevision(Wxr.Item item, Findings findings) {
        var length = item.content().length();
        if (revisionsLength + length > MAX_REVISIONS_LENGTH || item.slug().contains("autosave")) {
            findings.note(Note.Kind.LEFT_OUT, item.line(), "an earlier version of item " + item.parent());
            return;
        }
        revisionsLength += length;
        revisions.computeIfAbsent(item.parent(), parent -> new ArrayList<>()).add(item);
    }

    Wxr.Site site() {
        return site;
    }

    long items() {
        return items;
    }

    /// By login.
    Map<String, Wxr.Author> authors() {
        return authors;
    }

    /// Logins of those who wrote anything.
    Set<String> creators() {
        return creators;
    }

    List<Wxr.Term> terms() {
        return terms;
    }

    /// Every different filing of an item under a term.
    Set<Wxr.Filing> filings() {
        return filings;
    }

    List<Wxr.Item> attachments() {
        return attachments;
    }

    List<Wxr.Item> menuItems() {
        return menuItems;
    }

    List<Wxr.Item> machinery() {
        return machinery;
    }

    /// Earlier versions of an item, oldest first.
    List<Wxr.Item> revisionsOf(String item) {
        return revisions.getOrDefault(item, List.of()).stream()
                .sorted(java.util.Comparator.comparing(Wxr.Item::dateGmt))
                .toList();
    }

    /// Whether readers saw nothing of an attachment: it was hidden itself, or with the item that it hangs on.
    boolean isHidden(Wxr.Item attachment) {
        return !isPublic(attachment) || hidden.contains(attachment.parent());
    }

    private static boolean isPublic(Wxr.Item item) {
        return PUBLIC.contains(item.status()) && item.password().isEmpty();
    }

    boolean isPage(String item) {
        return pages.contains(item);
    }

    /// Reusable blocks by id.
    Map<String, String> reusableBlocks() {
        var blocks = new HashMap<String, String>();
        for (var item : machinery) if (item.type().equals("wp_block")) blocks.put(item.id(), item.content());
        return blocks;
    }
}
