package press.linecaster.articles;

import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.testing.SettableClock;
import press.linecaster.testing.StoreModules;

/// A process that publishes one article after the other until it is killed. It prints the id of each that is
/// there.
final class WritingProcess {

    private WritingProcess() {}

    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(StoreModules.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            var articles = context.getBean(Articles.class);
            var text = Text.of("Fire in the harbour", SafeHtml.clean("<p>It is out.</p>"), Locale.ENGLISH);
            var manuscript = Manuscript.article(text).with(Release.published(SettableClock.NOON));
            while (true)
                System.out.println(
                        articles.create(manuscript, Saving.by("Ada Byrne")).id().value());
        }
    }
}
