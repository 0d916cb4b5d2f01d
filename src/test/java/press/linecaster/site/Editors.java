package press.linecaster.site;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Redirects;
import press.linecaster.addresses.Target;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Source;
import press.linecaster.articles.Text;
import press.linecaster.articles.Translations;
import press.linecaster.comments.Comment;
import press.linecaster.comments.Comments;
import press.linecaster.fronts.FrontId;
import press.linecaster.fronts.Fronts;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.media.Description;
import press.linecaster.media.MediaId;
import press.linecaster.media.MediaLibrary;
import press.linecaster.media.Rights;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;
import press.linecaster.people.Author;
import press.linecaster.people.AuthorId;
import press.linecaster.people.Authors;
import press.linecaster.sections.Menu;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;
import press.linecaster.sections.TagId;
import press.linecaster.sections.Tags;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.SettableClock;

/// A newsroom in which anything may happen at any time, as chance will have it.
final class Editors {

    private final Gazette gazette;
    private final SettableClock clock;
    private final Random random;
    private final List<ArticleId> articles = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Map<String, Runnable> deeds = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable MediaId picture;
    private @Nullable TagId passingTag;
    private @Nullable AuthorId passingAuthor;
    private int counter;

    Editors(Gazette gazette, SettableClock clock, Random random) {
        this.gazette = gazette;
        this.clock = clock;
        this.random = random;
        may("publish", 4, this::publish);
        may("draft", 1, this::draft);
        may("rewrite the headline", 2, this::rewrite);
        may("edit the body", 2, this::edit);
        may("move to other lists", 3, this::place);
        may("move to another moment", 2, this::redate);
        may("withdraw", 3, this::withdraw);
        may("publish again", 3, this::republish);
        may("give another slug", 1, this::rename);
        may("say where it comes from", 1, this::attribute);
        may("translate", 1, this::translate);
        may("correct", 1, () -> gazette.correct(any(), "It was " + next()));
        may("comment", 2, () -> comments.add(gazette.comment(any(), null, "Reader " + next(), "Well.")));
        may("let readers read", 1, this::read);
        may("remove a comment", 1, this::moderate);
        may("open or close comments", 1, this::openOrClose);
        may("pick", 1, () -> gazette.pick(any(), any()));
        may("lead a section", 1, this::lead);
        may("rename a section", 1, () -> describeSection("Politics " + next(), ""));
        may("describe a section", 1, () -> describeSection("Politics", "<p>About " + next() + "</p>"));
        may("add a section", 1, this::addSection);
        may("rename a tag", 1, this::renameTag);
        may("rename an author", 1, this::renameAuthor);
        may("give a portrait", 1, this::givePortrait);
        may("describe a picture", 1, this::describePicture);
        may("end the rights in a picture", 1, this::endRights);
        may("choose another accent", 1, this::chooseAccent);
        may("arrange a menu", 1, this::arrangeMenu);
        may("file under a passing tag", 2, this::tagInPassing);
        may("merge the passing tag", 1, this::mergeTag);
        may("write as a passing author", 2, this::writeInPassing);
        may("merge the passing author", 1, this::mergeAuthor);
        may("give a section another slug", 1, this::renameElections);
        may("order sections", 1, this::orderSections);
        may("add and merge a section", 1, this::mergeSection);
        may("redirect", 2, this::redirect);
        may("let a minute pass", 1, () -> clock.advance(Duration.ofMinutes(1)));
    }

    /// Does something.
    /// @return what
    String act() {
        var name = names.get(random.nextInt(names.size()));
        requireNonNull(deeds.get(name)).run();
        clock.advance(Duration.ofMillis(1));
        return name;
    }

    void publish() {
        var moment = clock.instant().minus(Duration.ofMinutes(random.nextInt(20_000)));
        var text = Text.of("Story " + next(), SafeHtml.clean("<p>Words, " + counter + " of them.</p>"), Locale.UK);
        articles.add(gazette.create(Manuscript.article(text)
                        .with(placement())
                        .with(Release.published(random.nextInt(3) == 0 ? clock.instant() : moment)))
                .id());
    }

    /// Where readers have been, and where they may try their luck.
    List<String> addresses() {
        var addresses = new ArrayList<String>();
        for (var id : articles)
            gazette.bean(Addresses.class)
                    .of(new Target(Target.Kind.ARTICLE, id.value()))
                    .ifPresent(addresses::add);
        addresses.add("/elsewhere");
        addresses.add("/desk-" + (counter + 1) + "/");
        addresses.add("/2026/03/another-name-" + (counter + 1));
        addresses.add("/2026/03/story-" + (counter + 1));
        return addresses;
    }

