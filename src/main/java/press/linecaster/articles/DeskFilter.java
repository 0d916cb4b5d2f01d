package press.linecaster.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.linecaster.articles.Manuscript.Form;
import press.linecaster.articles.Text.Label;
import press.linecaster.people.AccountId;
import press.linecaster.people.AuthorId;
import press.linecaster.sections.SectionId;

/// Which articles the newsroom wants to look at.
///
/// @param stage null for any
/// @param section that they stand in themselves; null for any
/// @param own whose they are; null for anybody's
/// @param assignee who has been given them; null for anybody and nobody
/// @param due only what is not with readers yet and due then; null for whenever
/// @param label null for any
/// @param words that all stand in the headline, in whatever order; empty for any
public record DeskFilter(
        Form form,
        @Nullable DeskStage stage,
        @Nullable SectionId section,
        @Nullable Own own,
        @Nullable Assignee assignee,
        @Nullable Span due,
        @Nullable Label label,
        String words) {

    /// What is somebody's: has their name in its byline, or was given to them.
    /// @param author as whom they write; null for who has not written yet
    public record Own(@Nullable AuthorId author, AccountId account) {}

    /// @param account null for what nobody has been given
    public record Assignee(@Nullable AccountId account) {}

    /// From a moment on, or from ever, until just before another.
    public record Span(@Nullable Instant from, Instant until) {}

    public static final DeskFilter EVERYTHING = new DeskFilter(Form.ARTICLE, null, null, null, null, null, null, "");

    public DeskFilter with(@Nullable DeskStage stage) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }

    public DeskFilter with(@Nullable SectionId section) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }

    public DeskFilter with(@Nullable Own own) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }

    public DeskFilter with(@Nullable Assignee assignee) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }

    public DeskFilter with(@Nullable Span due) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }

    public DeskFilter with(@Nullable Label label) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }

    public DeskFilter with(String words) {
        return new DeskFilter(form, stage, section, own, assignee, due, label, words);
    }
}
