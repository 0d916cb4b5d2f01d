package press.linecaster.paper;

import static press.linecaster.paper.db.Tables.SETTING;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.kernel.ChangeKinds;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.paper.PaperChange.SettingsChanged;

/// Keeps the settings of the paper. A setting that has never been decided has its default.
@Service
@Transactional(readOnly = true)
public class Settings {

    /// What a paper is until somebody decides.
    public static final Paper UNDECIDED = new Paper(
            "Linecaster",
            "",
            URI.create("http://localhost:8080"),
            Locale.ENGLISH,
            ZoneId.of("UTC"),
            PermalinkPattern.STANDARD,
            "",
            null,
            20);

    private final DSLContext db;
    private final ChangeLog changes;
    private final Clock clock;

    Settings(DSLContext db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /// The paper as decided so far. One query of a few rows.
    public Paper paper() {
        var stored = db.select(SETTING.NAME, SETTING.CONTENT).from(SETTING).fetchMap(SETTING.NAME, SETTING.CONTENT);
        return new Paper(
                stored.getOrDefault("name", UNDECIDED.name()),
                stored.getOrDefault("tagline", UNDECIDED.tagline()),
                stored.containsKey("address") ? URI.create(stored.get("address")) : UNDECIDED.address(),
                stored.containsKey("language") ? Locale.forLanguageTag(stored.get("language")) : UNDECIDED.language(),
                stored.containsKey("zone") ? ZoneId.of(stored.get("zone")) : UNDECIDED.zone(),
                stored.containsKey("permalinks")
                        ? new PermalinkPattern(stored.get("permalinks"))
                        : UNDECIDED.permalinks(),
                stored.getOrDefault("about", UNDECIDED.about()),
                stored.get("notice"),
                stored.containsKey("articles-per-page")
                        ? Integer.parseInt(stored.get("articles-per-page"))
                        : UNDECIDED.articlesPerPage());
    }

    /// Whether anybody has ever decided anything.
    public boolean isUndecided() {
        return !db.fetchExists(SETTING);
    }

    /// Decides. Settings that stay as they were are not touched, and without any difference nothing is
    /// announced.
    @Transactional
    public void decide(Paper paper) {
        var before = texts(paper());
        var after = texts(paper);
        var undecided = isUndecided();
        if (before.equals(after) && !undecided) return;
        after.forEach((name, content) -> {
            if (undecided || !Objects.equals(before.get(name), content)) write(name, content);
        });
        changes.append(new SettingsChanged());
    }

    private void write(String name, @Nullable String content) {
        if (content == null) {
            db.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
            return;
        }
        db.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.CONTENT, content)
                .set(SETTING.CHANGED_AT, clock.instant())
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.CONTENT, content)
                .set(SETTING.CHANGED_AT, clock.instant())
                .execute();
    }

    private static Map<String, @Nullable String> texts(Paper paper) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("name", paper.name());
        texts.put("tagline", paper.tagline());
        texts.put("address", paper.address().toString());
        texts.put("language", paper.language().toLanguageTag());
        texts.put("zone", paper.zone().getId());
        texts.put("permalinks", paper.permalinks().text());
        texts.put("about", paper.about());
        texts.put("notice", paper.notice());
        texts.put("articles-per-page", Integer.toString(paper.articlesPerPage()));
        return texts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ChangeKinds paperChanges() {
            return ChangeKinds.of(PaperChange.class);
        }
    }
}
