package press.linecaster.cli;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.linecaster.addresses.Addresses;
import press.linecaster.addresses.Destination;
import press.linecaster.addresses.Target;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.AddressPath;
import press.linecaster.search.RelatedPins;

@Command(
        name = "related",
        description = {
            "Pin stories to an article that readers are to see beside it as related, before those that are found",
            "by what they are about. Articles are named by their addresses."
        },
        footer = {
            "",
            "Examples:",
            "  linecaster related /2026/11/ferry-fares",
            "  linecaster related pin /2026/11/ferry-fares /2026/10/harbour-board /2026/09/strike",
            "  linecaster related unpin /2026/11/ferry-fares"
        })
final class RelatedCommand implements Callable<Integer> {

    private final Application application;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "Shows what is pinned to this article.")
    private @org.jspecify.annotations.Nullable String shown;

    RelatedCommand(Application application, Options options) {
        this.application = application;
        this.options = options;
    }

    @Override
    public Integer call() {
        var address = shown;
        if (address == null) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return 0;
        }
        return application.workOnPaper(options, context -> {
            var pinned = context.getBean(RelatedPins.class).of(article(address, context));
            var out = spec.commandLine().getOut();
            if (pinned.isEmpty()) out.println("Nothing is pinned to " + address);
            pinned.forEach(each -> out.println(addressOf(each, context)));
            return 0;
        });
    }

    @Command(
            name = "pin",
            description = "Pin exactly these, in this order, in place of what was pinned before.",
            footer = {"", "Example:", "  linecaster related pin /2026/11/ferry-fares /2026/10/harbour-board"})
    int pin(
            @Parameters(paramLabel = "ADDRESS", description = "The article.") String address,
            @Parameters(paramLabel = "OTHER", arity = "1..*", description = "What is related to it, at most four.")
                    List<String> others) {
        return application.workOnPaper(options, context -> {
            var related = others.stream().map(other -> article(other, context)).toList();
            try {
                context.getBean(RelatedPins.class).pin(article(address, context), related);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(e.getMessage() + "; nothing was changed", e);
            }
            spec.commandLine().getOut().println("%d pinned to %s".formatted(related.size(), address));
            return 0;
        });
    }

    @Command(
            name = "unpin",
            description = "Take off everything that is pinned to an article.",
            footer = {"", "Example:", "  linecaster related unpin /2026/11/ferry-fares"})
    int unpin(@Parameters(paramLabel = "ADDRESS", description = "The article.") String address) {
        return application.workOnPaper(options, context -> {
            context.getBean(RelatedPins.class).pin(article(address, context), List.of());
            spec.commandLine().getOut().println("Nothing is pinned to " + address + " any more");
            return 0;
        });
    }

    private static ArticleId article(String address, ApplicationContext context) {
        var target = AddressPath.normalise(path(address))
                .flatMap(path -> context.getBean(Addresses.class).find(path))
                .flatMap(destination -> switch (destination) {
                    case Destination.Here here -> java.util.Optional.of(here.target());
                    case Destination.Moved moved -> java.util.Optional.of(moved.target());
                    case Destination.Elsewhere _ -> java.util.Optional.empty();
                })
                .filter(each -> each.kind() == Target.Kind.ARTICLE);
        return target.map(each -> new ArticleId(each.id()))
                .orElseThrow(() -> new CommandFailed("no article is at " + address + "; nothing was changed"));
    }

    /// A whole address, as it is copied from a browser, names its path.
    private static String path(String address) {
        try {
            var path = URI.create(address).getRawPath();
            return path == null ? address : path;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String addressOf(ArticleId article, ApplicationContext context) {
        return context.getBean(Addresses.class)
                .of(new Target(Target.Kind.ARTICLE, article.value()))
                .orElse(Long.toString(article.value()));
    }
}
