package press.linecaster.audience;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import press.linecaster.articles.ArticleId;
import press.linecaster.kernel.ChangeKinds;

/// What readers read.
@Service
public class Audience {

    private final HotList hot;
    private final HotDesk desk;

    Audience(HotList hot, HotDesk desk) {
        this.hot = hot;
        this.desk = desk;
    }

    /// What is hot, hottest first, at most 20; empty where too little is read for a list. Whether it may be shown is
    /// for whoever shows it to ask. One query of as many rows, whatever has been read.
    public List<ArticleId> hot() {
        return hot.stories();
    }

    /// Takes in reads that were counted elsewhere, such as by the site that a paper had before, and makes the list
    /// anew.
    /// @param reads above 0, for each article by a moment within the hour
    public void add(Map<ArticleId, Map<Instant, Integer>> reads) {
        var all = new HashMap<ArticleHour, Integer>();
        reads.forEach((article, hours) -> hours.forEach(
                (moment, count) -> all.merge(ArticleHour.of(article.value(), moment), count, Integer::sum)));
        desk.add(all);
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds audienceChanges() {
            return ChangeKinds.of(AudienceChange.class);
        }
    }
}
