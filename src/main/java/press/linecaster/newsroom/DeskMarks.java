package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.ArticleLocks;
import press.linecaster.articles.ArticleNotes;

/// What stands beside articles in lists: who has them open, and how many notes wait for somebody.
@Component
class DeskMarks {

    private final ArticleLocks locks;
    private final ArticleNotes notes;

    DeskMarks(ArticleLocks locks, ArticleNotes notes) {
        this.locks = locks;
        this.notes = notes;
    }

    /// In a few words each, of those that have any. Two queries.
    Map<ArticleId, List<String>> of(Collection<ArticleId> articles, Screen screen) {
        var marks = new HashMap<ArticleId, List<String>>();
        locks.of(articles)
                .forEach((id, lock) -> marks.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(lock.name() + " has it open since " + screen.moment(lock.since())));
        notes.open(articles)
                .forEach((id, open) -> marks.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(open == 1 ? "1 open note" : open + " open notes"));
        return marks;
    }
}