    private void may(String name, int weight, Runnable deed) {
        deeds.put(name, deed);
        for (var i = 0; i < weight; i++) names.add(name);
    }

    private int next() {
        return ++counter;
    }

    private Article any() {
        return gazette.articles()
                .find(articles.get(random.nextInt(articles.size())))
                .orElseThrow();
    }

    private Placement placement() {
        var sections = new ArrayList<SectionId>();
        for (var section : List.of(gazette.politics(), gazette.elections(), gazette.harbour(), gazette.culture()))
            if (random.nextInt(3) == 0) sections.add(section.id());
        return new Placement(
                sections,
                random.nextBoolean() ? List.of(gazette.ferries().id()) : List.of(),
                random.nextBoolean()
                        ? List.of(gazette.adaByrne().id())
                        : List.of(gazette.tomFlood().id()),
                random.nextInt(3) == 0 ? picture() : null,
                Set.of());
    }

    private void draft() {
        articles.add(gazette.create(Manuscript.article(Text.of("Draft " + next(), SafeHtml.EMPTY, Locale.UK))
                        .with(placement()))
                .id());
    }

    private void rewrite() {
        gazette.rewrite(any(), "Story, told again " + next());
    }

    private void openOrClose() {
        gazette.change(any(), manuscript -> manuscript.withComments(!manuscript.commentsOpen()));
    }

    private void edit() {
        gazette.change(any(), manuscript -> {
            var text = manuscript.text();
            return manuscript.with(new Text(
                    text.headline(),
                    text.kicker(),
                    text.standfirst(),
                    SafeHtml.clean("<p>Other words " + next() + "</p>"),
                    text.dateline(),
                    text.label(),
                    text.language()));
        });
    }

    private void place() {
        gazette.change(any(), manuscript -> manuscript.with(placement()));
    }

    private void redate() {
        var article = any();
        if (article.release().stage() != Release.Stage.PUBLISHED) return;
        gazette.articles()
                .publish(
                        article.id(),
                        clock.instant().minus(Duration.ofMinutes(random.nextInt(20_000))),
                        Gazette.EDITOR);
    }

    private void withdraw() {
        gazette.articles().withdraw(any().id(), "Nobody could stand it: " + next(), Gazette.EDITOR);
    }

    private void republish() {
        var article = any();
        if (article.release().stage() == Release.Stage.PUBLISHED) return;
        var published = article.release().publishedAt();
        gazette.articles().publish(article.id(), published == null ? clock.instant() : published, Gazette.EDITOR);
    }

    private void rename() {
        gazette.change(any(), manuscript -> manuscript.with(new Slug("another-name-" + next())));
    }

    private void translate() {
        var article = any();
        var other = any();
        if (article.id().equals(other.id())) gazette.bean(Translations.class).leave(article.id());
        else {
            gazette.change(
                    article,
                    manuscript -> manuscript.with(
                            Text.of("Histoire " + next(), manuscript.text().body(), Locale.FRANCE)));
            gazette.bean(Translations.class).join(article.id(), other.id());
        }
    }

    private void attribute() {
        var original = random.nextBoolean() ? "https://wire.example/" + next() : null;
        var rights = random.nextInt(3) == 0 ? Source.Rights.OWN : Source.Rights.FULL;
        gazette.change(any(), manuscript -> manuscript.with(new Source("Wire", null, original, rights, null, null)));
    }

    private void moderate() {
        if (comments.isEmpty()) return;
        gazette.bean(Comments.class).decide(comments.removeFirst().id(), Comment.State.REMOVED);
    }

    private void read() {
        var hottest = new ArrayList<Article>();
        for (var i = 0; i < 8; i++) hottest.add(any());
        gazette.read(hottest.stream().distinct().toList());
    }

    private void lead() {
        gazette.bean(Fronts.class).arrange(FrontId.of(gazette.politics().id()), Fronts.Slot.LEAD, List.of(any().id()));
    }

    private void describeSection(String name, String description) {
        gazette.bean(Sections.class).describe(gazette.politics().id(), name, SafeHtml.clean(description));
    }

    private void addSection() {
        gazette.bean(Sections.class).add(null, new Slug("desk-" + next()), "Desk " + counter, SafeHtml.EMPTY);
    }

    private void renameTag() {
        gazette.bean(Tags.class).describe(gazette.ferries().id(), "Ferries " + next(), SafeHtml.EMPTY);
    }

