package press.linecaster.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static press.linecaster.newsroom.NewsroomClient.location;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import press.linecaster.articles.Article;
import press.linecaster.articles.Manuscript;
import press.linecaster.articles.Placement;
import press.linecaster.articles.Release;
import press.linecaster.articles.Text;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// A newsroom whose editors arrange the paper, and a reader who looks at once what has come of it.
abstract class Ordered extends Staffed {

    HttpResponse<String> reader(String path) throws Exception {
        try (var reader = new NewsroomClient(port)) {
            return reader.get(path);
        }
    }

    /// What stands in a list, or on the front of a section.
    String list(String path) throws Exception {
        return NewsroomClient.html(reader(path))
                .select(".listing, .sectionfront")
                .text();
    }

    void assertMoved(String from, String to) throws Exception {
        var answer = reader(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(location(answer)).isEqualTo(to);
    }

    HttpResponse<String> undo(Document page) throws Exception {
        return editor.post(page.select(".notice--undo form").attr("action"));
    }

    /// The newest deed in the trail.
    String newest() {
        var line = trail.newest(null, 1).getFirst();
        return line.action() + " " + line.subject();
    }

    Article published(String headline, List<SectionId> sections, List<TagId> tags, List<AuthorId> bylines) {
        return gazette.create(Manuscript.article(Text.of(headline, SafeHtml.clean("<p>All of it.</p>"), Locale.UK))
                .with(new Placement(sections, tags, bylines, null, Set.of()))
                .with(Release.published(context.getBean(Clock.class).instant().minusSeconds(60))));
    }
}
