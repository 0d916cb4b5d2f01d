package press.linecaster.paper;

import static press.linecaster.paper.db.Tables.SETTING;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

    /// Of locks, beyond all ids, and beyond those of menus.
    private static final long SETTINGS = Long.MIN_VALUE / 4;

    private final DSLContext db;
    private final ChangeLog changes;
    private final Clock clock;

    Settings(DSLContext db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /// The paper as decided so far. One query of a few rows.
    /// @throws IllegalArgumentException that says which setting is kept and cannot be that
    public Paper paper() {
        return Setting.paper(kept());
    }

    /// What somebody has decided. The rest have their defaults.
    public Set<Setting> decided() {
        return Set.copyOf(kept().keySet());
    }

    /// Whether nobody has ever decided anything.
    public boolean isUndecided() {
        return kept().isEmpty();
    }

    /// Decides about the whole paper. Settings that stay as they were are not touched, and without any
    /// difference nothing is announced.
    @Transactional
    public void decide(Paper paper) {
        var before = texts(paper());
        var undecided = isUndecided();
        var different = texts(paper);
        if (!undecided) different.entrySet().removeIf(after -> after.getValue().equals(before.get(after.getKey())));
        decide(different);
    }

    /// Decides about some settings and leaves the others as they are, undecided ones too. Without any difference
    /// nothing is announced.
    /// @param decided empty for a setting that is to have its default again
    /// @throws IllegalArgumentException that says which setting cannot be that, and what it can be; nothing is
    ///     decided then
    @Transactional
    public void decide(Map<Setting, String> decided) {
        hold();
        var before = kept();
        var after = new EnumMap<Setting, String>(Setting.class);
        after.putAll(before);
        after.putAll(decided);
        var paper = Setting.paper(after);
        var different = new EnumMap<Setting, String>(Setting.class);
        decided.forEach((setting, text) -> {
            var written = text.isBlank() ? "" : setting.of(paper); // in the one way that we write it
            if (!written.equals(before.getOrDefault(setting, ""))) different.put(setting, written);
        });
        if (different.isEmpty()) return;
        different.forEach((setting, text) -> write(setting.title(), text));
        changes.append(new SettingsChanged(different.keySet()));
    }

    /// Lets nobody else decide before this transaction ends. SQLite writes one at a time anyhow.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        if (db.family() == SQLDialect.POSTGRES) db.execute("select pg_advisory_xact_lock({0})", SETTINGS);
    }

    /// The rows of the table. Those that this version does not know are none of ours.
    private Map<Setting, String> kept() {
        var texts = new EnumMap<Setting, String>(Setting.class);
        db.select(SETTING.NAME, SETTING.CONTENT)
                .from(SETTING)
                .forEach(row -> Setting.called(row.value1()).ifPresent(setting -> texts.put(setting, row.value2())));
        return texts;
    }

    private void write(String name, String content) {
        if (content.isEmpty()) {
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

    private static Map<Setting, String> texts(Paper paper) {
        var texts = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) texts.put(setting, setting.of(paper));
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