    private void tagInPassing() {
        if (passingTag == null)
            passingTag = gazette.bean(Tags.class)
                    .add(new Slug("passing-" + next()), "Passing " + counter, SafeHtml.EMPTY)
                    .id();
        var tag = requireNonNull(passingTag);
        gazette.change(any(), manuscript -> {
            var placement = manuscript.placement();
            return manuscript.with(new Placement(
                    placement.sections(),
                    List.of(tag, gazette.ferries().id()).subList(0, 1 + random.nextInt(2)),
                    placement.bylines(),
                    placement.leadPicture(),
                    placement.usedMedia()));
        });
    }

    private void mergeTag() {
        if (passingTag == null) return;
        gazette.bean(Tags.class).merge(passingTag, gazette.ferries().id());
        passingTag = null;
    }

    private void writeInPassing() {
        if (passingAuthor == null)
            passingAuthor = gazette.bean(Authors.class)
                    .add(new Author(
                            new AuthorId(0),
                            new Slug("passing-by-" + next()),
                            "Passing By",
                            null,
                            SafeHtml.EMPTY,
                            null,
                            null,
                            null))
                    .id();
        var author = requireNonNull(passingAuthor);
        gazette.change(
                any(), manuscript -> manuscript.with(manuscript.placement().with(List.of(author))));
    }

    private void mergeAuthor() {
        if (passingAuthor == null) return;
        gazette.bean(Authors.class).merge(passingAuthor, gazette.adaByrne().id());
        passingAuthor = null;
    }

    private void renameElections() {
        var now = gazette.bean(Sections.class)
                .tree()
                .find(gazette.elections().id())
                .orElseThrow();
        gazette.bean(Sections.class).rename(now.id(), now.name(), new Slug("votes-" + next()), now.description());
    }

    private void orderSections() {
        gazette.bean(Sections.class).place(gazette.culture().id(), null, random.nextInt(4));
    }

    private void mergeSection() {
        var passing = gazette.bean(Sections.class)
                .add(gazette.politics().id(), new Slug("passing-" + next()), "Passing", SafeHtml.EMPTY);
        gazette.change(any(), manuscript -> {
            var placement = manuscript.placement();
            return manuscript.with(new Placement(
                    List.of(passing.id(), gazette.harbour().id()),
                    placement.tags(),
                    placement.bylines(),
                    placement.leadPicture(),
                    placement.usedMedia()));
        });
        gazette.bean(Sections.class).merge(passing.id(), gazette.harbour().id());
    }

    private void redirect() {
        var redirects = gazette.bean(Redirects.class);
        var to = random.nextBoolean()
                ? "/latest"
                : gazette.bean(Addresses.class)
                        .of(new Target(
                                Target.Kind.SECTION, gazette.politics().id().value()))
                        .orElseThrow();
        if (redirects.find("/elsewhere").isEmpty()) redirects.add("/elsewhere", to);
        else if (random.nextBoolean()) redirects.change("/elsewhere", to);
        else redirects.remove("/elsewhere");
    }

    private void renameAuthor() {
        save("Ada Byrne " + next(), ada().portrait());
    }

    private void givePortrait() {
        var ada = ada();
        save(ada.name(), ada.portrait() == null ? picture() : null);
    }

    private void save(String name, @Nullable MediaId portrait) {
        var ada = ada();
        gazette.bean(Authors.class)
                .save(new Author(
                        ada.id(), ada.slug(), name, ada.role(), ada.biography(), ada.email(), ada.website(), portrait));
    }

    /// As she is by now.
    private Author ada() {
        return gazette.bean(Authors.class).find(gazette.adaByrne().id()).orElseThrow();
    }

    private void describePicture() {
        gazette.bean(MediaLibrary.class)
                .describe(
                        picture(),
                        new Description("Quay", "A quay " + next(), SafeHtml.clean("<p>Dusk.</p>"), null, 0.5, 0.5));
    }

    /// Some have ended when they are told, most end while it goes on.
    private void endRights() {
        var library = gazette.bean(MediaLibrary.class);
        var description = library.find(picture()).orElseThrow().description();
        var end = random.nextInt(3) == 0 ? null : clock.instant().plus(Duration.ofMinutes(random.nextInt(4) - 1));
        library.edit(picture(), description, new Rights("Once", end));
    }

    private void chooseAccent() {
        var settings = gazette.bean(Settings.class);
        settings.decide(settings.paper().with(Map.of(Setting.ACCENT, "#0055%02x".formatted(next() % 256))));
    }

    /// The only one that there is.
    private MediaId picture() {
        try {
            if (picture == null) picture = new Showcase(gazette).quay();
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void arrangeMenu() {
        var article = any();
        gazette.menu(
                Menu.Place.FOOTER,
                new Menu.Entry(
                        "Read this " + next(),
                        new Menu.Destination.Thing(
                                new Target(Target.Kind.ARTICLE, article.id().value())),
                        List.of()));
    }
}
